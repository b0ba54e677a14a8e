import type { WordClass } from './vocabulary/wordClass.ts';
import { FormFact, type WordForm } from './wordForm.ts';

/**
 * Patterns have places for words: a few words, a few classes. Many patterns share a place, and a word comes back all the
 * time, so which places a word fills is worked out once and kept as bits.
 */
interface Places {
  /** Bit n of number n / 32 is set when the word fills place n. */
  readonly filled: Uint32Array;
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

/** The places a form fills: bit n of number n / 32 is set when it fills place n. */
export function placesFilled(form: WordForm): Uint32Array {
  const places = known.of(form);
  return (places.of === numbers.size ? places : known.renew(form)).filled;
}

const known = new FormFact(({ norm, classes }): Places => {
  const filled = new Uint32Array((numbers.size >>> 5) + 1);
  const fill = (places: readonly number[] | undefined): void => {
    for (const place of places ?? []) filled[place >>> 5]! |= 1 << (place & 31);
  };
  fill(byWord.get(norm));
  for (const kind of classes) fill(byClass.get(kind));
  return { filled, of: numbers.size };
});

function file<Key>(index: Map<Key, number[]>, key: Key, place: number): void {
  const places = index.get(key);
  if (places) places.push(place);
  else index.set(key, [place]);
}
