import type { Span } from '../note/span.ts';

/** One change of a text: `length` units at `offset` gave way to `text`. Offsets count in the text just before it. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Carries a passage through changes that are applied one after the other, as an editor reports them.
 * What is written right before or after a passage stays outside it.
 * @returns null when the passage was taken out as a whole; whoever asks may then look it up by its words.
 */
export function followEdits(span: Span, changes: readonly TextChange[]): Span | null {
  let { start, end } = span;
  for (const change of changes) {
    const from = change.offset;
    const to = from + change.length;
    const grown = change.text.length - change.length;
    if (to <= start) {
      start += grown;
      end += grown;
    } else if (from >= end) {
      continue;
    } else if (from <= start && to >= end) {
      return null;
    } else if (from < start) {
      start = to + grown;
      end += grown;
    } else if (to > end) {
      end = from;
    } else {
      end += grown;
    }
  }
  return start < end ? { start, end } : null;
}

/**
 * Whether a passage that was followed through edits is still the one that was remembered, or only a scrap of it that a
 * deletion left behind.
 * @param remembered length of the passage as it was last remembered, in UTF-16 units
 */
export function stillStands(span: Span | null, remembered: number): span is Span {
  return span !== null && span.end - span.start >= remembered * 0.4;
}
