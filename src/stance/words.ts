import { classesOf } from './vocabulary/lexicon.ts';
import type { WordClass } from './vocabulary/wordClass.ts';
import type { Word } from './clause.ts';
import { WordForm } from './wordForm.ts';

/** Clinical shorthand written out (stance guide, section 5.4). Full stops that belong to an abbreviation are part of the word. */
const shorthand: Readonly<Record<string, string>> = {
  'w/': 'with', 'w/o': 'without', 'b/c': 'because', 'bc': 'because', 'cos': 'because', "'cause": 'because', 'd/t': 'due', 'r/t': 'about', 're': 'about', '&': 'and', '+': 'and', 'bf': 'boyfriend', 'gf': 'girlfriend',
  'pt.': 'pt', 'cl.': 'cl', 'th.': 'th', 'dr.': 'dr', 'mr.': 'mr', 'mrs.': 'mrs', 'ms.': 'ms', 'tx': 'treatment', 'hx': 'hx', 'appt.': 'appt', 'approx.': 'approx',
  'dont': "don't", 'cant': "can't", 'doesnt': "doesn't", 'didnt': "didn't", 'isnt': "isn't", 'wont': "won't", 'im': "i'm", 'ive': "i've", 'youre': "you're", "y'know": 'know', 'ppl': 'people', 'gonna': 'going', "d'you": 'you', 'dunno': 'know', 'wanna': 'want', 'gotta': 'must',
};

const word = /[\p{L}\p{M}\p{N}]+(?:[.][\p{L}](?=[.\s,;:)])[.]?|(?:[’'‑-][\p{L}\p{M}\p{N}]+)|[/&][\p{L}\p{N}]+|\/|[.,:][\p{N}]+)*(?:(?<=^|[^\p{L}])[.])?|[&+?!]/u;
const anywhere = new RegExp(word, 'gu');
const here = new RegExp(word, 'yu');
const contraction = /^(.+?)('s|'re|'m|'ve|'ll|'d)$/u;
const initial = /^(?:\p{Lu}\.){1,3}|^\p{Lu}{1,3}$|^\p{Lu}\.?$/u;
const empty: ReadonlySet<WordClass> = new Set();
const nameOnly: ReadonlySet<WordClass> = new Set(['name', 'person']);

function normalise(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-');
  // Own keys only: a note may hold the word "constructor".
  return (Object.hasOwn(shorthand, lower) ? shorthand[lower] : undefined) ?? lower;
}

/** How a stretch without spaces is read: one word, or a contraction. */
interface Reading {
  /** As written. */
  readonly text: string;
  readonly form: WordForm;
  /** Of a contraction: its halves, and how they are written. */
  readonly halves: { readonly head: WordForm; readonly tail: WordForm; readonly texts: readonly [string, string] } | null;
}

function readingOf(text: string, norm: string, first: boolean): Reading {
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
/** A place for each of so many hashes of how a word is written; where others have it, one of so many from there on; where all are taken, that of the first. */
const places = 1 << 15, beside = 8;
/** Readings met last, at the beginning of a sentence and inside. */
const readings = { first: new Array<Reading | null>(places).fill(null), inside: new Array<Reading | null>(places).fill(null) };
/** A longer "word" is none, and not worth remembering. */
const longest = 40;

function formWith(norm: string, classes: ReadonlySet<WordClass>): WordForm {
  const known = classes === nameOnly ? forms.names : forms.words;
  let form = known.get(norm);
  if (form?.classes === classes) return form;
  form = new WordForm(norm, classes);
  if (norm.length > longest) return form;
  if (known.size >= most) known.clear();
  known.set(norm, form);
  return form;
}

/** How the stretch of a sentence between two offsets is read. What is known is found by its hash: cutting it out to look it up takes longer. */
function readingKnown(sentence: string, start: number, end: number, first: boolean): Reading {
  const known = first ? readings.first : readings.inside;
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ sentence.charCodeAt(at), 0x01000193);
  const own = hash ^ hash >>> 15;
  let free = own & (places - 1);
  for (let next = 0; next < beside; next++) {
    const place = (own + next) & (places - 1), before = known[place];
    if (!before) { free = place; break; }
    if (before.text.length === end - start && standsAt(before.text, sentence, start)) return before;
  }
  // Written out anew: what was cut from a note would keep the whole of it in memory.
  const text = ` ${sentence.slice(start, end)}`.slice(1);
  const reading = readingOf(text, normalise(text), first);
  if (text.length <= longest) known[free] = reading;
  return reading;
}

/** Whether a word that is no longer than what is left of a sentence stands at an offset of it: for a few letters faster than `startsWith`. */
function standsAt(word: string, sentence: string, start: number): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== sentence.charCodeAt(start + at)) return false;
  return true;
}

/** Endings of nouns that stand for no person: a capital at the start of a sentence says nothing about them. */
const abstract = /(?:ing|ness|tion|sion|ment|ity|ly|ed|ism|ance|ence|ship|hood|work|time|day|ball|fast|er|al|ory|ate)$/u;

/** Things that often begin a sentence of a note. */
const things: ReadonlySet<string> = new Set('room christmas easter homework group rain weather phone screen door chair window tea coffee lunch breakfast supper school house flat money rent email text silence music radio car dog cat bed night morning evening afternoon coat bag hair half part most name life everything wine alternate seating parking'.split(' '));

/** Whether an unknown word at the start of a sentence acts the way only somebody does: "Orla must …", "Vince is …", "Kev's …". */
function actsAsSomebody(word: Word, next: Word | undefined): boolean {
  if (word.classes.size > 0 || !next || !/^\p{Lu}\p{Ll}{2,}$/u.test(word.text) || abstract.test(word.norm) || things.has(word.norm)) return false;
  if (next.norm === "'s") return !/s$/u.test(word.norm);
  const of = (...kinds: WordClass[]): boolean => kinds.some((kind) => next.classes.has(kind));
  if (/s$/u.test(word.norm)) return /^(?:is|was|has|does|'s)$/u.test(next.norm) || of('verb') && /s$/u.test(next.norm);
  return /^(?:is|was|isn't|wasn't|has|had|hasn't|hadn't|does|did|doesn't|didn't)$/u.test(next.norm) || of('will', 'can', 'tentative', 'oblige') || of('verb') && (of('past') || /(?:s|ed)$/u.test(next.norm));
}

/**
 * Cuts a sentence into words, contractions into two ("you", "'re"). Question and exclamation marks are words of their own,
 * so that a pattern can end with one. Offsets are UTF-16 code units into the sentence.
 */
export function wordsOf(sentence: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (let start = nextWord(sentence, 0); start >= 0; start = nextWord(sentence, last)) {
    const end = endOfWord(sentence, start);
    const before = start - last === 1 && sentence.charCodeAt(last) === 32 ? ' ' : sentence.slice(last, start);
    last = end;
    const first = words.length === 0 || before !== ' ' && /[.!?:"“”']\s*$/u.test(before);
    const { text, form, halves } = readingKnown(sentence, start, end, first);
    if (halves) {
      const { head, tail, texts } = halves;
      words.push(wordWith(texts[0], head, start, before), wordWith(texts[1], tail, start + texts[0].length, ''));
    } else {
      words.push(wordWith(text, form, start, before));
    }
  }
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if ((index === 0 || word.before !== ' ' && /[.!?:"“]\s*$/u.test(word.before)) && actsAsSomebody(word, words[index + 1])) words[index] = wordWith(word.text, formWith(word.norm, nameOnly), word.start, word.before);
  }
  return words;
}

function wordWith(text: string, form: WordForm, start: number, before: string): Word {
  return { text, norm: form.norm, start, end: start + text.length, classes: form.classes, form, before };
}

/** Where the next word begins, or -1. */
function nextWord(sentence: string, from: number): number {
  for (let at = from; at < sentence.length; at++) {
    const unit = sentence.charCodeAt(at);
    if (isPlain(unit) || unit === 33 || unit === 38 || unit === 43 || unit === 63) return at;
    if (unit >= 128) {
      // Letters of all the world: the expression knows them.
      anywhere.lastIndex = at;
      return anywhere.exec(sentence)?.index ?? -1;
    }
  }
  return -1;
}

/** Where the word ends that begins here. Most are plain letters and need no regular expression, which is four times as slow. */
function endOfWord(sentence: string, start: number): number {
  let at = start;
  while (isPlain(sentence.charCodeAt(at))) at++;
  // A mark that is a word.
  if (at === start && sentence.charCodeAt(at) < 128) return at + 1;
  while (at > start) {
    const unit = sentence.charCodeAt(at);
    const joins = unit === 39 || unit === 45 || unit === 0x2019;
    // A full stop, comma or colon with a space behind it, or an end of the sentence, joins nothing to a word of letters.
    const parts = unit === 44 || unit === 58 || unit === 46 && isLetter(sentence.charCodeAt(at - 1));
    const next = sentence.charCodeAt(at + 1);
    if (joins && isPlain(next)) {
      at++;
      while (isPlain(sentence.charCodeAt(at))) at++;
    } else if (joins || parts) {
      if (next >= 128 || parts && isPlain(next)) break;
      return at;
    } else if (unit === 46 || unit === 47 || unit === 38 || unit >= 128) {
      break;
    } else {
      return at;
    }
  }
  here.lastIndex = start;
  const text = here.exec(sentence)?.[0] ?? sentence[start]!;
  // A full stop ends the sentence unless it belongs to an initial.
  return start + text.length - (text.endsWith('.') && !/^(?:\p{L}\.)+$/u.test(text) ? 1 : 0);
}

/** A to z, in either case, and figures. */
function isPlain(unit: number): boolean {
  return isLetter(unit) || unit >= 48 && unit <= 57;
}

function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122 || unit >= 65 && unit <= 90;
}
