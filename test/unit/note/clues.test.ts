import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Clues } from '../../../src/note/clues.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 5 });

describe('Clues', () => {
  it('are those that stand in the text, however they overlap', () => {
    fc.assert(fc.property(fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 40 }), fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '\n', '😀'), maxLength: 60 }), (groups, text) => {
      const searches = groups.map((clues) => ({ clues }));
      assert.deepEqual(new Set(new Clues(searches).in(text)), new Set(searches.filter(({ clues }) => clues.some((clue) => text.includes(clue)))));
    }));
  });
});
