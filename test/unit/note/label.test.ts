import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameKey, readLabel } from '../../../src/note/label.ts';

const pieces = ['Th', 'P', 'K', '.', 'she', 'Anna', 'anna', 'É', ' ', '  ', ':', 'the group', "cl'n", 'co-t', '1', ',', '’', 'Dr'];
const name = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join(''));

describe('Names', () => {
  // With something in brackets, which is no part of it, a name takes the long way.
  it('have the same key whether they are plain words or not', () => {
    fc.assert(fc.property(name, (written) => {
      assert.equal(nameKey(written), nameKey(`${written}()`), JSON.stringify(written));
    }), { numRuns: 3000 });
  });

  it('are labels whether they are plain words or not', () => {
    fc.assert(fc.property(fc.constantFrom('Th', 'She', 'Anna', 'Answers', 'If', 'X', 'McRae', 'anna', 'she'), fc.constantFrom(': no', ' – no', '\tno', '> no'), (word, next) => {
      assert.equal(readLabel(`${word}${next}`)?.key, readLabel(`${word}()${next}`)?.key);
    }));
  });
});
