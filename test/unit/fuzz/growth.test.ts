import assert from 'node:assert/strict';
import { openReviewer } from '../../../src/stance/reviewer.ts';
import { checkNote } from './checkNote.ts';
import { growingInputs } from './growingInputs.ts';
import { hostileNote, randomOf } from './hostileNotes.ts';

const fresh = (): ReturnType<typeof openReviewer> => openReviewer({ anyText: true });

/** Milliseconds this process has computed: waiting for a busy machine is not counted. */
function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The shortest of some runs: the least disturbed by whatever else the machine does. */
async function shortest(text: string, runs: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i += 1) {
    const reviewer = await fresh();
    const start = computed();
    reviewer.review(text);
    best = Math.min(best, computed() - start);
  }
  return best;
}

describe('Four times the text', () => {
  before(async () => {
    (await fresh()).review('T: You are angry with me.\nP: No.\n'.repeat(40));
  });

  for (const [name, make] of Object.entries(growingInputs)) {
    it(`costs at most six times the time: ${name}`, async function () {
      this.timeout(60_000);
      const small = await shortest(make(12_000), 3);
      let large = await shortest(make(48_000), 2);
      // A disturbed run is run again; a truly steep one stays steep.
      for (let again = 0; again < 3 && large > 6 * Math.max(small, 4); again += 1) large = Math.min(large, await shortest(make(48_000), 2));
      assert.ok(large <= 6 * Math.max(small, 4), `${small.toFixed(1)} ms and ${large.toFixed(1)} ms`);
    });
  }
});

describe('Hostile notes', () => {
  it('go through the whole pipeline unharmed', async function () {
    this.timeout(60_000);
    const reviewer = await fresh();
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = randomOf(seed);
      await checkNote(hostileNote(random), random, reviewer, fresh);
    }
  });
});
