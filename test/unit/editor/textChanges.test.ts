import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textChanges } from '../../../src/editor/textChanges.ts';
import { followAll } from '../../../src/note/followEdits.ts';

type ReportedChange = Parameters<typeof textChanges>[0][number];

const text = 'She told him that he was angry.';
const span = { start: 4, end: 12 };

function after(...changes: readonly ReportedChange[]): string | undefined {
  const [moved] = followAll([span], textChanges(changes));
  const edited = [...changes]
    .sort((a, b) => b.rangeOffset - a.rangeOffset)
    .reduce((now, one) => now.slice(0, one.rangeOffset) + one.text + now.slice(one.rangeOffset + one.rangeLength), text);
  return moved && edited.slice(moved.start, moved.end);
}

const change = (rangeOffset: number, rangeLength: number, typed: string): ReportedChange => ({ rangeOffset, rangeLength, text: typed });

describe('what is shown moves along with edits as the editor reports them', () => {
  it('is pushed by what is typed before it', () => {
    assert.equal(after(change(0, 0, 'Then ')), 'told him');
    assert.equal(after(change(4, 0, 'gently ')), 'told him');
  });
  it('stretches by what is typed inside it', () => {
    assert.equal(after(change(8, 0, ' only')), 'told only him');
  });
  it('leaves outside what is typed at its end or after it', () => {
    assert.equal(after(change(12, 0, 'self')), 'told him');
    assert.equal(after(change(20, 3, 'x')), 'told him');
  });
  it('keeps what is left when its beginning or end is replaced', () => {
    assert.equal(after(change(0, 6, 'He to')), 'ld him');
    assert.equal(after(change(9, 8, 'her ')), 'told ');
  });
  it('is gone when its text is taken away', () => {
    assert.equal(after(change(2, 20, '')), undefined);
    assert.equal(after(change(4, 8, 'asked')), undefined);
  });
  it('follows several parts of one edit', () => {
    assert.equal(after(change(0, 3, 'Anna'), change(20, 0, 'very ')), 'told him');
    assert.equal(after(change(20, 0, 'very '), change(8, 0, ' only'), change(0, 3, 'Anna')), 'told only him');
  });
  it('keeps what else it says, and is the same object when it stays where it is', () => {
    const marked = [{ ...span, rule: 'one' }, { start: 20, end: 23, rule: 'two' }];
    const moved = followAll(marked, textChanges([change(15, 0, 'now ')]));
    assert.equal(moved[0], marked[0]);
    assert.deepEqual(moved[1], { start: 24, end: 27, rule: 'two' });
    assert.equal(followAll(marked, []), marked);
  });
  it('never leaves the text, whatever is edited', () => {
    const edits = fc.array(fc.record({ at: fc.nat(text.length), length: fc.nat(8), typed: fc.string({ maxLength: 5 }) }), { maxLength: 6 });
    fc.assert(fc.property(edits, (list) => {
      let now = text;
      let spans: readonly { start: number; end: number }[] = [span, { start: 0, end: 3 }];
      for (const { at, length, typed } of list) {
        const from = Math.min(at, now.length);
        const taken = Math.min(length, now.length - from);
        spans = followAll(spans, textChanges([change(from, taken, typed)]));
        now = now.slice(0, from) + typed + now.slice(from + taken);
      }
      for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= now.length);
    }));
  });
});
