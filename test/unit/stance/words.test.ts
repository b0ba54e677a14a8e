import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsOf } from '../../../src/stance/words.ts';

describe('words', () => {
  it('stand exactly where they are written, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (sentence) => {
      for (const { text, start, end } of wordsOf(sentence)) assert.equal(sentence.slice(start, end), text);
    }));
  });
  it('are read alike whatever was read before', () => {
    const words = fc.constantFrom('she', "She's", 'Orla', 'orla', 'R.', 'I', '“no”', "don't", 'w/', 'é', 'x'.repeat(50), 'constructor', '?', 'Kev’s', 'A&E', '3.5');
    const read = (sentence: string): unknown => wordsOf(sentence).map(({ text, norm, start, classes, before }) => [text, norm, start, [...classes], before]);
    fc.assert(fc.property(fc.array(words, { maxLength: 8 }), fc.array(words, { maxLength: 300 }), (some, between) => {
      const sentence = some.join(' '), once = read(sentence);
      read(between.join(' '));
      assert.deepEqual(read(sentence), once);
    }));
  });
  it('write clinical shorthand out', () => assert.deepEqual(wordsOf('Row w/ Pt. b/c of it').map(({ norm }) => norm), ['row', 'with', 'pt', 'because', 'of', 'it']));
  it('take an initial for a name', () => assert.ok(wordsOf('Then R. left.')[1]?.classes.has('name')));
  it('take nobody for a name at the start of a sentence', () => assert.equal(wordsOf('Gardening helps.')[0]?.classes.has('name'), false));
});
