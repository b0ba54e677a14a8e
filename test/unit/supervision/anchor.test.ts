import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stillStands, type Anchor } from '../../../src/supervision/anchor/anchor.ts';
import { AnchorGround } from '../../../src/supervision/anchor/anchorGround.ts';
import { followEdits } from '../../../src/note/followEdits.ts';
import { anchorFigures } from '../../bench/anchors.ts';

const loneHalf = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const note = `# Session 14

T: You are angry with me because I was late, I think.
R: No. I was afraid you would not come.

I wondered what the waiting had been like for her.
`;

function anchorOf(text: string, words: string): Anchor {
  const start = text.indexOf(words);
  const anchor = new AnchorGround(text).anchor({ start, end: start + words.length });
  assert.ok(anchor);
  return anchor;
}

function foundIn(text: string, anchor: Anchor): string | null {
  const place = new AnchorGround(text).find(anchor);
  return 'found' in place ? text.slice(place.found.start, place.found.end) : null;
}

describe('an anchor', () => {
  const anchor = anchorOf(note, 'I was afraid you would not come.');

  it('is found when lines come before it, lines are wrapped or line ends change', () => {
    assert.equal(foundIn(`Something new.\n\n${note}`, anchor), anchor.exact);
    assert.equal(foundIn(note.replace(/\n/g, '\r\n'), anchor), anchor.exact);
    assert.equal(foundIn(note.replace('afraid you', 'afraid\n  you'), anchor), 'I was afraid\n  you would not come.');
  });

  it('is found when a few of its words change, from its first word to its last', () => {
    assert.equal(foundIn(note.replace('afraid you would', 'so afraid that you would'), anchor), 'I was so afraid that you would not come.');
  });

  it('waits when its passage is gone', () => {
    assert.equal(foundIn(note.replace(anchor.exact, ''), anchor), null);
  });

  it('waits when its passage is there twice, and is found where it was while nothing changed', () => {
    const twice = `${note}\n${note}`;
    assert.equal(foundIn(twice, anchor), null);
    const second = new AnchorGround(twice).anchor({ start: twice.lastIndexOf('I was afraid'), end: twice.lastIndexOf('I was afraid') + 12 });
    assert.ok(second);
    assert.deepEqual(new AnchorGround(twice).find(second), { found: { start: second.start, end: second.end } });
  });

  it('tells short answers apart by what stands around them', () => {
    const text = 'T: Were you angry?\nR: No.\nT: Were you sad, perhaps, when the door closed?\nR: No.\nT: What then?\n';
    const start = text.lastIndexOf('No.');
    const short = new AnchorGround(text).anchor({ start, end: start + 3 });
    assert.ok(short);
    const longer = `T: Before that.\nR: Mm.\n${text}`;
    const place = new AnchorGround(longer).find(short);
    assert.ok('waiting' in place || place.found.start === longer.lastIndexOf('No.'));
  });

  it('remembers nothing where there is nothing but space, and no half characters', () => {
    assert.equal(new AnchorGround('a \n b').anchor({ start: 1, end: 4 }), null);
    const emoji = `${'😀'.repeat(60)} here it is, the passage. ${'😀'.repeat(60)}`;
    const made = anchorOf(emoji, 'here it is, the passage.');
    assert.ok(!loneHalf.test(made.prefix + made.suffix));
  });

  it('finds itself in its own text or waits, in any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '😀', '\r\n'), maxLength: 200 }), fc.nat(), fc.nat(), (text, one, other) => {
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [number, number];
      const made = new AnchorGround(text).anchor({ start, end });
      if (!made) return;
      assert.equal(text.slice(made.start, made.end), made.exact);
      assert.deepEqual(new AnchorGround(text).find(made), { found: { start: made.start, end: made.end } });
      const place = new AnchorGround(`x${text}`).find(made);
      if ('found' in place) assert.deepEqual(place.found, { start: made.start + 1, end: made.end + 1 });
    }), { numRuns: 500 });
  });

  it('stands where it belongs after random edits: 95 in 100 of those that can, and none at the wrong place', () => {
    const { offline, live } = anchorFigures(300, 1);
    for (const figures of [offline, live]) {
      assert.equal(figures.wrong, 0);
      assert.equal(figures.right + figures.waiting, figures.comments);
      assert.ok(figures.right >= 0.95 * figures.comments, JSON.stringify(figures));
    }
  });
});

describe('a passage that is followed through edits', () => {
  const span = { start: 10, end: 20 };

  it('is not taken for other words that were written over it, even when its last sign is still there', () => {
    const over = followEdits(span, [{ offset: 10, length: 9, text: 'something else altogether' }]);
    assert.equal(stillStands(over, 10), false);
    const inTwo = followEdits(followEdits(span, [{ offset: 10, length: 4, text: 'something' }]) ?? span, [{ offset: 20, length: 4, text: 'else' }]);
    assert.equal(stillStands(inTwo, 10), false);
    assert.equal(stillStands(followEdits(span, [{ offset: 14, length: 0, text: ' and much that is new' }]), 10), true);
  });

  it('is not found in a scrap that a deletion left of it', () => {
    assert.equal(stillStands({ start: 0, end: 3, kept: 3 }, 10), false);
  });
});
