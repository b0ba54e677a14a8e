import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clauseBefore } from '../../../src/note/attribution/clauseBefore.ts';

describe('The clause before a quotation', () => {
  it('begins after the last end of a sentence or half of one', () => {
    assert.equal(clauseBefore('He left. She said, '), 'She said, ');
    assert.equal(clauseBefore('"He left.") She said; I asked '), 'I asked ');
    assert.equal(clauseBefore('no end, she said '), 'no end, she said ');
  });

  it('is empty where a sentence ends just before', () => {
    assert.equal(clauseBefore('She left. '), '');
    assert.equal(clauseBefore('Then K. '), 'Then K. ');
  });

  it('goes on after initials and abbreviations, unless another sentence clearly begins', () => {
    assert.equal(clauseBefore('He left. Dr. K. said '), 'Dr. K. said ');
    assert.equal(clauseBefore('Th2 spoke to K. She said '), 'She said ');
  });

  it('is an end of the text from a word on, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('.', '?', ';', '"', ')', ' ', '\n', 'K', 'Dr.', 'She', 'word', '😀'), { maxLength: 14 }).map((parts) => parts.join('')), (gap) => {
      const clause = clauseBefore(gap);
      assert.ok(gap.endsWith(clause));
      assert.ok(clause === gap || /^(?:\S|$)/.test(clause), JSON.stringify([gap, clause]));
    }));
  });
});
