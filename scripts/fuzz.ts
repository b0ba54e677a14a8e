import { hostileNote, randomOf } from '../test/unit/fuzz/hostileNotes.ts';
import { checkNote } from '../test/unit/fuzz/checkNote.ts';
import { openReviewer } from '../src/stance/reviewer.ts';

/**
 * Puts generated notes through the whole pipeline: reading, review, rewordings, feedback.
 * usage: fuzz.ts [--count N] [--seed N] [--json]
 */
const count = Number(valueOf('--count') ?? 2000);
const seed = Number(valueOf('--seed') ?? 20_250_311);
const json = process.argv.includes('--json');

function valueOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const reviewer = await openReviewer({ anyText: true });
const fresh = (): ReturnType<typeof openReviewer> => openReviewer({ anyText: true });
const failures: { readonly seed: number; readonly problem: string; readonly text: string }[] = [];
let findings = 0;
let edits = 0;
const began = performance.now();
for (let i = 0; i < count && failures.length < 20; i += 1) {
  const random = randomOf(seed + i);
  const text = hostileNote(random);
  try {
    const result = await checkNote(text, random, reviewer, fresh);
    findings += result.findings;
    edits += result.edits;
  } catch (error) {
    failures.push({ seed: seed + i, problem: error instanceof Error ? error.message.slice(0, 400) : String(error), text: text.slice(0, 300) });
  }
}
const seconds = Math.round((performance.now() - began) / 100) / 10;
const result = { notes: count, edits, findings, failures: failures.length, seconds, seed };
if (json) console.log(JSON.stringify({ ...result, examples: failures }));
else {
  console.log(`${result.notes} notes, ${result.edits} edits, ${result.findings} findings, ${result.failures} failed, ${result.seconds} s (seed ${seed})`);
  for (const { seed: own, problem, text } of failures) console.log(`seed ${own}: ${problem}\n  ${JSON.stringify(text)}`);
}
process.exitCode = failures.length > 0 ? 1 : 0;
