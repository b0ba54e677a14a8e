import type { Span } from '../note/span.ts';

/** Text on each side that is looked at; a sentence that is longer is cut at a word. */
const furthest = 600;

/** Sentences before and after a passage, in the paragraph lines around it, whitespace made plain. */
export interface Around {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** A passage with up to `sentences` sentences before it and after it. Sentences are cut by the rules of Unicode. */
export function around(text: string, { start, end }: Span, sentences = 2): Around {
  const cut = new Intl.Segmenter('en', { granularity: 'sentence' });
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
  const pieces = (words: string): string[] => [...cut.segment(words)].map(({ segment }) => segment).filter((segment) => /[\p{L}\p{N}]/u.test(segment));
  const from = Math.max(0, start - furthest);
  const before = text.slice(from, start).replace(from > 0 ? /^\S*\s/ : /^$/, '');
  const after = text.slice(end, end + furthest).replace(end + furthest < text.length ? /\s\S*$/ : /^$/, '');
  return {
    before: plain(pieces(before).slice(-sentences).join(' ')),
    passage: plain(text.slice(start, end)),
    after: plain(pieces(after).slice(0, sentences).join(' ')),
  };
}
