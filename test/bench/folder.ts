import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openReviewer } from '../../src/stance/reviewer.ts';
import { FolderReviewer } from '../../src/supervision/folderReview.ts';

/**
 * Reviews a folder of generated notes as the editor does, in slices of 12 ms.
 * usage: folder.ts [--notes 1000] [--kilobytes 6] [--json]
 */
const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const count = option('--notes', 1000);
const units = option('--kilobytes', 6) * 1024;
const folder = new URL('../data/corpus/notes/', import.meta.url).pathname;
const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort()
  .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\{\{[ACS]\||\}\}/g, '').replace(/^---\n[\s\S]*?\n---\n/, ''));

/** Notes that differ: each begins with another one and carries its number. */
function noteOf(number: number): string {
  let text = `---\ntype: individual\npatients: [R.K.]\n---\n# Session ${number}\n\n`;
  for (let at = number; text.length < units; at++) text += `${written[at % written.length] ?? ''}\n\n`;
  return text.slice(0, text.lastIndexOf('\n', units) + 1);
}

const sources = Array.from({ length: count }, (_, number) => ({ path: `${number}.md`, read: () => Promise.resolve(noteOf(number)) }));
const reviewer = await openReviewer({});
const folders = new FolderReviewer();
let began = performance.now();
let longestBlockMs = 0;
let peak = 0;
const breathe = async (): Promise<boolean> => {
  const held = performance.now() - began;
  if (held < 12) return true;
  longestBlockMs = Math.max(longestBlockMs, held);
  peak = Math.max(peak, process.memoryUsage().rss);
  await new Promise((resolve) => setTimeout(resolve, 0));
  began = performance.now();
  return true;
};
const run = async (): Promise<number> => {
  const start = performance.now();
  began = start;
  await folders.review(sources, (text) => reviewer.work(text), '', { breathe, progress: () => undefined });
  return Math.round(performance.now() - start);
};
const ms = await run();
const againMs = await run();
const result = { notes: count, kilobytes: units / 1024, ms, againMs, longestBlockMs: Math.round(longestBlockMs), peakMegabytes: Math.round(peak / 2 ** 20) };
console.log(process.argv.includes('--json') ? JSON.stringify(result) : result);
