import type { PartOfSpeech, SentenceReading } from './clause.ts';
import { clausesOf } from './grammar.ts';
import { tagWords } from './tagger.ts';
import { wordsOf } from './words.ts';

/** Beyond this a "sentence" is no sentence; only its beginning is read. */
const longest = 2000;
const kept = 4000;
const cache = new Map<string, SentenceReading>();

/** Takes a sentence apart. Readings are kept by text, the oldest forgotten first. */
export function readSentence(text: string): SentenceReading {
  const known = cache.get(text);
  if (known) return known;
  const words = wordsOf(text.length > longest ? text.slice(0, longest) : text);
  let tags: readonly ReadonlySet<PartOfSpeech>[] | null = null;
  const partsOfSpeech = (index: number): ReadonlySet<PartOfSpeech> => (tags ??= tagWords(text, words))[index] ?? new Set<PartOfSpeech>();
  const asks = /\?["'”’»)\]\s]*$/u.test(text);
  const reading: SentenceReading = { text, words, clauses: clausesOf(words, asks, partsOfSpeech), partsOfSpeech, asks };
  cache.set(text, reading);
  if (cache.size > kept) { const oldest = cache.keys().next().value; if (oldest !== undefined) cache.delete(oldest); }
  return reading;
}
