import type { PlainBlock } from './plainBlock.ts';
import type { Span } from './span.ts';

/** The block without some stretches of its text. */
export function cut(block: PlainBlock, spans: readonly Span[]): PlainBlock {
  const gone = spans.filter((span) => span.end > span.start);
  if (gone.length === 0) return block;
  // What stays, run by run, and where each run begins in what is left.
  const runs: { readonly start: number; readonly end: number; readonly at: number }[] = [];
  const { length } = block.text;
  let from = 0;
  let kept = 0;
  for (const { start, end } of [...gone, { start: length, end: length }]) {
    const to = Math.min(start, length);
    if (to > from) {
      runs.push({ start: from, end: to, at: kept });
      kept += to - from;
    }
    from = Math.max(from, end);
  }
  let text = '';
  for (const { start, end } of runs) text += block.text.slice(start, end);
  const last = runs.at(-1)?.end ?? length;
  const offsets = block.offsets.only(runs, last === length ? block.offsets.at(length) : block.offsets.at(last - 1) + 1);
  /** The run an offset stands in, or else the next one. */
  const runAt = (at: number): (typeof runs)[number] | undefined => {
    let low = 0;
    for (let high = runs.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (runs[middle]!.end > at) high = middle;
      else low = middle + 1;
    }
    return runs[low];
  };
  const moved = (at: number): number => {
    const run = runAt(at);
    return run === undefined ? kept : run.at + Math.max(0, at - run.start);
  };
  const breaks: number[] = [];
  for (const at of block.breaks) if ((runAt(at)?.start ?? Infinity) <= at) breaks.push(moved(at));
  return { ...block, text, offsets, breaks, emphasised: movedSpans(block.emphasised, moved), bold: movedSpans(block.bold, moved) };
}

function movedSpans(spans: readonly Span[], moved: (at: number) => number): readonly Span[] {
  const left: Span[] = [];
  for (const span of spans) {
    const start = moved(span.start), end = moved(span.end);
    if (end > start) left.push({ start, end });
  }
  return left;
}
