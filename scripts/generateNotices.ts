// Writes THIRD-PARTY-NOTICES.md: the licence of every package that has code in what is shipped, as esbuild saw it, and of
// data that was made from somebody else's.
import { build } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataNotices } from './notices/data.ts';
import { checkout } from '../test/host/hosts/checkout.ts';

const webview = join(checkout, 'src/webview');
const pages = readdirSync(webview).filter((file) => file.endsWith('.ts')).map((file) => join('src/webview', file));
const entryPoints = ['src/extension.ts', 'src/cli.ts', ...pages];

const { metafile } = await build({
  absWorkingDir: checkout, entryPoints, bundle: true, write: false, outdir: 'dist', metafile: true, platform: 'browser',
  format: 'esm', conditions: ['worker'], external: ['vscode', 'node:*'], logLevel: 'error',
});

/** Packages from before `license` was a field: what their readme states, looked up by hand. */
const statedElsewhere: Readonly<Record<string, string>> = { format: 'MIT' };

/** Folder of the package a bundled file belongs to, or null for our own files. */
function packageOf(file: string): string | null {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;
}

const folders = [...new Set(Object.keys(metafile.inputs).map(packageOf))].filter((folder) => folder !== null).sort();
const parts = folders.map((folder) => {
  const { name, version, author, ...rest } = JSON.parse(readFileSync(join(checkout, folder, 'package.json'), 'utf8')) as {
    name: string; version: string; license?: string; author?: string | { name: string };
  };
  const license = rest.license ?? statedElsewhere[name];
  const file = readdirSync(join(checkout, folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const by = typeof author === 'string' ? author : author?.name;
  const text = file === undefined ? `${license ?? 'no licence stated'}${by ? `, ${by}` : ''}` : readFileSync(join(checkout, folder, file), 'utf8').trim();
  return { name, license: license ?? 'see below', section: `## ${name} ${version}\n\n${license ?? ''}\n\n\`\`\`text\n${text.replaceAll('\r\n', '\n')}\n\`\`\`\n` };
});
const unlicensed = parts.filter(({ license }) => !/^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|\(MIT OR .*\))$/.test(license));
if (unlicensed.length > 0) throw new Error(`look at these licences before shipping: ${unlicensed.map(({ name, license }) => `${name} (${license})`).join(', ')}`);
const data = dataNotices.map(({ name, license, made, text }) => `## ${name}\n\n${license}. ${made}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
writeFileSync(
  join(checkout, 'THIRD-PARTY-NOTICES.md'),
  `# Third-party notices\n\nMentalizing Notes ships code of these ${parts.length} packages, and what was made from the data named last. Written by scripts/generateNotices.ts.\n\n${[...parts.map(({ section }) => section), ...data].join('\n')}`,
);
