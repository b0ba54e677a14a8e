import type { Span } from '../../note/span.ts';

/**
 * The part of a stretch from its first to its last word that it shares, in order, with the quote.
 * @returns null when they have less than half of the quote in common.
 */
export function sharedWords(text: string, span: Span, quote: string): Span | null {
  const words = (of: string): RegExpMatchArray[] => [...of.matchAll(/[\p{L}\p{N}'’]+[^\s\p{L}\p{N}]*|\S/gu)];
  const here = words(text.slice(span.start, span.end));
  const there = words(quote).map(([word]) => word);
  // Longest common subsequence, from the back, weighed by length so that a sentence outweighs a stray "was".
  const weight: number[][] = Array.from({ length: here.length + 1 }, () => new Array<number>(there.length + 1).fill(0));
  const at = (row: number, column: number): number => weight[row]?.[column] ?? 0;
  for (let row = here.length - 1; row >= 0; row--) {
    for (let column = there.length - 1; column >= 0; column--) {
      const same = here[row]?.[0] === there[column] ? (there[column] ?? '').length + at(row + 1, column + 1) : 0;
      const cells = weight[row];
      if (cells) cells[column] = Math.max(same, at(row + 1, column), at(row, column + 1));
    }
  }
  if (at(0, 0) < quote.replace(/\s/g, '').length / 2) return null;
  const shared: Span[] = [];
  for (let row = 0, column = 0; row < here.length && column < there.length;) {
    if (at(row, column) === at(row + 1, column)) row++;
    else if (at(row, column) === at(row, column + 1)) column++;
    else {
      const start = here[row]?.index ?? 0;
      shared.push({ start, end: start + (here[row]?.[0].length ?? 0) });
      row++;
      column++;
    }
  }
  const own = withoutStrays(shared, span.start);
  return own && own.end - own.start >= quote.length / 2 ? own : null;
}

/** Drops words at either end that stand further off from the rest than they are long: shared by chance. */
function withoutStrays(shared: readonly Span[], offset: number): Span | null {
  const runs: { start: number; end: number; own: number }[] = [];
  for (const word of shared) {
    const run = runs.at(-1);
    if (run && word.start - run.end <= 1) {
      run.end = word.end;
      run.own += word.end - word.start;
    } else runs.push({ ...word, own: word.end - word.start });
  }
  const gap = (at: number): number => (runs[at]?.start ?? 0) - (runs[at - 1]?.end ?? 0);
  while (runs.length > 1 && (runs.at(-1)?.own ?? 0) < gap(runs.length - 1)) runs.pop();
  while (runs.length > 1 && (runs[0]?.own ?? 0) < gap(1)) runs.shift();
  const first = runs[0];
  const last = runs.at(-1);
  return first && last ? { start: offset + first.start, end: offset + last.end } : null;
}
