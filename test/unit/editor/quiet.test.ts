import assert from 'node:assert/strict';
import { quietly } from '../../../src/editor/reviewing/quiet.ts';

const before = [{ start: 0, end: 5 }, { start: 20, end: 30 }];
const fresh = [{ start: 0, end: 5 }, { start: 22, end: 28 }, { start: 40, end: 45 }];

describe('marks while somebody types', () => {
  it('are all fresh when nobody does', () => {
    assert.deepEqual(quietly(before, fresh, null), { shown: fresh, waiting: false });
  });
  it('stay as they were on the line that is written in, and are fresh elsewhere', () => {
    assert.deepEqual(quietly(before, fresh, { start: 15, end: 35 }), { shown: [before[0], before[1], fresh[2]], waiting: true });
  });
  it('do not appear on that line before a pause', () => {
    assert.deepEqual(quietly([], [{ start: 3, end: 9 }], { start: 0, end: 10 }), { shown: [], waiting: true });
  });
  it('wait for nothing when the line says the same as before', () => {
    assert.equal(quietly(before, before, { start: 0, end: 8 }).waiting, false);
  });
});
