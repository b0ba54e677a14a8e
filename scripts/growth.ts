// npm run growth: what each input that could grow faster than its length costs at 64 KB, 256 KB and 1 MB, each in a process of
// its own with the memory Node gives it, so that one that ends its process is noticed. `--json`; `--record` for docs/faults.md.
// The unit tests ask the same of 12 and 48 KB.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { growingInputs } from '../test/unit/fuzz/growingInputs.ts';
import { noteFeedback } from '../src/feedback/noteFeedback.ts';
import { reword } from '../src/feedback/reword.ts';
import { openReviewer } from '../src/stance/reviewer.ts';
import { recordFaults } from './faultsRecord.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });
const sizes = [64_000, 256_000, 1_024_000];
/** Seconds after which an input is ended, and has failed. */
const patience = 300;

/** Milliseconds this process computed for a review of the text as new, with what is said about its findings. */
async function cost(text: string): Promise<number> {
  const reviewer = await openReviewer({ anyText: true });
  const before = process.cpuUsage();
  const review = reviewer.review(text);
  for (const finding of review.findings.slice(0, 100)) reword(finding, review.note);
  noteFeedback(review);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

if (values.only !== undefined) {
  const make = growingInputs[values.only];
  if (!make) throw new Error(`there is no input "${values.only}"`);
  await cost('T: You are angry with me.\nP: No.\n'.repeat(40));
  const costs: number[] = [];
  for (const size of sizes) costs.push(Math.round(await cost(make(size))));
  console.log(JSON.stringify(costs));
} else {
  const milliseconds: Record<string, readonly number[]> = {};
  const problems: string[] = [];
  for (const name of Object.keys(growingInputs)) {
    const { stdout, status, signal } = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), '--only', name], { encoding: 'utf8', timeout: patience * 1000 });
    if (status !== 0) {
      problems.push(`${name}: ended by ${signal ?? `status ${String(status)}`}`);
      continue;
    }
    const costs = JSON.parse(stdout) as number[];
    milliseconds[name] = costs;
    const steep = costs.some((now, at) => at > 0 && now > 6 * Math.max(costs[at - 1] ?? 0, 20));
    if (steep) problems.push(`${name}: ${costs.join(', ')} ms`);
    if (!values.json) console.log(`${steep ? 'STEEP' : 'ok   '} ${name.padEnd(40)} ${costs.map((one) => String(one).padStart(7)).join('')} ms`);
  }
  if (values.json) console.log(JSON.stringify({ sizes, milliseconds, problems }));
  if (values.record) recordFaults({ growth: { sizes, milliseconds } });
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
