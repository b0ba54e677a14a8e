import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnnotationFolder } from '../../../src/supervision/annotationStore.ts';

/** A real folder, with the calls `workspace.fs` makes on a local disk: write a file, take one away, move another to its place. */
export function folderOnDisk(path: string): AnnotationFolder {
  return {
    list: async () => Promise.all((await readdir(path).catch(() => [])).map(async (name) => ({ name, changed: await stat(join(path, name)).then(({ mtimeMs }) => mtimeMs, () => Date.now()) }))),
    read: (name) => readFile(join(path, name), 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }),
    async write(name, text) {
      await mkdir(path, { recursive: true });
      await writeFile(join(path, name), text);
    },
    async replace(from, to) {
      await rm(join(path, to), { force: true });
      await rename(join(path, from), join(path, to));
    },
    remove: (name) => rm(join(path, name), { force: true }),
  };
}
