import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, editsBetween } from '../../../src/feedback/editsBetween.ts';
import type { WordsInNote } from '../../../src/feedback/wordsInNote.ts';

function plain(text: string): WordsInNote {
  return { text, offsets: Array.from({ length: text.length + 1 }, (_, at) => at), before: '', after: '', voice: 'narrative', whole: true };
}

describe('edits between two wordings', () => {
  it('lead from the one to the other, whatever they are', () => {
    const word = fc.constantFrom('you', 'always', 'do', 'this', ',', '.', ' ', ' ', '___', 'Pt', 'naïve', '😀');
    const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(''));
    fc.assert(fc.property(text, text, (one, other) => {
      const edits = editsBetween(plain(one), other, one);
      assert.ok(edits);
      assert.equal(applyEdits(one, edits), other);
      for (let at = 1; at < edits.length; at++) assert.ok((edits[at - 1]?.end ?? 0) <= (edits[at]?.start ?? 0));
    }));
  });

  it('leave words that stay untouched', () => {
    const text = 'Pt claims she did not drink.';
    assert.deepEqual(editsBetween(plain(text), 'Pt says she did not drink.', text), [{ start: 3, end: 9, text: 'says' }]);
  });

  it('give up rather than tear emphasis apart', () => {
    const source = '**You always** do';
    const words: WordsInNote = { ...plain('You always do'), offsets: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 16, 17] };
    assert.equal(editsBetween(words, 'You sometimes did', source), null);
  });
});
