import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ClassBits } from '../../../src/stance/classBits.ts';
import { wordClasses } from '../../../src/stance/vocabulary/wordClass.ts';

const classes = fc.uniqueArray(fc.constantFrom(...wordClasses), { maxLength: 12 });

describe('Classes as bits', () => {
  it('say of each class whether it is one of them', () => {
    fc.assert(fc.property(classes, (some) => {
      const bits = ClassBits.of(some);
      for (const kind of wordClasses) assert.equal(bits.has(kind), some.includes(kind), kind);
    }));
  });

  it('meet others where they have a class in common', () => {
    fc.assert(fc.property(classes, classes, (some, others) => {
      assert.equal(ClassBits.of(some).meets(ClassBits.of(others)), some.some((kind) => others.includes(kind)));
    }));
  });

  it('of several words are those of any of them', () => {
    fc.assert(fc.property(fc.array(classes, { maxLength: 5 }), fc.nat(5), fc.nat(5), (each, one, other) => {
      const from = Math.min(one, other, each.length), to = Math.min(Math.max(one, other), each.length);
      const bits = ClassBits.ofAny(each.map((some) => ({ form: { bits: ClassBits.of(some) } })), from, to);
      const own = each.slice(from, to).flat();
      for (const kind of wordClasses) assert.equal(bits.has(kind), own.includes(kind), kind);
    }));
  });
});
