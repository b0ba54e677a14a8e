import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasMarkup } from '../../../src/note/lineMarkup.ts';

/** What stands in markdown for itself and for something else, and what ends lines. */
const pieces = [
  'word', 'www', 'ww', 'w', '.', ' ', '  ', '\t', '\n', '\r', '\u2028', '\u2029', '*', '_', '`', '~', '<', '&', '\\', '[', ']', '|', '@', ':', '//', '-', '+', '#', '>', '=', '1', '1.', ')', '“', 'é', '😀',
];
const one = /[*_`~<&\\[\]|@]|:\/\/|www\.|^[ \t]*(?:[-+#>=]|\d+[.)])|^[ \t]{2,}|(?<![ \t])[ \t]{2,}$|\r/m;

describe('Markup in a line', () => {
  it('is none in plain words, and may stand anywhere', () => {
    assert.equal(hasMarkup('She said: “I came.” (late) – 3 of 4.'), false);
    assert.equal(hasMarkup('She *said* it'), true);
    assert.equal(hasMarkup('see www.example.org'), true);
    assert.equal(hasMarkup('2. and then'), true);
  });

  it('is found at a first look wherever the whole expression finds it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((some) => some.join('')), (text) => {
      assert.equal(hasMarkup(text), one.test(text), JSON.stringify(text));
    }), { numRuns: 2000 });
  });
});
