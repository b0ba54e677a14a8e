import { readFileSync, readdirSync, statSync } from 'node:fs';
import { openReviewer } from '../../src/stance/reviewer.ts';

/**
 * Drives the real pipeline with a typing session, ours beside a full review of the same text, at four sizes, and
 * prints milliseconds and their ratios. usage: bench.ts [--json]
 */
const json = process.argv.includes('--json');
const sizes = [2, 12, 60, 1000];
const typed = ' I said that perhaps she was waiting for me to say something, and asked what it was like. ';

function corpus(): string {
  const root = 'test/data/dev/notes';
  const notes: string[] = [];
  for (const writer of readdirSync(root).sort()) {
    for (const name of readdirSync(`${root}/${writer}`).sort()) notes.push(readFileSync(`${root}/${writer}/${name}`, 'utf8').replace(/\{\{[ACS]\||\}\}/g, '').replace(/^---\n[\s\S]*?\n---\n/, ''));
  }
  return notes.join('\n\n');
}

function noteOf(all: string, units: number): string {
  let text = all;
  while (text.length < units) text += `\n\n${all}`;
  const end = text.lastIndexOf('\n', units);
  return text.slice(0, end < units / 2 ? units : end + 1);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const round = (ms: number): number => Math.round(ms * 100) / 100;
const all = corpus();
const beforeLoad = performance.now();
const first = await openReviewer({ anyText: true });
const loadMs = performance.now() - beforeLoad;
first.review(noteOf(all, 4000));

const keystroke: { kb: number; medianMs: number; p95Ms: number; fullMs: number; ratio: number }[] = [];
let longestBlockMs = 0;
for (const kb of sizes) {
  const text = noteOf(all, kb * 1024);
  const reviewer = await openReviewer({ anyText: true });
  reviewer.review(text);
  const times: number[] = [];
  const at = text.indexOf('. ', Math.floor(text.length / 2)) + 1;
  for (let round_ = 0; round_ < 3; round_ += 1) {
    for (let i = 1; i <= typed.length; i += 1) {
      const now = text.slice(0, at) + typed.slice(0, i) + text.slice(at);
      const start = performance.now();
      reviewer.review(now);
      times.push(performance.now() - start);
    }
  }
  times.splice(0, 10);
  times.sort((a, b) => a - b);
  const full: number[] = [];
  for (let i = 0; i < (kb > 100 ? 1 : 3); i += 1) {
    const fresh = await openReviewer({ anyText: true });
    const start = performance.now();
    fresh.review(text);
    full.push(performance.now() - start);
  }
  const fullMs = Math.min(...full);
  const medianMs = quantile(times, 0.5);
  keystroke.push({ kb, medianMs: round(medianMs), p95Ms: round(quantile(times, 0.95)), fullMs: round(fullMs), ratio: Math.round(fullMs / medianMs) });
}
const stepper = await openReviewer({ anyText: true });
const work = stepper.work(noteOf(all, 12 * 1024));
const began = performance.now();
let last = began;
for (let step = work.next(); ; step = work.next()) {
  longestBlockMs = Math.max(longestBlockMs, performance.now() - last);
  last = performance.now();
  if (step.done === true) break;
}
const firstReviewMs = performance.now() - began;
globalThis.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const sample = noteOf(all, 12 * 1024);
for (let i = 0; i < 100; i += 1) (await openReviewer({ anyText: true })).review(sample.slice(0, 6000 + i) + sample.slice(6000));
globalThis.gc?.();
const memoryRatio = process.memoryUsage().heapUsed / heapBefore;
const bundleKb = Math.round((statSync('dist/extension.js', { throwIfNoEntry: false })?.size ?? 0) / 1024);
const result = { keystroke, firstReviewMs: round(firstReviewMs), longestBlockMs: round(longestBlockMs), loadMs: round(loadMs), memoryRatio: round(memoryRatio), bundleKb };
if (json) console.log(JSON.stringify(result));
else {
  console.log('size     keystroke median   p95      full review   full ÷ keystroke');
  for (const { kb, medianMs, p95Ms, fullMs, ratio } of keystroke) console.log(`${String(kb).padStart(4)} KB  ${String(medianMs).padStart(12)} ms  ${String(p95Ms).padStart(7)} ms  ${String(fullMs).padStart(8)} ms  ${String(ratio).padStart(8)}`);
  console.log(`first review of 12 KB: ${result.firstReviewMs} ms in steps of at most ${result.longestBlockMs} ms; loading ${result.loadMs} ms; bundle ${bundleKb} KB; heap after 100 rounds ÷ before: ${result.memoryRatio}`);
}
