import { isHostile } from './markdown.ts';
import type { PlainBlock } from './plainBlock.ts';
import { PlainBuilder } from './plainBuilder.ts';
import { addWords, holdsMarkup } from './plainWords.ts';

const underHead = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/**
 * The cells of a table whose rows all begin and end with a bar, have as many cells as its head, and hold nothing but words
 * and plain bold and italics; null when it is otherwise. A parser takes longer over tables than over anything else.
 */
export function plainTable(chunk: string): readonly PlainBlock[] | null {
  const end = chunk.trimEnd().length;
  if (!/^[ \t\r\n]*$/.test(chunk.slice(end)) || isHostile(chunk)) return null;
  const cells: PlainBlock[] = [];
  let columns = 0;
  let row = 0;
  for (let start = 0, line = 0; start < end; line += 1) {
    const found = chunk.indexOf('\n', start);
    const next = found < 0 || found > end ? end : found;
    if (line === 1) {
      const under = chunk.slice(start, next);
      if (!underHead.test(under) || under.split('|').length - 2 !== columns) return null;
    } else {
      const count = addRow(cells, chunk, start, next, row);
      if (count === 0 || (line > 0 && count !== columns)) return null;
      columns = count;
      row += 1;
    }
    start = next + 1;
  }
  return row > 0 && cells.length > 0 ? cells : null;
}

/** Adds the cells of one row and says how many they are; none when it is no plain row. */
function addRow(cells: PlainBlock[], chunk: string, start: number, end: number, row: number): number {
  let last = end - 1;
  while (isSpace(chunk.charCodeAt(last)) && last > start) last -= 1;
  if (chunk[start] !== '|' || last === start || chunk[last] !== '|') return 0;
  let column = 0;
  for (let bar = start; bar < last; column += 1) {
    const next = chunk.indexOf('|', bar + 1);
    let from = bar + 1, to = next;
    while (from < to && isSpace(chunk.charCodeAt(from))) from += 1;
    while (to > from && isSpace(chunk.charCodeAt(to - 1))) to -= 1;
    const builder = new PlainBuilder();
    if (holdsMarkup(chunk.slice(from, to)) || !addWords(builder, chunk, from, to)) return 0;
    cells.push(builder.finish('cell', { row, column }));
    bar = next;
  }
  return column;
}

/** Space and tab, which stand around what a cell holds and are no part of it. */
function isSpace(c: number): boolean {
  return c === 32 || c === 9;
}
