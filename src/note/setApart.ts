import type { BlockShape } from './blockScan.ts';
import type { PlainBlock } from './plainBlock.ts';
import { PlainBuilder } from './plainBuilder.ts';

/** Characters, line beginnings and ends that can mean something in markdown, or that it replaces; the marks of bold and italics left out. */
const otherMarkup = /[_`~<\\[\]|@\0\uFEFF]|&(?=#?\w{1,40};)|:\/\/|www\.|^(?:[-+#>=]|\d+[.)])|^[ \t]|[ \t]$|\r/m;

/**
 * A paragraph or list item of one line that holds nothing but words and plain bold and italics; null when it holds more, or
 * anything that CommonMark might read in another way. Of what a parser is needed for in notes, this is the most.
 */
export function setApart(chunk: string, shape: BlockShape): PlainBlock | null {
  if (shape !== 'prose' && shape !== 'item' || chunk.length > 4096) return null;
  const end = chunk.trimEnd().length;
  const from = shape === 'prose' ? 0 : /^(?:[-*+]|\d{1,9}[.)]) (?=\*{0,2}[A-Za-z"“(])/.exec(chunk)?.[0].length ?? -1;
  if (from < 0 || end <= from || !/^(?:\r?\n)*$/.test(chunk.slice(end))) return null;
  if (shape === 'item' && chunk.lastIndexOf('\n', end - 1) >= 0 || otherMarkup.test(chunk.slice(from, end))) return null;
  const builder = new PlainBuilder();
  let open: { readonly length: number; readonly from: number } | null = null;
  let at = from;
  for (let star = chunk.indexOf('*', from); star >= 0 && star < end; star = chunk.indexOf('*', at)) {
    const length = chunk[star + 1] !== '*' ? 1 : chunk[star + 2] !== '*' ? 2 : 0;
    const before = chunk[star - 1] ?? ' ', after = star + length < end ? chunk[star + length]! : ' ';
    builder.addLines(chunk, at, star);
    if (length === 0) return null;
    if (open === null) {
      if (star > from && !/[\s("“]/.test(before) || !/[A-Za-z0-9]/.test(after)) return null;
      open = { length, from: builder.length };
    } else {
      if (open.length !== length || !(/\s/.test(after) ? /[A-Za-z0-9.?!:,;)"”…]/ : /[A-Za-z0-9]/).test(before) || !/[\s.,;:!?)"”]/.test(after)) return null;
      builder.addMark(length === 2 ? 'bold' : 'emphasised', open.from);
      open = null;
    }
    at = star + length;
  }
  if (open !== null) return null;
  builder.addLines(chunk, at, end);
  return builder.finish(shape === 'item' ? 'item' : 'paragraph', null);
}
