import type { Span } from '../note/span.ts';

/** Text on each side that is looked at; a sentence that is longer is cut at a word. */
const furthest = 600;

/** Sentences before and after a passage, whitespace made plain. */
export interface Around {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** A passage with up to `sentences` sentences before it and after it; headings and front matter are none. Sentences are cut by the rules of Unicode. */
export function around(text: string, { start, end }: Span, sentences = 2): Around {
  const cut = new Intl.Segmenter('en', { granularity: 'sentence' });
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
  const pieces = (words: string): string[] => [...cut.segment(words.replace(/^ {0,3}#{1,6}[ \t].*$/gm, ''))].map(({ segment }) => segment).filter((segment) => /[\p{L}\p{N}]/u.test(segment));
  const body = /^---[ \t]*\r?\n[^]*?\n---[ \t]*\r?\n/.exec(text)?.[0].length ?? 0;
  const from = Math.max(Math.min(body, start), start - furthest);
  const before = text.slice(from, start).replace(from > body ? /^\S*\s/ : /^$/, '');
  const after = text.slice(end, end + furthest).replace(end + furthest < text.length ? /\s\S*$/ : /^$/, '');
  return {
    before: plain(pieces(before).slice(-sentences).join(' ')),
    passage: plain(text.slice(start, end)),
    after: plain(pieces(after).slice(0, sentences).join(' ')),
  };
}
