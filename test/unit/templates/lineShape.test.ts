import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineKey, normalLine, shapeKey } from '../../../src/note/templates/lineShape.ts';

describe('The key of a line', () => {
  it('is that of its normalised form, whatever the line', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('*', '+', '-', ' ', '   ', '\t', '|', '---', 'a', 'Pt:', 'word', '\u00a0', '#', '12345', 'é', '- [ ]', '|---|', ':'), { maxLength: 14 }), (parts) => {
      const line = parts.join('');
      assert.equal(lineKey(line), shapeKey(normalLine(line)), JSON.stringify(line));
    }), { numRuns: 5000 });
  });
});
