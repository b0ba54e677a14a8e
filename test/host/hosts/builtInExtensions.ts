import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './checkout.ts';
import { onceOnDisk } from './onceOnDisk.ts';

/**
 * What VS Code's server carries for programmers and starts with every window; nothing of it has to do with notes. What can
 * run in the browser as well (emmet, npm) has to stay: the page would look for it there, in vain, and say so.
 */
const forProgrammers = new Set(['copilot', 'debug-auto-launch', 'git', 'github']);

/**
 * @param root the server's folder
 * @returns a folder with the extensions a window starts with: themes, languages, the markdown preview
 */
export async function builtInExtensions(root: string): Promise<string> {
  const all = join(root, 'extensions');
  const kept = readdirSync(all, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !forProgrammers.has(entry.name)).map(({ name }) => name);
  return onceOnDisk(join(cacheFolder(), 'built-in-extensions'), JSON.stringify([all, kept]), (into) => {
    for (const name of kept) symlinkSync(join(all, name), join(into, name), 'junction');
  });
}
