import assert from 'node:assert/strict';
import { inSlices } from '../../../src/editor/slices.ts';

function* busy(steps: number, ms: number): Generator<number, string> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield step / steps;
  }
  return 'done';
}

describe('work in slices', () => {
  it('runs to its end without a pause when it is short', async () => {
    const told: number[] = [];
    assert.equal(await inSlices(busy(3, 0), () => true, (progress) => told.push(progress)), 'done');
    assert.deepEqual(told, []);
  });
  it('lets others run in between when it is long, and says how far it is', async () => {
    const told: number[] = [];
    let breaths = 0;
    const timer = setInterval(() => breaths++, 1);
    assert.equal(await inSlices(busy(30, 4), () => true, (progress) => told.push(progress)), 'done');
    clearInterval(timer);
    assert.ok(breaths >= 3, `${breaths} breaths`);
    assert.deepEqual(told, [...told].sort((a, b) => a - b));
  });
  it('ends where it is when it is no longer wanted', async () => {
    let ended = false;
    function* watched(): Generator<number, string> {
      try {
        yield* busy(1000, 4);
        return 'done';
      } finally {
        ended = true;
      }
    }
    let asked = 0;
    assert.equal(await inSlices(watched(), () => ++asked < 2, () => undefined), null);
    assert.ok(ended);
  });
});
