import { classesOf } from './vocabulary/lexicon.ts';
import type { WordClass } from './vocabulary/wordClass.ts';
import type { Word } from './clause.ts';

/** Clinical shorthand written out (stance guide, section 5.4). Full stops that belong to an abbreviation are part of the word. */
const shorthand: Readonly<Record<string, string>> = {
  'w/': 'with', 'w/o': 'without', 'b/c': 'because', 'bc': 'because', 'cos': 'because', "'cause": 'because', 'd/t': 'due', 'r/t': 'about', 're': 'about', '&': 'and', '+': 'and', 'bf': 'boyfriend', 'gf': 'girlfriend',
  'pt.': 'pt', 'cl.': 'cl', 'th.': 'th', 'dr.': 'dr', 'mr.': 'mr', 'mrs.': 'mrs', 'ms.': 'ms', 'tx': 'treatment', 'hx': 'hx', 'appt.': 'appt', 'approx.': 'approx',
  'dont': "don't", 'cant': "can't", 'doesnt': "doesn't", 'didnt': "didn't", 'isnt': "isn't", 'wont': "won't", 'im': "i'm", 'ive': "i've", 'youre': "you're", "y'know": 'know', 'ppl': 'people', 'gonna': 'going', "d'you": 'you', 'dunno': 'know', 'wanna': 'want', 'gotta': 'must',
};

const pattern = /[\p{L}\p{M}\p{N}]+(?:[.][\p{L}](?=[.\s,;:)])[.]?|(?:[’'‑-][\p{L}\p{M}\p{N}]+)|\/[\p{L}\p{N}]*|[.,:][\p{N}]+)*(?:(?<=^|[^\p{L}])[.])?|[&+?!]/gu;
const contraction = /^(.+?)('s|'re|'m|'ve|'ll|'d)$/u;
const initial = /^(?:\p{Lu}\.){1,3}|^\p{Lu}{1,3}$|^\p{Lu}\.?$/u;
const empty: ReadonlySet<WordClass> = new Set();
const nameOnly: ReadonlySet<WordClass> = new Set(['name', 'person']);

function normalise(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-');
  // Own keys only: a note may hold the word "constructor".
  return (Object.hasOwn(shorthand, lower) ? shorthand[lower] : undefined) ?? lower;
}

function make(text: string, norm: string, start: number, before: string, first: boolean): Word {
  let classes = norm === '?' || norm === '!' ? empty : classesOf(norm);
  // A capital inside a sentence, or an initial ("R.", "J.V.", "MK"), names somebody unless the vocabulary knows the word.
  const upper = /^\p{Lu}/u.test(text);
  if (upper && norm !== 'i' && classes.size === 0 && (!first || initial.test(text)) && !/^(?:I|OK|Okay)$/u.test(text)) classes = nameOnly;
  else if (upper && /^(?:\p{Lu}\.){1,3}$/u.test(text) && norm !== 'i') classes = nameOnly;
  return { text, norm, start, end: start + text.length, classes, before };
}

/**
 * Cuts a sentence into words, contractions into two ("you", "'re"). Question and exclamation marks are words of their own,
 * so that a pattern can end with one. Offsets are UTF-16 code units into the sentence.
 */
export function wordsOf(sentence: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of sentence.matchAll(pattern)) {
    let text = match[0];
    const start = match.index;
    const before = sentence.slice(last, start);
    // A full stop ends the sentence unless it belongs to an initial.
    if (text.endsWith('.') && !/^(?:\p{L}\.)+$/u.test(text)) text = text.slice(0, -1);
    last = start + text.length;
    const norm = normalise(text);
    const first = words.length === 0 || /[.!?:"“”']\s*$/u.test(before);
    const halves = contraction.exec(norm);
    if (halves?.[1] && halves[2] && text.length === norm.length) {
      const head = text.slice(0, halves[1].length);
      words.push(make(head, normalise(head), start, before, first));
      words.push(make(text.slice(halves[1].length), halves[2], start + halves[1].length, '', false));
    } else {
      words.push(make(text, norm, start, before, first));
    }
  }
  return words;
}
