import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { ReviewThreads, threadsFor } from '../../src/editor/supervision/reviewThreads.ts';
import { FolderReviewer, type FolderReviewSteps, type NoteSource } from '../../src/supervision/folderReview.ts';
import { ReviewDesk } from '../../src/supervision/reviewDesk.ts';
import { GeneratedNotes } from './peers/generatedNotes.ts';

/**
 * Reviews a folder of generated notes as the editor does: on threads of their own, on one alone, and, for comparison, some of
 * them in slices on the host's thread, as where none can be had.
 * usage: folder.ts [--notes 1000] [--sliced 100] [--kilobytes 6] [--json]; needs dist/extension.js.
 */

/** How one way of doing it fared. The host is the thread that a person at the keyboard waits for. */
export interface FolderRun {
  notes: number;
  /** The whole review, and once more when nothing has changed. */
  ms: number;
  againMs: number;
  /** The longest time the host could not answer, in milliseconds. */
  longestBlockMs: number;
  /** Time the host was busy, in milliseconds. */
  hostBusyMs: number;
  /** Resident memory of the process at its highest, threads included. */
  peakMegabytes: number;
  /** How many threads there were beside the host's. */
  threads?: number;
}

export interface FolderFigures {
  kilobytes: number;
  /** On as many threads as the editor takes. Null where none can be had: Node before 20.16. */
  thread: FolderRun | null;
  /** The same on one. */
  oneThread?: FolderRun | null;
  slices: FolderRun;
}

const choices = { kept: [] };
const sliceMs = 12;

/** Writes notes to a folder and reviews them on a thread, and the first `sliced` of them in slices; the folder is removed afterwards. */
export async function folderFigures(notes: number, sliced: number, kilobytes: number): Promise<FolderFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'mentalizing-notes-folder-'));
  try {
    const generated = new GeneratedNotes('test/data/corpus/notes', 1);
    const sources = Array.from({ length: notes }, (_, number): NoteSource => {
      const path = join(folder, `${number}.md`);
      writeFileSync(path, generated.note(1024 * kilobytes));
      return { path, read: () => readFile(path, 'utf8') };
    });
    const oneThread = await onThreads(sources, 1);
    const thread = await onThreads(sources, threadsFor(notes));
    const { breathe } = breather();
    const desk = new ReviewDesk();
    const slices = await run(sources.slice(0, sliced), {
      breathe,
      async review(path, text) {
        const doing = await desk.work(path, text, choices);
        for (let step = doing.next(); ; step = doing.next()) {
          if (step.done) return step.value;
          await breathe();
        }
      },
    });
    return { kilobytes, thread, oneThread, slices };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Their start counts: a person waits for it too. Null where no thread can be had. */
async function onThreads(sources: readonly NoteSource[], count: number): Promise<FolderRun | null> {
  const started = performance.now();
  const threads = new ReviewThreads(Promise.resolve(readFileSync('dist/extension.js', 'utf8')), count);
  await threads.start();
  if (threads.running === 0) return null;
  const startMs = performance.now() - started;
  const done = await run(sources, { atOnce: count, breathe: () => breather().breathe(), review: (path, text) => threads.review(path, text, choices) });
  threads.end();
  return { ...done, ms: done.ms + Math.round(startMs), threads: count };
}

async function run(sources: readonly NoteSource[], steps: Omit<FolderReviewSteps, 'progress'>): Promise<FolderRun> {
  const folders = new FolderReviewer();
  globalThis.gc?.();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let peak = 0;
  const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()); }, 50);
  const review = async (): Promise<number> => {
    const began = performance.now();
    await folders.review(sources, () => '', { ...steps, progress: () => undefined });
    return Math.round(performance.now() - began);
  };
  delay.enable();
  const before = performance.eventLoopUtilization();
  const ms = await review();
  const { active } = performance.eventLoopUtilization(before);
  const longest = delay.max / 1e6;
  const againMs = await review();
  delay.disable();
  clearInterval(watch);
  return { notes: sources.length, ms, againMs, longestBlockMs: Math.round(longest), hostBusyMs: Math.round(active), peakMegabytes: Math.round(peak / 2 ** 20) };
}

function breather(): Pick<FolderReviewSteps, 'breathe'> {
  let began = performance.now();
  return {
    async breathe() {
      if (performance.now() - began >= sliceMs) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        began = performance.now();
      }
      return true;
    },
  };
}

if (process.argv[1]?.endsWith('folder.ts')) {
  const option = (name: string, fallback: number): number => {
    const at = process.argv.indexOf(name);
    return at < 0 ? fallback : Number(process.argv[at + 1]);
  };
  const figures = await folderFigures(option('--notes', 1000), option('--sliced', 100), option('--kilobytes', 6));
  console.log(process.argv.includes('--json') ? JSON.stringify(figures) : figures);
}
