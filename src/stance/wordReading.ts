import { classesOf } from './vocabulary/lexicon.ts';
import type { WordClass } from './vocabulary/wordClass.ts';
import { WordForm } from './wordForm.ts';

/** Clinical shorthand written out (stance guide, section 5.4). Full stops that belong to an abbreviation are part of the word. */
const shorthand: Readonly<Record<string, string>> = {
  'w/': 'with', 'w/o': 'without', 'b/c': 'because', 'bc': 'because', 'cos': 'because', "'cause": 'because', 'd/t': 'due', 'r/t': 'about', 're': 'about', '&': 'and', '+': 'and', 'bf': 'boyfriend', 'gf': 'girlfriend',
  'pt.': 'pt', 'cl.': 'cl', 'th.': 'th', 'dr.': 'dr', 'mr.': 'mr', 'mrs.': 'mrs', 'ms.': 'ms', 'tx': 'treatment', 'hx': 'hx', 'appt.': 'appt', 'approx.': 'approx',
  'dont': "don't", 'cant': "can't", 'doesnt': "doesn't", 'didnt': "didn't", 'isnt': "isn't", 'wont': "won't", 'im': "i'm", 'ive': "i've", 'youre': "you're", "y'know": 'know', 'ppl': 'people', 'gonna': 'going', "d'you": 'you', 'dunno': 'know', 'wanna': 'want', 'gotta': 'must',
};

const contraction = /^(.+?)('s|'re|'m|'ve|'ll|'d)$/u;
const initial = /^(?:\p{Lu}\.){1,3}|^\p{Lu}{1,3}$|^\p{Lu}\.?$/u;
const empty: ReadonlySet<WordClass> = new Set();
/** Of whoever is called by a name. */
export const nameOnly: ReadonlySet<WordClass> = new Set(['name', 'person']);

function normalise(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-');
  // Own keys only: a note may hold the word "constructor".
  return (Object.hasOwn(shorthand, lower) ? shorthand[lower] : undefined) ?? lower;
}

/** How a stretch without spaces is read: one word, or a contraction. */
export interface WordReading {
  /** As written. */
  readonly text: string;
  readonly form: WordForm;
  /** Of a contraction: its halves, and how they are written. */
  readonly halves: { readonly head: WordForm; readonly tail: WordForm; readonly texts: readonly [string, string] } | null;
}

/**
 * Reads a stretch.
 * @param first whether it stands where a sentence begins, so that a capital says nothing
 */
export function readingOf(text: string, first: boolean): WordReading {
  const norm = normalise(text);
  const halves = contraction.exec(norm);
  if (halves?.[1] && halves[2] && text.length === norm.length) {
    const length = halves[1].length;
    const head = text.slice(0, length);
    const tail = text.slice(length);
    return { text, form: new WordForm(norm, empty), halves: { head: whole(head, normalise(head), first), tail: whole(tail, halves[2], false), texts: [head, tail] } };
  }
  return { text, form: whole(text, norm, first), halves: null };
}

function whole(text: string, norm: string, first: boolean): WordForm {
  let classes = norm === '?' || norm === '!' ? empty : classesOf(norm);
  // A capital inside a sentence, or an initial ("R.", "J.V.", "MK"), names somebody unless the vocabulary knows the word.
  const upper = /^\p{Lu}/u.test(text);
  if (upper && norm !== 'i' && classes.size === 0 && (!first || initial.test(text)) && !/^(?:I|OK|Okay)$/u.test(text)) classes = nameOnly;
  else if (upper && /^(?:\p{Lu}\.){1,3}$/u.test(text) && norm !== 'i') classes = nameOnly;
  return formWith(norm, classes);
}

/** Forms met so far, as nobody's name and as somebody's. */
const forms = { words: new Map<string, WordForm>(), names: new Map<string, WordForm>() };
/** Of each: the words of a language in daily use. */
const most = 20_000;
/** A longer "word" is none, and not worth remembering. */
export const longest = 40;

/** The form of all words of one norm and these classes. */
export function formWith(norm: string, classes: ReadonlySet<WordClass>): WordForm {
  const known = classes === nameOnly ? forms.names : forms.words;
  let form = known.get(norm);
  if (form) return form;
  form = new WordForm(norm, classes);
  if (norm.length > longest) return form;
  if (known.size >= most) known.clear();
  known.set(norm, form);
  return form;
}
