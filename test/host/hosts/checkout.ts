import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const requireHere = createRequire(import.meta.url);

/** Folder of the repository. */
export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** What is unpacked once for all runs lies here; `npm ci` takes it away with everything else that came from npm. */
export function cacheFolder(): string {
  const folder = join(checkout, 'node_modules/.cache/mentalizing-notes');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * @param name of an installed package
 * @returns its folder, symbolic links as they are
 * @throws when it is not installed, or hides its package.json
 */
export function packageFolder(name: string): string {
  return dirname(requireHere.resolve(`${name}/package.json`));
}

/** The `version` in a folder's package.json. */
export function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
