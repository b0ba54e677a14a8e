import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanBlock } from '../../../src/note/blockScan.ts';
import { parseMarkdown } from '../../../src/note/markdown.ts';
import { parsedBlocks } from '../../../src/note/parsedBlocks.ts';
import { setApart } from '../../../src/note/setApart.ts';

const pieces = [
  '*', '**', '***', '[', ']', '(', ')', ':', '|', '~', '_', '`', '<', '>', '&', '#', '-', '+', '=', '.', ',', '!', '?', '…', '—', '"', '“', '”', '’', "'", '^', '/', ';', '\\',
  ' ', ' ', ' ', '\n', '\n', '\t', 'a', 'You', 'we met', 'x', '1', '10.22', '2. ', 'é', '😀', '\u00A0', '\u0301', '- ', '> ', '# ', '*(laughs)*', '**Kit:**', '[x] ', '[nods]', '&amp;', 'www.', 'a@b.cd', 'http://x.y', '| a | b |', '|---|---|', ':-', '---', '==',
];
const text = fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...pieces) }, { weight: 2, arbitrary: fc.constantFrom('said so', ' and ', ' the ', 'K.', ' ') }), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
const begin = fc.constantFrom('', '', '- ', '* ', '1. ', '> ', '>> ', '>', '# ', '### ', 'T: ', '- **K.** ', '> K: ', '*(sits)* ', '\n');
const after = fc.constantFrom('', '\n', '\n\n', ' \n', '\r\n');

/** Reads each block of a note both ways and says how many were read without the parser. */
function compare(note: string): number {
  let found = 0;
  for (let at = 0; at < note.length;) {
    const { end, shape } = scanBlock(note, at);
    const chunk = note.slice(at, end);
    at = end;
    const block = setApart(chunk, shape);
    if (block === null) continue;
    found += 1;
    const root = parseMarkdown(chunk);
    assert.ok(root, JSON.stringify(chunk));
    assert.deepEqual([block], parsedBlocks(root, chunk), JSON.stringify(chunk));
  }
  return found;
}

describe('Words that are set apart by bold and italics only', () => {
  it('are read as the parser reads them', () => {
    let found = 0;
    fc.assert(fc.property(begin, text, after, (before, words, end) => {
      found += compare(before + words + end);
    }), { numRuns: 20_000 });
    // The property would hold for a function that always says null as well.
    assert.ok(found > 2000, `${String(found)} found`);
  });
});
