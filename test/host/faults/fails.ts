import 'mocha/mocha.js';
import { runMocha } from '../report.ts';

/** Planted: one test of two fails. */
export async function run(): Promise<void> {
  await runMocha(() => {
    it('passes', () => undefined);
    it('fails on purpose', () => { throw new Error('planted'); });
    return Promise.resolve();
  });
}
