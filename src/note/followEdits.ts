import type { Span } from './span.ts';

/** One change of a text: `length` units at `offset` gave way to `text`. Offsets count in the text just before it. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A span that was followed, and how many units of it no edit has taken out; what was written in since does not count. */
export interface Followed extends Span {
  readonly kept: number;
}

/**
 * Carries a span through changes that are applied one after the other. What is written in it stretches it; what is
 * written right before or after it, or over its first or last words, stays outside.
 * @returns null when its text was taken out as a whole
 */
export function followEdits(span: Span | Followed, changes: readonly TextChange[]): Followed | null {
  let { start, end } = span;
  let kept = 'kept' in span ? span.kept : end - start;
  for (const change of changes) {
    const from = change.offset;
    const to = from + change.length;
    const grown = change.text.length - change.length;
    kept -= Math.max(0, Math.min(to, end) - Math.max(from, start));
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
  return start < end ? { start, end, kept } : null;
}

/** Carries many spans, whatever else they say, through the same changes. Those that are taken out are left out. */
export function followAll<T extends Span>(spans: readonly T[], changes: readonly TextChange[]): readonly T[] {
  if (changes.length === 0 || spans.length === 0) return spans;
  return spans.flatMap((span) => {
    const after = followEdits({ start: span.start, end: span.end }, changes);
    if (!after) return [];
    const { start, end } = after;
    return [start === span.start && end === span.end ? span : { ...span, start, end }];
  });
}
