import type { WordClass } from './vocabulary/wordClass.ts';
import { FormFact, KindFact, type WordForm, type WordKind } from './wordForm.ts';

/**
 * Patterns have places for words: a few words, a few classes. Many patterns share a place, and a word comes back all the
 * time, so which places a word fills is worked out once and kept as bits.
 */
interface Places {
  /** Bit n of number n / 32 is set when the word fills place n. */
  readonly filled: readonly number[];
  /** How many places there were. */
  readonly of: number;
}

const numbers = new Map<string, number>();
const byWord = new Map<string, number[]>();
const byClass = new Map<WordClass, number[]>();

/** The number of a place that these words and classes fill; the same ones always have the same number. */
export function placeOf(words: ReadonlySet<string>, classes: readonly WordClass[]): number {
  const key = `${[...words].sort().join(' ')}{${[...classes].sort().join(' ')}`;
  let place = numbers.get(key);
  if (place === undefined) {
    place = numbers.size;
    numbers.set(key, place);
    for (const word of words) file(byWord, word, place);
    for (const kind of classes) file(byClass, kind, place);
  }
  return place;
}

let last: { readonly words: readonly Filling[]; readonly of: number; readonly filled: readonly (readonly number[])[] } = { words: [], of: 0, filled: [] };

interface Filling {
  readonly form: WordForm;
}

/**
 * For each of some words the places it fills: bit n of number n / 32 is set when it fills place n. The last answer is kept,
 * since several books are asked about the same words, one after the other.
 */
export function placesFilled(words: readonly Filling[]): readonly (readonly number[])[] {
  if (last.words !== words || last.of !== numbers.size) {
    const filled: (readonly number[])[] = [];
    for (const { form } of words) filled.push(filledBy(form));
    last = { words, of: numbers.size, filled };
  }
  return last.filled;
}

function filledBy(form: WordForm): readonly number[] {
  const places = known.of(form);
  return (places.of === numbers.size ? places : known.renew(form)).filled;
}

const known = new FormFact(({ norm, kind }): Places => {
  const own = byWord.get(norm);
  if (own) return placesBy(own, kind);
  const places = knownOfKind.of(kind);
  return places.of === numbers.size ? places : knownOfKind.renew(kind);
});

/** Of words that no pattern has by themselves. */
const knownOfKind = new KindFact((kind) => placesBy([], kind));

function placesBy(own: readonly number[], { classes }: WordKind): Places {
  const filling = [...own];
  for (const kind of classes) filling.push(...byClass.get(kind) ?? []);
  if (filling.length === 0) return noPlaces();
  const filled = noBits();
  for (const place of filling) filled[place >>> 5]! |= 1 << (place & 31);
  return { filled, of: numbers.size };
}

let none: Places = { filled: [0], of: 0 };

/** Many words fill no place. One answer for all of them is near at hand. */
function noPlaces(): Places {
  if (none.of !== numbers.size) none = { filled: noBits(), of: numbers.size };
  return none;
}

/** A plain list: an array of typed numbers lies in three places in memory, and is looked at all the time. */
function noBits(): number[] {
  return new Array<number>((numbers.size >>> 5) + 1).fill(0);
}

function file<Key>(index: Map<Key, number[]>, key: Key, place: number): void {
  const places = index.get(key);
  if (places) places.push(place);
  else index.set(key, [place]);
}
