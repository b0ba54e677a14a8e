import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LastWords } from '../../../src/note/attribution/lastWords.ts';

const pieces = ['said', 'K.', 'don’t', "'", '-', '3', 'é', 'e\u0301', '\u0301', '𝔸b', '😀', '\ud835', '\udd38', '²', 'שלום', ' ', ', ', '. ', '"', '…', '\n'];
const text = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 40 }));

describe('The last words of a text', () => {
  it('are those that the expression for a word finds', () => {
    fc.assert(fc.property(text, fc.nat(420), (words, spaces) => {
      const whole = words + ' '.repeat(spaces) + words;
      const base = Math.max(0, whole.length - 400);
      const expected = [...whole.slice(base).matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}.'’-]*/gu)].map((match) => [match[0], base + match.index]);
      const found = new LastWords(whole);
      assert.deepEqual(Array.from({ length: found.count }, (_, index) => [found.word(index), found.start(index)]), expected);
      assert.equal(found.word(-1) + found.word(found.count), '');
    }), { numRuns: 3000 });
  });
});
