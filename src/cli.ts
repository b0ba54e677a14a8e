import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArgumentProblem, readArguments, usage } from './cli/arguments.ts';
import type { Request } from './cli/arguments.ts';
import type { Unreadable } from './cli/noteFiles.ts';
import { decodeNote, findNotes, readNoteFile } from './cli/noteFiles.ts';
import { noteReport, textReport } from './cli/report.ts';
import { finish } from './note/steps.ts';
import type { NoteReview } from './stance/review.ts';
import { openReviewer } from './stance/reviewer.ts';
import { csvExport } from './supervision/exports/csv.ts';
import { htmlExport } from './supervision/exports/htmlPage.ts';
import { markdownExport } from './supervision/exports/markdown.ts';
import type { Passages } from './supervision/exports/passages.ts';
import { sarifExport } from './supervision/exports/sarif.ts';
import { reasonOf } from './supervision/reason.ts';
import { reviewedNote } from './supervision/reviewedNote.ts';

/** Exit statuses of the contract. None depends on what a clinician wrote. */
const status = { reviewed: 0, arguments: 2, unreadable: 3 } as const;

async function main(args: readonly string[]): Promise<number> {
  let request: Request | 'help' | 'version';
  try {
    request = readArguments(args);
  } catch (error) {
    if (!(error instanceof ArgumentProblem)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    return status.arguments;
  }
  if (request === 'help' || request === 'version') {
    process.stdout.write(request === 'help' ? usage : `${await version()}\n`);
    return status.reviewed;
  }
  const { reviews, unreadable } = await review(request);
  const output = await write(request, reviews, unreadable);
  for (const { path, reason } of request.format === 'text' ? [] : unreadable) process.stderr.write(`${path}: ${reason}\n`);
  if (request.output === null) await print(output);
  else {
    try {
      await writeFile(request.output, output);
    } catch {
      process.stderr.write(`${request.output} could not be written; is the folder there, and may it be written to?\n`);
      return status.unreadable;
    }
  }
  return unreadable.length > 0 ? status.unreadable : status.reviewed;
}

interface Reviewed { readonly path: string; readonly review: NoteReview }

async function review(request: Request): Promise<{ reviews: readonly Reviewed[]; unreadable: readonly Unreadable[] }> {
  const reviewer = await openReviewer({ anyText: request.all, explain: request.explain });
  if (request.stdin) {
    try {
      return { reviews: [{ path: request.name, review: reviewer.review(decodeNote(await standardInput())) }], unreadable: [] };
    } catch (error) {
      return { reviews: [], unreadable: [{ path: request.name, reason: reasonOf(error) }] };
    }
  }
  const found = await findNotes(request.paths);
  for (const folder of found.empty) process.stderr.write(`${folder}: No markdown notes were found here.\n`);
  const reviews: Reviewed[] = [];
  const unreadable: Unreadable[] = [...found.unreadable];
  for (const [at, { path }] of found.files.entries()) {
    progress(at, found.files.length);
    let text: string;
    try {
      text = await readNoteFile(path);
    } catch (error) {
      unreadable.push({ path, reason: reasonOf(error) });
      continue;
    }
    reviews.push({ path, review: finish(reviewer.workOnce(text)) });
  }
  progress(found.files.length, found.files.length);
  return { reviews, unreadable };
}

async function write(request: Request, reviews: readonly Reviewed[], unreadable: readonly Unreadable[]): Promise<string> {
  if (request.format === 'json') {
    return `${JSON.stringify({ version: 1, notes: reviews.map(({ path, review }) => noteReport(path, review, request.explain)), unreadable }, null, 2)}\n`;
  }
  if (request.format === 'text') return textReport(reviews, unreadable, request.explain);
  const passages: Passages = { notes: reviews.map(({ path, review }) => reviewedNote(path, review)).filter((note) => note.isSessionNote), unreadable };
  switch (request.format) {
    case 'sarif': return sarifExport(passages, await version());
    case 'markdown': return markdownExport(passages);
    case 'html': return htmlExport(passages);
    case 'csv': return csvExport(passages);
  }
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(__dirname, '..', 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

async function standardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

/** Writes all of it, also where the reader is a pipe that takes it slowly. */
function print(output: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(output, () => resolve());
  });
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY && of > 20) process.stderr.write(done < of ? `\r${done} of ${of} notes` : '\r\u001b[K');
}

// A reader that has seen enough ("| head") closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(status.reviewed);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`Something went wrong that should not: ${reasonOf(error)}\n`);
    process.exitCode = status.unreadable;
  },
);
