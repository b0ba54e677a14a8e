import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes a folder exactly once, also when several processes ask at the same moment: each fills a folder of its own and
 * the first to rename it into place wins. A folder made from something else (`stamp` differs) is replaced.
 *
 * @param folder where it shall be
 * @param stamp what it is made from: a version, a list
 * @param fill fills the folder it is given; what it writes must not mention that path, but `folder`
 */
export async function onceOnDisk(folder: string, stamp: string, fill: (into: string) => Promise<void> | void): Promise<string> {
  if (stampOf(folder) === stamp) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const own = `${folder}.${String(process.pid)}.${String(Date.now())}`;
  mkdirSync(own);
  try {
    await fill(own);
    writeFileSync(join(own, '.made-from'), stamp);
    moveIntoPlace(own, folder, stamp);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  return folder;
}

function moveIntoPlace(own: string, folder: string, stamp: string): void {
  try {
    renameSync(own, folder);
  } catch (error) {
    if (stampOf(folder) === stamp) return; // another process was faster
    if (!existsSync(folder)) throw error;
    const old = `${own}.old`;
    renameSync(folder, old);
    renameSync(own, folder);
    rmSync(old, { recursive: true, force: true });
  }
}

function stampOf(folder: string): string | null {
  try {
    return readFileSync(join(folder, '.made-from'), 'utf8');
  } catch {
    return null;
  }
}
