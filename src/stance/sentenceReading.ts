import type { SentenceReading } from './clause.ts';
import { clausesOf } from './grammar.ts';
import { SentenceUnits } from './sentenceUnits.ts';
import { signsIn } from './signs.ts';
import { wordsIn } from './words.ts';

/** Beyond this a "sentence" is no sentence; only its beginning is read. */
const longest = 2000;
/** Enough for the longest block that is read at once; in a folder more would only be carried along (measured: 30 MB). */
const kept = 500;
const cache = new Map<string, SentenceReading>();

/** Takes a sentence apart. Readings are kept by text, the oldest forgotten first. */
export function readSentence(text: string): SentenceReading {
  const known = cache.get(text);
  if (known) return known;
  const reading = readSentenceOnce(text);
  cache.set(text, reading);
  if (cache.size > kept) { const oldest = cache.keys().next().value; if (oldest !== undefined) cache.delete(oldest); }
  return reading;
}

/** The same, and nothing is kept: what lives longer than its note is tidied up late, and a folder has many notes. */
export function readSentenceOnce(text: string): SentenceReading {
  const read = text.length > longest ? text.slice(0, longest) : text;
  units.take(read);
  const words = wordsIn(read, units), signs = signsIn(read, units);
  const asks = text.includes('?') && /\?["'”’»)\]\s]*$/u.test(text);
  return { text, words, clauses: clausesOf(words, asks), asks, signs };
}

/** Of the sentence at hand. */
const units = new SentenceUnits();
