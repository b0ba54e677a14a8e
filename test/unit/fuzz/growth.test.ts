import assert from 'node:assert/strict';
import { openReviewer } from '../../../src/stance/reviewer.ts';
import { collectGarbage } from '../../collectGarbage.ts';
import { growingInputs } from './growingInputs.ts';

const fresh = (): ReturnType<typeof openReviewer> => openReviewer({ anyText: true });

/** Milliseconds this process has computed: waiting for a busy machine is not counted. */
function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What reviewing a text as new costs. */
async function cost(text: string): Promise<number> {
  const reviewer = await fresh();
  const start = computed();
  reviewer.review(text);
  return computed() - start;
}

/**
 * How many times as much the large text costs as the small one. The small one is reviewed four times, the large one once,
 * one after another: both meet the same machine, and the same share of collected garbage. What takes long is measured well
 * enough by fewer.
 */
async function growth(small: string, large: string): Promise<number> {
  let all = 0, runs = 0;
  for (; runs < 4 && all < 120; runs += 1) all += await cost(small);
  return await cost(large) / Math.max(all / runs, 4);
}

describe('Four times the text', () => {
  before(async () => {
    (await fresh()).review('T: You are angry with me.\nP: No.\n'.repeat(40));
  });

  for (const [name, make] of Object.entries(growingInputs)) {
    it(`costs at most six times the time: ${name}`, async function () {
      this.timeout(60_000);
      const small = make(12_000), large = make(48_000);
      let times = await growth(small, large);
      // A disturbed measurement is made again, without what other tests left behind; a truly steep one stays steep.
      for (let again = 0; again < 9 && times > 6; again += 1) {
        collectGarbage();
        times = Math.min(times, await growth(small, large));
      }
      assert.ok(times <= 6, `${times.toFixed(1)} times`);
    });
  }
});
