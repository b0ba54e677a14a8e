import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnnotationFolder } from '../../../src/supervision/annotationStore.ts';

/** A real folder, with the calls `workspace.fs` makes on a local disk: write a file, rename over another. */
export function folderOnDisk(path: string): AnnotationFolder {
  return {
    read: (name) => readFile(join(path, name), 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }),
    async write(name, text) {
      await mkdir(path, { recursive: true });
      await writeFile(join(path, name), text);
    },
    replace: (from, to) => rename(join(path, from), join(path, to)),
    remove: (name) => rm(join(path, name), { force: true }),
  };
}
