// npm run bench: the real pipeline under a typing session, ours beside a full review of the same text, at four sizes, in
// Node and once inside an extension host, and a folder. `-- --host web|node|none` chooses the host, `--json` prints one
// object, `--record` writes it down for docs/performance.md.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recordPerformance } from '../../scripts/performance/record.ts';
import { finish } from '../../src/note/steps.ts';
import type { NoteReview } from '../../src/stance/review.ts';
import { openReviewer, type Reviewer } from '../../src/stance/reviewer.ts';
import { hostNames } from '../host/hosts/host.ts';
import { measureActivation } from './activation.ts';
import { folderFigures } from './folder.ts';
import { longNote } from './longNote.ts';
import { rounded, spreadOf, type Spread } from './spread.ts';
import { keystrokes, middleOf, Page } from './typing.ts';
import { typingInHost } from './typingInHost.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, record: { type: 'boolean', default: false }, round: { type: 'boolean', default: false }, host: { type: 'string', default: 'web' } },
});
const hostName = hostNames.find((name) => name === values.host);
const sizes = [2, 12, 60, 1000];

interface Typing extends Spread {
  readonly kb: number;
  readonly fullMs: number;
  readonly ratio: number;
}

const fresh = (): Promise<Reviewer> => openReviewer({ anyText: true });
const clock = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** What each key of the session costs in a note of this size. */
async function session(kb: number): Promise<number[]> {
  const text = longNote(kb);
  const reviewer = await fresh();
  reviewer.review(text);
  const page = new Page(text, middleOf(text));
  return keystrokes().map((key) => {
    const now = page.press(key);
    return clock(() => reviewer.review(now));
  });
}

/** The session at all sizes in a process of its own, so that no sentence has been met before. */
function round(): Readonly<Record<string, number[]>> {
  const [, script = ''] = process.argv;
  return JSON.parse(execFileSync(process.execPath, [...process.execArgv, script, '--round'], { encoding: 'utf8', maxBuffer: 2 ** 26 })) as Record<string, number[]>;
}

/** @param rounds each key counts as in the round in which other programs disturbed it least */
async function typing(kb: number, rounds: readonly Readonly<Record<string, number[]>>[]): Promise<Typing> {
  const text = longNote(kb);
  const spread = spreadOf(keystrokes().map((_, key) => Math.min(...rounds.map((times) => times[kb]?.[key] ?? Infinity))));
  const full: number[] = [];
  for (let round = 0; round < (kb > 100 ? 1 : 3); round += 1) {
    const other = await fresh();
    full.push(clock(() => other.review(text)));
  }
  const fullMs = rounded(Math.min(...full));
  return { kb, ...spread, fullMs, ratio: Math.round(fullMs / spread.medianMs) };
}

/** A first review in its steps, as the host takes them. */
async function firstReview(kb: number): Promise<{ firstReviewMs: number; longestBlockMs: number }> {
  const work = (await fresh()).work(longNote(kb));
  const began = performance.now();
  let longest = 0;
  let last = began;
  const steps = function* (): Generator<number, NoteReview> {
    for (;;) {
      const step = work.next();
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      if (step.done === true) return step.value;
      yield step.value;
    }
  };
  finish(steps());
  return { firstReviewMs: rounded(performance.now() - began), longestBlockMs: rounded(longest) };
}

/** How much memory a hundred rounds of open, edit and close leave behind, as a share of what was there before. */
async function memoryOfRounds(): Promise<number> {
  const text = longNote(12);
  const held = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const before = held();
  for (let round = 0; round < 100; round += 1) {
    const reviewer = await fresh();
    const page = new Page(text.slice(round), middleOf(text) - round);
    reviewer.review(text.slice(round));
    for (const key of keystrokes().slice(0, 5)) reviewer.review(page.press(key));
  }
  return held() / before;
}

const loadBegan = performance.now();
const warm = await fresh();
const loadMs = rounded(performance.now() - loadBegan);
const firstPage = new Page(longNote(4), middleOf(longNote(4)));
for (const key of keystrokes()) warm.review(firstPage.press(key));
if (values.round) {
  const times: Record<string, number[]> = {};
  for (const kb of sizes) times[kb] = await session(kb);
  console.log(JSON.stringify(times));
  process.exit(0);
}

execFileSync(process.execPath, ['esbuild.config.mjs', ...(hostName ? ['--tests'] : [])], { stdio: ['ignore', 'ignore', 'inherit'] });
const activation = measureActivation(9);
const rounds = [round(), round(), round()];
const keystroke: Typing[] = [];
for (const kb of sizes) keystroke.push(await typing(kb, rounds));
const first = await firstReview(12);
const memoryRatio = rounded(await memoryOfRounds());
const bundleKb = Math.round(statSync('dist/extension.js').size / 1024);
const inHost = hostName ? await typingInHost(hostName, sizes).catch((error: unknown) => {
  console.error(`The ${hostName} host: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
  return null;
}) : null;
// Last: its second thread and its own notes leave more memory behind than the figures before may see.
const folder = await folderFigures(1000, 100, 6);
const result = { keystroke, ...first, ...activation, bundleKb, loadMs, memoryRatio, folder, ...(inHost && hostName ? { inHost: { host: hostName, ...inHost } } : {}) };

if (values.record) recordPerformance({ bench: result });
if (values.json) console.log(JSON.stringify(result));
else {
  const cell = (value: number | undefined, width: number): string => (value === undefined ? '' : `${String(value)} ms`).padStart(width);
  console.log(`            in Node ${process.version.padEnd(24)}                        ${inHost ? `in the ${String(hostName)} host, VS Code ${inHost.vscode}` : ''}`);
  console.log(`size     keystroke       p95  full review  full ÷ keystroke${inHost ? '   keystroke       p95  full review  change → marks' : ''}`);
  for (const { kb, medianMs, p95Ms, fullMs, ratio } of keystroke) {
    const there = inHost?.keystroke.find((one) => one.kb === kb);
    console.log(`${String(kb).padStart(4)} KB${cell(medianMs, 11)}${cell(p95Ms, 10)}${cell(fullMs, 13)}${String(ratio).padStart(18)}${cell(there?.medianMs, 12)}${cell(there?.p95Ms, 10)}${cell(there?.fullMs, 13)}${cell(there?.marksMs, 16)}`);
  }
  const medianAt = (kb: number): number => keystroke.find((one) => one.kb === kb)?.medianMs ?? 0;
  console.log(`a keystroke in 60 KB costs ${(medianAt(60) / medianAt(2)).toFixed(1)} times one in 2 KB`);
  console.log(`first review of 12 KB: ${first.firstReviewMs} ms in steps of at most ${first.longestBlockMs} ms, once the tagger is loaded (${loadMs} ms)`);
  console.log(`activation: ${activation.activationMs} ms, at best ${activation.bestMs} ms, of which activate() ${activation.activateMs} ms; bundle ${bundleKb} KB`);
  console.log(`memory after 100 rounds of open, edit and close ÷ before: ${memoryRatio}`);
  const { thread, slices } = folder;
  for (const [where, run] of [['on a thread', thread], ['in slices', slices]] as const) {
    if (run) console.log(`folder of ${run.notes} notes of ${folder.kilobytes} KB, ${where}: ${run.ms} ms, again ${run.againMs} ms, host held at most ${run.longestBlockMs} ms and busy ${run.hostBusyMs} ms, ${run.peakMegabytes} MB`);
  }
}
process.exit();
