import type { Span } from '../../note/span.ts';
import type { Anchor } from './anchor.ts';
import { readPlain } from './plainGround.ts';
import { sharedWords } from './sharedWords.ts';

/** This many units of a quote's own beginning or end make an edge sure, or this near a guess counts as the same edge. */
const sure = 10;

/**
 * The edges of a reworded passage in the plain text. The fuzzy search may leave off a first word that was changed, or a
 * beginning that was torn away by a sentence written into the middle; the untouched words outside and the quote's own
 * ends say more.
 * @returns null when too little of the quote is there
 */
export function edgesOf(plain: string, anchor: Anchor, near: Span): Span | null {
  const quote = readPlain(anchor.exact);
  const slack = Math.max(40, Math.ceil(quote.length * 0.6));
  const before = readPlain(anchor.prefix).slice(-14);
  const after = readPlain(anchor.suffix).slice(0, 14);

  // Words at either end that are none of the quote's came in by being cheap to put up with.
  const shared = sharedWords(plain, { start: wordStart(plain, near.start), end: wordEnd(plain, near.end) }, quote);
  if (!shared) return null;
  let { start, end } = shared;
  const outside = onlyPlace(plain, before, near.start - slack - before.length, near.start + slack);
  if (outside !== null) {
    const edge = outside + before.length;
    const beginsThere = plain.startsWith(quote.slice(0, sure), edge);
    if (edge < end && (beginsThere || Math.abs(edge - start) <= sure)) start = edge;
  }
  const edge = onlyPlace(plain, after, near.end - slack, near.end + slack + after.length);
  if (edge !== null && edge > start) {
    const endsThere = plain.slice(0, edge).endsWith(quote.slice(-sure));
    if (endsThere || Math.abs(edge - end) <= sure) end = edge;
  }
  return { start, end };
}

/** Where words stand between two offsets, if they stand there once; too few words say nothing. */
function onlyPlace(text: string, words: string, from: number, to: number): number | null {
  if (words.trim().length < 6) return null;
  const offset = Math.max(0, from);
  const window = text.slice(offset, to);
  const at = window.indexOf(words);
  return at < 0 || window.includes(words, at + 1) ? null : offset + at;
}

const wordUnit = /[\p{L}\p{N}'’]/u;

/** The nearest edge of a word, so that a reworded passage never begins or ends in the middle of one. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && wordUnit.test(text.charAt(start - 1)) && wordUnit.test(text.charAt(start))) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && wordUnit.test(text.charAt(end)) && wordUnit.test(text.charAt(end - 1))) end++;
  if (end < text.length && /[.!?,;:]/.test(text.charAt(end))) end++;
  return end;
}
