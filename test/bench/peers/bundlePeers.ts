import { build, type BuildOptions } from 'esbuild';
import { join } from 'node:path';
import { onlyWordTagger } from '../../../scripts/onlyWordTagger.mjs';
import { checkout } from '../../host/hosts/checkout.ts';
import type { Tool } from './tool.ts';

/** What the extension is bundled with, and the peers too where that works. */
const asShipped: BuildOptions = { bundle: true, minify: true, target: 'es2022', legalComments: 'none', logLevel: 'silent', write: false, format: 'esm' };
const inVsCode: BuildOptions = { ...asShipped, platform: 'browser', conditions: ['worker'], mainFields: ['browser', 'module', 'main'] };
const inNode: BuildOptions = { ...asShipped, platform: 'node' };

/** Writes the process that measures, and us as we are shipped, to where the peers can be imported by name. */
export async function bundleMeasure(folder: string): Promise<void> {
  const source = join(checkout, 'test/bench/peers');
  await build({ ...inNode, minify: false, packages: 'external', write: true, entryPoints: [join(source, 'measure.ts')], outfile: join(folder, 'measure.mjs') });
  await build({ ...inVsCode, write: true, plugins: [onlyWordTagger], entryPoints: [join(source, 'ours.ts')], outfile: join(folder, 'ours.mjs') });
}

/** Kilobytes of a tool, bundled for an editor's web worker or else for Node; null when it cannot be bundled. */
export async function bundleKb({ entry, from, packages }: Tool, folder: string): Promise<number | null> {
  const stdin = { contents: entry, resolveDir: from === 'product' ? checkout : folder, loader: 'ts' } as const;
  for (const how of [inVsCode, inNode]) {
    try {
      const { outputFiles } = await build({ ...how, stdin, plugins: packages.length === 0 ? [onlyWordTagger] : [] });
      return Math.round((outputFiles?.[0]?.contents.byteLength ?? 0) / 1024);
    } catch {
      // Needs what a worker does not have, or files that are looked for while it runs.
    }
  }
  return null;
}
