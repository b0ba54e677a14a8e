import type { PlainBlock } from './plainBlock.ts';
import type { Span } from './span.ts';

/**
 * Pictures whose address stands elsewhere in the note: `![what is to be seen][reference]`. A chunk is read by itself and
 * does not know what is defined in others, so its parser takes such a picture for text.
 * @returns stretches of the block's text, in order
 */
export function picturesByReference(block: PlainBlock, chunk: string): Span[] {
  const { text, offsets } = block;
  const spans: Span[] = [];
  for (let start = text.indexOf('!['); start >= 0; start = text.indexOf('![', start)) {
    const at = offsets.at(start);
    const words = chunk.startsWith('![', at) && chunk[at - 1] !== '\\' ? bracketsEnd(text, start + 1) : null;
    if (words === null) {
      start += 2;
      continue;
    }
    const end = text[words] === '[' ? bracketsEnd(text, words) ?? words : words;
    spans.push({ start, end });
    start = end;
  }
  return spans;
}

/** Longer brackets are no description of a picture; the bound also keeps many open brackets from costing their square. */
const longest = 400;

/** Behind the bracket that closes the one at `open`, or null. */
function bracketsEnd(text: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < text.length && at < open + longest; at += 1) {
    if (text[at] === '[') depth += 1;
    else if (text[at] === ']' && (depth -= 1) === 0) return at + 1;
  }
  return null;
}
