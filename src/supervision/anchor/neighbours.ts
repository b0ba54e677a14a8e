import search from 'approx-string-match';
import type { Span } from '../../note/span.ts';
import type { Anchor } from './anchor.ts';
import { readPlain } from './plainGround.ts';

/** A neighbour counts as evidence up to this far from the passage: room for a sentence or two written in between. */
const reach = 240;

/** 0 to 1: how surely the remembered words stand before a passage of the plain text, at once or a little way off. */
export function knownBefore(plain: string, anchor: Anchor, { start }: Span): number {
  const words = readPlain(anchor.prefix).trimEnd();
  const end = start > 0 && plain.charAt(start - 1) === ' ' ? start - 1 : start;
  // At the top of the text there is nothing to remember, and the top of the text is then what has to be found.
  if (words.trim() === '') return end <= 0 ? 1 : 0.3;
  const window = plain.slice(Math.max(0, end - words.length - reach), end);
  return nearness(window, words, (match) => window.length - match.end);
}

/** The same for the words after it. */
export function knownAfter(plain: string, anchor: Anchor, { end }: Span): number {
  const words = readPlain(anchor.suffix).trimStart();
  const start = plain.charAt(end) === ' ' ? end + 1 : end;
  if (words.trim() === '') return start >= plain.length ? 1 : 0.3;
  const window = plain.slice(start, start + words.length + reach);
  return nearness(window, words, (match) => match.start);
}

function nearness(window: string, words: string, gap: (match: Span) => number): number {
  // For long contexts the words nearest the passage count; the rest only had to tell two places apart once.
  const allowed = Math.floor(words.length * 0.4);
  let best = 0;
  for (const match of search(window, words, allowed)) {
    best = Math.max(best, 1 - match.errors / words.length - gap(match) / (2 * reach));
  }
  return best;
}
