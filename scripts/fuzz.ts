// npm run fuzz: puts generated notes through the whole pipeline: reading, review, rewordings, feedback.
// `-- --count 2000` notes from `--seed N` on; `--json` prints the counts as one object; `--record` writes them for
// docs/faults.md. A run whose first seed is the one after those recorded goes on from there: a long run may be made in pieces.
import { parseArgs } from 'node:util';
import { checkNote } from '../test/unit/fuzz/checkNote.ts';
import { hostileNote, randomOf } from '../test/unit/fuzz/hostileNotes.ts';
import { openReviewer, type Reviewer } from '../src/stance/reviewer.ts';
import { readFaults, recordFaults } from './faultsRecord.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '20250311' },
    json: { type: 'boolean', default: false }, record: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
if (!Number.isInteger(count) || !Number.isInteger(seed) || count < 1) {
  console.error('--count and --seed are whole numbers.');
  process.exit(2);
}

/** Failures after which a run stops: more of the same would not say more. */
const enough = 20;

const fresh = (): Promise<Reviewer> => openReviewer({ anyText: true });
const reviewer = await fresh();
const failures: { readonly seed: number; readonly problem: string; readonly text: string }[] = [];
let notes = 0;
let findings = 0;
let edits = 0;
const began = performance.now();
for (; notes < count && failures.length < enough; notes += 1) {
  const random = randomOf(seed + notes);
  const text = hostileNote(random);
  try {
    const result = await checkNote(text, random, reviewer, fresh);
    findings += result.findings;
    edits += result.edits;
  } catch (error) {
    failures.push({ seed: seed + notes, problem: error instanceof Error ? error.message.slice(0, 1200) : String(error), text: text.slice(0, 300) });
  }
}
const seconds = Math.round((performance.now() - began) / 100) / 10;
const result = { notes, edits, findings, failures: failures.length, seconds, seed };
if (values.json) console.log(JSON.stringify({ ...result, examples: failures }));
else {
  console.log(`${notes} notes, ${edits} edits, ${findings} findings, ${failures.length} failed, ${seconds} s (seed ${seed})`);
  for (const { seed: own, problem, text } of failures) console.log(`seed ${own}: ${problem}\n  ${JSON.stringify(text)}`);
}
if (values.record) {
  const before = readFaults().fuzz;
  const goesOn = before?.to === seed ? before : { notes: 0, edits: 0, findings: 0, failures: 0, from: seed };
  recordFaults({
    fuzz: {
      notes: goesOn.notes + notes, edits: goesOn.edits + edits, findings: goesOn.findings + findings,
      failures: goesOn.failures + failures.length, from: goesOn.from, to: seed + notes,
    },
  });
}
process.exitCode = failures.length > 0 ? 1 : 0;
