import type { Stretches } from './stretches.ts';
import { longest, readingOf, type WordReading } from './wordReading.ts';

/** A place for each of so many hashes of how a word is written; where others have it, one of so many from there on; where all are taken, that of the first. */
const places = 1 << 15, beside = 8;
/** Readings met last: inside a sentence, and from `places` on those at the beginning of one. */
const known = new Array<WordReading | null>(2 * places).fill(null);

/** Of each stretch of the sentence at hand: its place, what is there, and how long that is written. */
let placed = new Int32Array(512), lengths = new Int32Array(512);
const likely: (WordReading | null)[] = [];

/**
 * How each stretch of a sentence is read. What is known is found by its hash: cutting it out to look it up takes longer.
 * Most of the time goes into fetching what is known from memory, so all of it is asked for before any of it is looked at:
 * a processor fetches many things at once, but not across work that waits for the first.
 */
export function readingsOf(sentence: string, codes: Uint16Array, { count, starts, ends, firsts }: Stretches): WordReading[] {
  if (placed.length < count) {
    placed = new Int32Array(2 * count);
    lengths = new Int32Array(2 * count);
  }
  for (let at = 0; at < count; at++) placed[at] = placeOf(codes, starts[at]!, ends[at]!) + (firsts[at] === 1 ? places : 0);
  for (let at = 0; at < count; at++) likely[at] = known[placed[at]!] ?? null;
  for (let at = 0; at < count; at++) {
    const reading = likely[at] ?? null;
    lengths[at] = reading === null ? 0 : reading.text.length;
  }
  const readings: WordReading[] = [];
  for (let at = 0; at < count; at++) {
    const start = starts[at]!, end = ends[at]!, reading = likely[at] ?? null;
    readings.push(reading !== null && lengths[at] === end - start && standsAt(reading.text, codes, start) ? reading : sought(sentence, codes, start, end, placed[at]!));
  }
  return readings;
}

function placeOf(codes: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ codes[at]!, 0x01000193);
  return (hash ^ hash >>> 15) & (places - 1);
}

/** A reading that is at none of the places beside its own is made, and has the first of them that is free. */
function sought(sentence: string, codes: Uint16Array, start: number, end: number, own: number): WordReading {
  const table = own & places;
  let free = own;
  for (let next = 0; next < beside; next++) {
    const place = table | (own + next) & (places - 1), reading = known[place];
    if (!reading) { free = place; break; }
    if (reading.text.length === end - start && standsAt(reading.text, codes, start)) return reading;
  }
  // Written out anew: what was cut from a note would keep the whole of it in memory.
  const reading = readingOf(` ${sentence.slice(start, end)}`.slice(1), table !== 0);
  if (end - start <= longest) known[free] = reading;
  return reading;
}

/** Whether a word that is no longer than what is left of a sentence stands at an offset of it. */
function standsAt(word: string, codes: Uint16Array, start: number): boolean {
  const { length } = word;
  for (let at = 0; at < length; at++) if (word.charCodeAt(at) !== codes[start + at]) return false;
  return true;
}
