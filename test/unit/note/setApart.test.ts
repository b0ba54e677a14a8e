import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanBlock, type BlockShape } from '../../../src/note/blockScan.ts';
import { parseMarkdown } from '../../../src/note/markdown.ts';
import { parsedBlocks } from '../../../src/note/parsedBlocks.ts';
import type { PlainBlock } from '../../../src/note/plainBlock.ts';
import { plainItem } from '../../../src/note/plainItem.ts';
import { plainTable } from '../../../src/note/plainTable.ts';
import { setApart } from '../../../src/note/setApart.ts';

const pieces = [
  '*', '**', '***', '[', ']', '(', ')', ':', '|', '~', '_', '`', '<', '>', '&', '#', '-', '+', '=', '.', ',', '!', '?', '…', '—', '"', '“', '”', '’', "'", '^', '/', ';', '\\',
  ' ', ' ', ' ', '\n', '\n', '\t', 'a', 'You', 'we met', 'x', '1', '10.22', '2. ', 'é', '😀', '\u00A0', '\u0301', '- ', '> ', '# ', '*(laughs)*', '**Kit:**', '[x] ', '[nods]', '&amp;', 'www.', 'a@b.cd', 'http://x.y', '| a | b |', '|---|---|', ':-', '---', '==',
];
const text = fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...pieces) }, { weight: 2, arbitrary: fc.constantFrom('said so', ' and ', ' the ', 'K.', ' ') }), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
const begin = fc.constantFrom('', '', '- ', '* ', '1. ', '> ', '>> ', '>', '# ', '### ', 'T: ', '- **K.** ', '> K: ', '*(sits)* ', '\n');
const cell = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('', ' ', ' T ', ' "Why?" ', 'said so', ' **R:** Left. ', ' *(long)* ') }, { weight: 1, arbitrary: text.map((words) => words.replaceAll('\n', ' ')) });
const row = fc.oneof({ weight: 3, arbitrary: fc.array(cell, { minLength: 3, maxLength: 3 }) }, { weight: 1, arbitrary: fc.array(cell, { maxLength: 4 }) });
const rowText = fc.tuple(fc.constantFrom('|', '|', '|', '|', '', ' |'), row, fc.constantFrom('|', '|', '|', '|', '', '| ', '|\t')).map(([before, cells, after]) => before + cells.join('|') + after);
const under = fc.constantFrom('|---|---|---|', '|---|---|---|', '| --- | :-: | -: |', '---|---|---', '|-|-|-|  ', '|---|---|', '|-||-|', '| - - | - | - |');
const table = fc.tuple(rowText, under, fc.array(rowText, { maxLength: 5 })).map(([head, line, rows]) => [head, line, ...rows].join('\n'));
const line = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('', 'said so', 'K: "Why?"', '**R.** Left.', 'and *nobody* saw', '*Gut:', 'hm.*', '10.22 left') }, { weight: 1, arbitrary: text.map((words) => words.replaceAll('\n', ' ')) });
const marker = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('   - ', '   ', '  - ', '  ', '', '    ') }, { weight: 1, arbitrary: fc.constantFrom(' ', '   * ', '   1. ', '     - ', '\t', '\t- ', '   - [x] ', '> ', '   > ', '   -', '   | ') });
const item = fc.tuple(fc.constantFrom('1. ', '- ', '* ', '10) ', '2.  ', '- [ ] '), line, marker.chain((usual) => fc.array(fc.tuple(fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: marker }), line), { maxLength: 4 })))
  .map(([bullet, first, further]) => [bullet + first, ...further.map(([before, words]) => before + words)].join('\n'));
const after = fc.constantFrom('', '\n', '\n\n', ' \n', '\r\n');

/** Reads each block of a note both ways and says how many were read without the parser. */
function compare(note: string, read: (chunk: string, shape: BlockShape) => readonly PlainBlock[] | null): number {
  let found = 0;
  for (let at = 0; at < note.length;) {
    const { end, shape } = scanBlock(note, at);
    const chunk = note.slice(at, end);
    at = end;
    const blocks = read(chunk, shape);
    if (blocks === null) continue;
    found += 1;
    const root = parseMarkdown(chunk);
    assert.ok(root, JSON.stringify(chunk));
    assert.deepEqual(blocks, parsedBlocks(root, chunk), JSON.stringify(chunk));
  }
  return found;
}

describe('Words that are set apart by bold and italics only', () => {
  it('are read as the parser reads them', () => {
    let found = 0;
    fc.assert(fc.property(begin, text, after, (before, words, end) => {
      found += compare(before + words + end, (chunk, shape) => {
        const block = setApart(chunk, shape);
        return block === null ? null : [block];
      });
    }), { numRuns: 20_000 });
    // The property would hold for a function that always says null as well.
    assert.ok(found > 2000, `${String(found)} found`);
  });

  it('are read so in list items of several lines', () => {
    let found = 0;
    fc.assert(fc.property(item, after, (lines, end) => {
      found += compare(lines + end, (chunk, shape) => (shape === 'item' ? plainItem(chunk) : null));
    }), { numRuns: 10_000 });
    assert.ok(found > 500, `${String(found)} found`);
  });

  it('are read so in the cells of a table', () => {
    let found = 0;
    fc.assert(fc.property(table, after, (rows, end) => {
      found += compare(rows + end, (chunk, shape) => (shape === 'table' ? plainTable(chunk) : null));
    }), { numRuns: 10_000 });
    assert.ok(found > 200, `${String(found)} found`);
  });
});
