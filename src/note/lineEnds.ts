import type { PlainBlock } from './plainBlock.ts';

/** Nobody wraps prose at fewer columns, and hardly anybody at more. */
const narrowest = 64;
const widest = 100;
/** What may stand before the text of a block's first line and is no part of it: a label, a bullet. */
const label = 12;

/** What goes on after a line: it ended in the middle of something. */
const open = /(?:[,:;–—(/&+-]|(?<![\p{L}])(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|about|as|than|that|which|who|whose|whether|because|if|when|while|where|how|what|her|his|their|my|your|our|is|was|are|were|be|been|not|no|very|so|too))$/iu;
const goesOn = /^(?:[)\]–—&+/-]|(?:and|or|but|nor|of|to|in|on|at|by|for|from|with|about|as|than|that|which|who|whose|whether|because|if|when|while|until|into|onto|over|under)(?![\p{L}]))/u;

/**
 * Line breaks at which a thought ends though no mark says so: tired hands end it with the line. Text wrapped at a width
 * breaks where the next word had no room; here there was room at most breaks but that after the longest line.
 * Columns are counted as in the source, markup included.
 * @returns those of the block's `breaks` that end a sentence; none where the text is wrapped
 */
export function lineEnds({ text, offsets, breaks }: Pick<PlainBlock, 'text' | 'offsets' | 'breaks'>): readonly number[] {
  const found: number[] = [];
  if (breaks.length === 0) return found;
  const columns: number[] = [];
  let width = narrowest;
  for (let line = 0; line <= breaks.length; line++) {
    const wide = offsets.at(breaks[line] ?? text.length) - offsets.at(lineStart(breaks, line));
    if (wide > width) width = wide;
    columns.push(wide);
  }
  let shorter = 0, early = 0;
  for (let line = 0; line < breaks.length; line++) {
    const wide = columns[line]!;
    if (wide >= width) continue;
    shorter += 1;
    if (wide + (line === 0 ? label : 0) + 1 + wordLength(text, breaks[line]! + 1) < width) early += 1;
  }
  if (width > widest ? early === 0 && breaks.length > 1 : shorter === 0 || 3 * early < 2 * shorter) return found;
  for (let line = 0; line < breaks.length; line++) {
    const at = breaks[line]!;
    if (!open.test(text.slice(Math.max(lineStart(breaks, line), at - 24), at).trimEnd()) && !goesOn.test(text.slice(at + 1, at + 12))) found.push(at);
  }
  return found;
}

function lineStart(breaks: readonly number[], line: number): number {
  return line === 0 ? 0 : breaks[line - 1]! + 1;
}

function wordLength(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < 40 && text[at] !== ' ') at += 1;
  return at - from;
}
