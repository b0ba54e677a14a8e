import { isLetter } from '../note/units.ts';
import type { Word } from './clause.ts';
import type { WordClass } from './vocabulary/wordClass.ts';
import { readingsOf } from './knownReadings.ts';
import { SentenceUnits } from './sentenceUnits.ts';
import { Stretches } from './stretches.ts';
import type { WordForm } from './wordForm.ts';
import { formWith, nameOnly } from './wordReading.ts';

const word = /[\p{L}\p{M}\p{N}]+(?:[.][\p{L}](?=[.\s,;:)])[.]?|(?:[’'‑-][\p{L}\p{M}\p{N}]+)|[/&][\p{L}\p{N}]+|\/|[.,:][\p{N}]+)*(?:(?<=^|[^\p{L}])[.])?|[&+?!]/u;
const anywhere = new RegExp(word, 'gu');
const here = new RegExp(word, 'yu');
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
  return wordsIn(sentence, own.take(sentence));
}

/** Of the sentence at hand. */
const own = new SentenceUnits(), stretches = new Stretches();

/** The same where the units of the sentence are at hand. */
export function wordsIn(sentence: string, units: SentenceUnits): Word[] {
  const { codes } = units;
  stretches.count = 0;
  let last = 0;
  for (let start = nextWord(sentence, units, 0); start >= 0; start = nextWord(sentence, units, last)) {
    const end = endOfWord(sentence, codes, start);
    stretches.add(start, end, stretches.count === 0 || !isSpaceAlone(codes, last, start) && /[.!?:"“”']\s*$/u.test(sentence.slice(last, start)));
    last = end;
  }
  const words: Word[] = [], readings = readingsOf(sentence, codes, stretches);
  last = 0;
  for (let at = 0; at < stretches.count; at++) {
    const { text, form, halves } = readings[at]!, start = stretches.starts[at]!;
    const before = isSpaceAlone(codes, last, start) ? ' ' : sentence.slice(last, start);
    last = stretches.ends[at]!;
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

/** What stands between most words. */
function isSpaceAlone(codes: Uint16Array, from: number, to: number): boolean {
  return to - from === 1 && codes[from] === 32;
}

/** Where the next word begins, or -1. */
function nextWord(sentence: string, { codes, length }: SentenceUnits, from: number): number {
  for (let at = from; at < length; at++) {
    const unit = codes[at]!;
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
function endOfWord(sentence: string, codes: Uint16Array, start: number): number {
  let at = endOfPlain(codes, start);
  // A mark that is a word.
  if (at === start && codes[at]! < 128) return at + 1;
  while (at > start) {
    const unit = codes[at]!;
    if (unit === 32) return at;
    const joins = unit === 39 || unit === 45 || unit === 0x2019;
    // A full stop, comma or colon with a space behind it, or an end of the sentence, joins nothing to a word of letters.
    const parts = unit === 44 || unit === 58 || unit === 46 && isLetter(codes[at - 1]!);
    const next = codes[at + 1]!;
    if (joins && isPlain(next)) {
      at = endOfPlain(codes, at + 1);
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

function endOfPlain(codes: Uint16Array, start: number): number {
  let at = start;
  while (isPlain(codes[at]!)) at++;
  return at;
}

/** A to z, in either case, and figures. */
function isPlain(unit: number): boolean {
  return isLetter(unit) || unit >= 48 && unit <= 57;
}
