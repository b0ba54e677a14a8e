import type { Span } from '../../note/span.ts';

/**
 * What to show while somebody types: on the line they write in everything stays as it was, elsewhere what was heard is
 * shown at once.
 * @param before what is on show, moved along with the edits since.
 * @param fresh what the review heard now.
 * @param line the line that is being written in; null when nobody types.
 * @returns what to show, and whether something waits for a pause.
 */
export function quietly<T extends Span>(
  before: readonly T[], fresh: readonly T[], line: Span | null,
): { readonly shown: readonly T[]; readonly waiting: boolean } {
  if (!line) return { shown: fresh, waiting: false };
  const onLine = (span: T): boolean => span.start <= line.end && span.end >= line.start;
  const kept = before.filter(onLine);
  const held = fresh.filter(onLine);
  const shown = [...fresh.filter((span) => !onLine(span)), ...kept].sort((a, b) => a.start - b.start || a.end - b.end);
  const same = kept.length === held.length && kept.every(({ start, end }, i) => held[i]?.start === start && held[i].end === end);
  return { shown, waiting: !same };
}
