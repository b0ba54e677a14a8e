import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkout } from './checkout.ts';

/** A workspace folder to be written to: a copy of `samples/`, with whatever a test adds. */
export interface Workspace {
  readonly folder: string;
  /** Back to the samples, and these files with them: path in the folder → text. */
  fill(files?: Readonly<Record<string, string>>): void;
  remove(): void;
}

export function makeWorkspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'mentalizing-notes-'));
  const samples = join(checkout, 'samples');
  return {
    folder,
    fill: (files = {}) => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      if (existsSync(samples)) cpSync(samples, folder, { recursive: true });
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    remove: () => { rmSync(folder, { recursive: true, force: true }); },
  };
}
