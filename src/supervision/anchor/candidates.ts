import search from 'approx-string-match';
import type { Span } from '../../note/span.ts';

/** A passage that may be the remembered one; offsets into the plain text. */
export interface Candidate extends Span {
  /** Units that would have to change for it to be the quote. */
  readonly errors: number;
}

/** Beyond this length only the same words are looked for: the fuzzy search costs length times errors. */
const longestFuzzy = 1500;

/**
 * Every passage that reads like a quote, in the order of the text. The bar is much lower than the one for settling on a
 * passage, because what is counted here is how easily the passage could be taken for another.
 * @param plain a text as `PlainGround` reads it, and `quote` likewise
 */
export function candidatesFor(plain: string, quote: string): Candidate[] {
  const found: Candidate[] = [];
  const gaps: Span[] = [];
  let from = 0;
  for (let at = plain.indexOf(quote); at >= 0; at = plain.indexOf(quote, from)) {
    gaps.push({ start: from, end: at });
    found.push({ start: at, end: at + quote.length, errors: 0 });
    from = at + quote.length;
  }
  gaps.push({ start: from, end: plain.length });
  const limit = quote.length > longestFuzzy ? 0 : Math.floor(quote.length * alikeRatio(quote.length));
  while (limit > 0) {
    const gap = gaps.pop();
    if (!gap) break;
    if (gap.end - gap.start < quote.length - limit) continue;
    const best = search(plain.slice(gap.start, gap.end), quote, limit)[0];
    if (!best) continue;
    const start = gap.start + best.start;
    const end = gap.start + best.end;
    found.push({ start, end, errors: best.errors });
    gaps.push({ start: gap.start, end: start }, { start: end, end: gap.end });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Share of a quote's length that may differ for a passage to count as alike: short words are alike by chance. */
function alikeRatio(length: number): number {
  if (length < 12) return 0;
  if (length < 20) return 0.2;
  if (length < 40) return 0.35;
  return 0.45;
}
