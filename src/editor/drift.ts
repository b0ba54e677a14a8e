import type { Span } from '../note/span.ts';

/** One replacement as VS Code reports it: offsets in the text before the change. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * Moves spans along with edits, as the editor moves its own marks: text typed before a span pushes it, text typed
 * inside stretches it, text typed at its edges stays outside. A span whose text was taken away is left out.
 * @param changes the parts of one edit; they do not overlap and all count from the text before it.
 */
export function drift<T extends Span>(spans: readonly T[], changes: readonly Change[]): readonly T[] {
  if (changes.length === 0 || spans.length === 0) return spans;
  const ordered = [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset);
  const moved: T[] = [];
  for (const span of spans) {
    let { start, end } = span;
    for (const change of ordered) {
      const from = change.rangeOffset;
      const to = from + change.rangeLength;
      const grown = change.text.length - change.rangeLength;
      if (to <= start) {
        start += grown;
        end += grown;
      } else if (from <= start && to >= end) {
        end = start;
        break;
      } else if (from < end) {
        // What was typed over a span's first units is no longer the span; what was typed inside it is.
        start = from < start ? from + change.text.length : start;
        end = to > end ? Math.max(from, start) : end + grown;
      }
    }
    if (end > start) moved.push(start === span.start && end === span.end ? span : { ...span, start, end });
  }
  return moved;
}
