import type { Followed } from '../../note/followEdits.ts';
import type { Span } from '../../note/span.ts';

/**
 * How a passage is remembered: by its words, the words around it and its offsets (the text-quote and text-position
 * selectors of the W3C Web Annotation model), and by how many passages of its note read much the same.
 */
export interface Anchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 code units into the text the anchor was made from. */
  readonly start: number;
  readonly end: number;
  /** Passages of that text that read alike, this one included; null when the anchor was made elsewhere and does not say. */
  readonly alike: number | null;
  /** Whether the words around it told it apart from those that read alike. Where they did not, it holds only while the text does. */
  readonly distinct: boolean;
  /** Fingerprint of that text; null when the anchor does not say. While it holds, the offsets do too. */
  readonly text: string | null;
}

/**
 * Where a remembered passage stands in a text of today, or why it waits. `gone`: nothing close enough is there;
 * `alike`: more than one passage could be it. Waiting is no failure: a comment beside the wrong words would be one.
 */
export type Place =
  | { readonly found: Span }
  | { readonly waiting: 'gone' | 'alike' };

/**
 * Whether a passage that was followed through edits is still the one that was remembered, or only a scrap of it that a
 * deletion left behind, or other words that were written over it. Where it is not, it may be looked up by its words.
 * @param remembered length of the passage as it was last remembered, in UTF-16 units
 */
export function stillStands(span: Followed | null, remembered: number): span is Followed {
  return span !== null && span.kept >= remembered * 0.4;
}
