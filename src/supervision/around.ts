import type { PlacedChunk, SessionNote } from '../note/sessionNote.ts';
import type { Span } from '../note/span.ts';

/** Text on each side that is looked at; a sentence that is longer is cut at a word. */
const furthest = 600;

/**
 * A passage and the sentences before and after it. Put together they read as the note does: each turn, paragraph and list
 * item on a line of its own, all other whitespace made plain.
 */
export interface Around {
  /** With the space or line break that parts it from the passage, where there is one. */
  readonly before: string;
  readonly passage: string;
  /** The same at its beginning. */
  readonly after: string;
}

/** A passage with up to `sentences` sentences before it and after it; headings and front matter are none. Sentences are cut by the rules of Unicode. */
export function around(note: Pick<SessionNote, 'text' | 'chunks'>, { start, end }: Span, sentences = 2): Around {
  const { text } = note;
  const prose = note.chunks.filter((one) => isProse(one) || (one.start <= start && start < endOf(one)));
  const near = text.slice(Math.max(0, start - furthest), start).replace(start > furthest ? /^\S*\s/ : /^$/, '');
  const next = text.slice(end, end + furthest).replace(end + furthest < text.length ? /\s\S*$/ : /^$/, '');
  const cut = new Intl.Segmenter('en', { granularity: 'sentence' });
  const pieces = (span: Span): string[] => [...cut.segment(lines(text, prose, span))].map(({ segment }) => segment);
  return {
    before: first(pieces({ start: start - near.length, end: start }).reverse(), sentences).reverse().join('').trimStart(),
    passage: plain(text.slice(start, end)).trim(),
    after: first(pieces({ start: end, end: end + next.length }), sentences).join('').trimEnd(),
  };
}

/** What stands over the others says where and not what. */
function isProse({ chunk }: PlacedChunk): boolean {
  return chunk.passages.some(({ place }) => place !== 'heading');
}

function endOf({ chunk, start }: PlacedChunk): number {
  return start + chunk.text.length;
}

/** A stretch of the note, a line for each of these chunks. */
function lines(text: string, chunks: readonly PlacedChunk[], span: Span): string {
  return chunks
    .filter((one) => one.start <= span.end && span.start <= endOf(one))
    .map((one) => plain(text.slice(Math.max(one.start, span.start), Math.min(endOf(one), span.end))))
    .join('\n').replace(/ ?\n ?/g, '\n');
}

/** As many pieces as hold so many sentences; what has neither letter nor number is none. */
function first(pieces: readonly string[], sentences: number): string[] {
  let left = sentences;
  return pieces.filter((piece) => left > 0 && (left -= /[\p{L}\p{N}]/u.test(piece) ? 1 : 0) >= 0);
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ');
}
