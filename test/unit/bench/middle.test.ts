import assert from 'node:assert/strict';
import type { Measured } from '../../bench/peers/figures.ts';
import { middleOf } from '../../bench/peers/middle.ts';

const run = (folder: number, whole: number, peakMb: number): Measured => ({
  importMs: 1, firstMs: 2, whole: [{ kb: 2, ms: whole }, { kb: 60, ms: 10 * whole }], keystroke: [{ kb: 2, medianMs: 0.2, p95Ms: 0.4 }],
  folder: { notes: 1000, kb: 6, ms: folder, measured: 1000 }, peakMb,
});

describe('The middle of several measurements', () => {
  it('is taken figure by figure', () => {
    assert.deepEqual(middleOf([run(9000, 3, 300), run(5000, 5, 310), run(6000, 4, 305)]), run(6000, 4, 305));
    assert.deepEqual(middleOf([run(9000, 1, 300), run(5000, 5, 320), run(6000, 4, 310)]), run(6000, 4, 310));
  });

  it('of one is that one, and of two the higher', () => {
    assert.deepEqual(middleOf([run(9000, 3, 300)]), run(9000, 3, 300));
    assert.deepEqual(middleOf([run(9000, 3, 300), run(5000, 2, 200)]), run(9000, 3, 300));
  });
});
