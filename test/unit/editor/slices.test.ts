import assert from 'node:assert/strict';
import { inSlices } from '../../../src/editor/reviewing/slices.ts';

/** A clock that goes on when work is done, and never by itself: other programs may hold this one up. */
class WorkClock {
  #now = 0;
  readonly read = (): number => this.#now;

  /** Work in steps, each of which takes so many milliseconds. */
  *busy(steps: number, ms: number): Generator<number, string> {
    for (let step = 0; step < steps; step++) {
      this.#now += ms;
      yield step / steps;
    }
    return 'done';
  }
}

describe('work in slices', () => {
  it('runs to its end without a pause when it is short', async () => {
    const clock = new WorkClock();
    const told: number[] = [];
    assert.equal(await inSlices(clock.busy(3, 5), () => true, (progress) => told.push(progress), clock.read), 'done');
    assert.deepEqual(told, []);
  });
  it('lets others run in between when it is long, and says how far it is', async () => {
    const clock = new WorkClock();
    const told: number[] = [];
    let others = 0;
    const done = await inSlices(clock.busy(30, 4), () => true, (progress) => {
      assert.equal(others, told.length, 'whoever waited for the pause before this one has run');
      told.push(progress);
      setTimeout(() => others++, 0);
    }, clock.read);
    assert.equal(done, 'done');
    assert.deepEqual(told, [3, 7, 11, 15, 19, 23, 27].map((step) => step / 30));
    assert.equal(others, told.length);
  });
  it('ends where it is when it is no longer wanted', async () => {
    const clock = new WorkClock();
    let ended = false;
    function* watched(): Generator<number, string> {
      try {
        return yield* clock.busy(1000, 4);
      } finally {
        ended = true;
      }
    }
    let asked = 0;
    assert.equal(await inSlices(watched(), () => ++asked < 2, () => undefined, clock.read), null);
    assert.ok(ended);
    assert.equal(clock.read(), 32);
  });
});
