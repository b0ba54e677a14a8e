/**
 * A stretch of text: UTF-16 code unit offsets, end exclusive. What the offsets count from
 * (the note, a chunk, a passage's plain text) is said by the field that holds the span.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
