// npm run package: a VSIX from a clean build. README_BASE_URL makes the README's relative links absolute, which a
// marketplace page needs; without it they stay as they are.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../test/host/hosts/checkout.ts';
import { runStep } from './step.ts';

/** A VSIX that has grown past this carries something that does not belong in it. */
const mostBytes = 1_000_000;
const file = join(checkout, 'mentalizing-notes.vsix');
const base = process.env.README_BASE_URL;

rmSync(join(checkout, 'dist'), { recursive: true, force: true });
rmSync(file, { force: true });
for (const step of [
  { name: 'clean build', command: [process.execPath, 'esbuild.config.mjs'] as const },
  {
    name: 'VSIX',
    command: [
      'npx', 'vsce', 'package', '--no-dependencies', '--skip-license', '--allow-missing-repository', '--out', file,
      ...(base === undefined ? ['--no-rewrite-relative-links'] : ['--baseContentUrl', base, '--baseImagesUrl', base]),
    ] as const,
  },
]) {
  if ((await runStep(step)).failed > 0) process.exit(1);
}
const { size } = statSync(file);
console.log(`\n${file}: ${size} bytes of at most ${mostBytes}`);
if (size > mostBytes) {
  console.error('The VSIX is larger than it may be.');
  process.exit(1);
}
