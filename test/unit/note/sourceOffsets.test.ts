import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SourceOffsets } from '../../../src/note/sourceOffsets.ts';

/** Stretches of a source, some of them one behind the other, as offsets and beside them as one number a unit. */
const built = fc.array(fc.record({ gap: fc.nat({ max: 3 }), length: fc.nat({ max: 5 }) }), { minLength: 1, maxLength: 12 }).map((stretches) => {
  const offsets = new SourceOffsets(), plain: number[] = [];
  let at = 0;
  for (const { gap, length } of stretches) {
    offsets.add(at + gap, at + gap + length);
    for (let unit = 0; unit < length; unit++) plain.push(at + gap + unit);
    at += gap + length;
  }
  offsets.add(at, at + 1);
  plain.push(at);
  return { offsets, plain };
});

const unitsOf = (offsets: SourceOffsets): number[] => Array.from({ length: offsets.length }, (_, index) => offsets.at(index));

describe('Offsets into the source', () => {
  it('are those that one number for every unit would say', () => {
    fc.assert(fc.property(built, ({ offsets, plain }) => assert.deepEqual(unitsOf(offsets), plain)));
  });

  it('find the first unit at or behind a place in the source', () => {
    fc.assert(fc.property(built, fc.nat({ max: 100 }), ({ offsets, plain }, place) => {
      const first = plain.findIndex((offset) => offset >= place);
      assert.equal(offsets.indexOf(place), first < 0 ? plain.length - 1 : first);
    }));
  });

  it('of some stretches of a text are theirs, with one more for the end', () => {
    fc.assert(fc.property(built, fc.array(fc.nat({ max: 70 }), { maxLength: 8 }), ({ offsets, plain }, cuts) => {
      const sorted = [...new Set(cuts)].filter((cut) => cut < plain.length).sort((one, other) => one - other);
      const stretches = sorted.slice(1).flatMap((end, index) => index % 2 === 0 ? [{ start: sorted[index]!, end }] : []);
      const end = plain.at(-1)! + 1;
      assert.deepEqual(unitsOf(offsets.only(stretches, end)), [...stretches.flatMap((stretch) => plain.slice(stretch.start, stretch.end)), end]);
      for (const stretch of stretches) assert.deepEqual(offsets.sourceOf(stretch), { start: plain[stretch.start], end: plain[stretch.end - 1]! + 1 });
    }));
  });
});
