import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, checkout } from '../../host/hosts/checkout.ts';

const here = join(checkout, 'test/bench/peers');
const files = ['package.json', 'package-lock.json'];

/** A folder for the peers that is no part of the product, with those in it that could be installed. */
export interface PeersFolder {
  readonly folder: string;
  /** What npm said when it could not. */
  readonly complaint: string | null;
}

/**
 * Installs the peers as they are locked, unless they are there already. Never fails: what is missing is missing.
 * @param few only those that a short run needs
 */
export async function installPeers(few: boolean): Promise<PeersFolder> {
  const folder = join(cacheFolder(), few ? 'few-peers' : 'peers');
  mkdirSync(folder, { recursive: true });
  const fresh = files.every((name) => existsSync(join(folder, name)) && readFileSync(join(folder, name), 'utf8') === readFileSync(join(here, name), 'utf8'));
  if (fresh && existsSync(join(folder, 'node_modules'))) return { folder, complaint: null };
  for (const name of files) cpSync(join(here, name), join(folder, name));
  try {
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...(few ? ['--omit=optional'] : [])], { cwd: folder, shell: process.platform === 'win32', maxBuffer: 2 ** 26 });
    return { folder, complaint: null };
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    return { folder, complaint: /^npm error (?!code|A complete)(.+)$/m.exec(said)?.[1] ?? said.slice(0, 200) };
  }
}

/** The version of a package that stands in a folder or above it; null when it is not there. */
export function versionOf(name: string, folder: string): string | null {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : null;
}
