import type { SourceOffsets } from './sourceOffsets.ts';
import type { Span } from './span.ts';

/** A paragraph, heading or table cell as a reader sees it, before anybody asked who speaks. */
export interface PlainBlock {
  readonly text: string;
  /** Where the UTF-16 units of `text` stand in the chunk. */
  readonly offsets: SourceOffsets;
  readonly place: 'paragraph' | 'item' | 'cell' | 'quote' | 'heading';
  /** Offsets in `text` of spaces that stand for line breaks, in order. */
  readonly breaks: readonly number[];
  /** Stretches of `text` set in italics, in order. */
  readonly emphasised: readonly Span[];
  /** Stretches of `text` set in bold, in order. */
  readonly bold: readonly Span[];
  /** Row and column of a table cell, counted from 0; the head is row 0. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}
