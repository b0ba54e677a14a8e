import assert from 'node:assert/strict';
import { followEdits } from '../../../src/note/followEdits.ts';

describe('a span that is followed through edits', () => {
  const span = { start: 10, end: 20 };

  it('moves with what happens before it, grows with what happens in it and leaves alone what is written beside it', () => {
    assert.deepEqual(followEdits(span, [{ offset: 0, length: 2, text: 'hello' }]), { start: 13, end: 23, kept: 10 });
    assert.deepEqual(followEdits(span, [{ offset: 12, length: 1, text: 'xyz' }]), { start: 10, end: 22, kept: 9 });
    assert.deepEqual(followEdits(span, [{ offset: 10, length: 0, text: 'ab' }]), { start: 12, end: 22, kept: 10 });
    assert.deepEqual(followEdits(span, [{ offset: 20, length: 0, text: 'ab' }]), { ...span, kept: 10 });
  });

  it('keeps what a deletion leaves of it, and is gone when all of it is', () => {
    assert.deepEqual(followEdits(span, [{ offset: 5, length: 7, text: 'ab' }]), { start: 7, end: 15, kept: 8 });
    assert.deepEqual(followEdits(span, [{ offset: 15, length: 10, text: 'ab' }]), { start: 10, end: 15, kept: 5 });
    assert.equal(followEdits(span, [{ offset: 10, length: 10, text: 'abc' }]), null);
  });
});
