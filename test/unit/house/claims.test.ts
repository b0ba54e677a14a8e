import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { checkout } from '../../host/hosts/checkout.ts';

const read = (file: string): string => readFileSync(join(checkout, file), 'utf8');
const pages = [
  ...readdirSync(checkout).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(checkout, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => `docs/${file.replaceAll('\\', '/')}`),
  'test/host/README.md', 'test/data/schemas/README.md',
];

interface Link { readonly file: string; readonly anchor: string }

/** Where links and pictures of a page lead inside the repository, as paths in it. */
function linksOf(page: string): Link[] {
  const prose = read(page).replace(/^(```|~~~)[^]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  const addresses = [...prose.matchAll(/\]\(([^)\s]+)\)|<(?:img|a)\b[^>]*\b(?:src|href)="([^"]+)"/g)].map(([, inLink, inTag]) => inLink ?? inTag ?? '');
  return addresses.filter((address) => !/^[a-z]+:/i.test(address)).map((address) => {
    const [path = '', anchor = ''] = address.split('#');
    return { file: path === '' ? page : normalize(join(dirname(page), decodeURI(path))).replaceAll('\\', '/'), anchor };
  });
}

/** The anchors that GitHub and VS Code give the headings of a page. */
function anchorsOf(page: string): Set<string> {
  const titles = [...read(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) => (title ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]/g, ''));
  return new Set(titles.map((title) => title.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')));
}

/** Whether a path lies in a folder that only a run makes, and that no fresh clone has. */
function isMade(file: string): boolean {
  return read('.gitignore').split('\n').some((folder) => folder.endsWith('/') && file.startsWith(folder));
}

/** The list items of a section of README.md. */
function claimsUnder(title: string): string[] {
  const section = read('README.md').split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  assert.ok(section, `README.md has no "${title}"`);
  return section.split(/^- /m).slice(1);
}

describe('what our pages say', () => {
  for (const page of pages) {
    it(`leads somewhere: ${page}`, () => {
      const links = linksOf(page);
      assert.deepEqual(links.filter(({ file }) => !existsSync(join(checkout, file))), []);
      assert.deepEqual(links.filter(({ file, anchor }) => anchor !== '' && file.endsWith('.md') && !anchorsOf(file).has(decodeURI(anchor))), []);
    });

    it(`names only files that there are: ${page}`, () => {
      const named = [...read(page).matchAll(/`((?:src|test|scripts|docs|media|samples|l10n)\/[\w./-]+)`/g)].map(([, file]) => file ?? '');
      assert.deepEqual(named.filter((file) => !isMade(file) && !existsSync(join(checkout, file))), []);
    });

    it(`names only commands that there are: ${page}`, () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      const named = [...read(page).matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name ?? '');
      assert.deepEqual(named.filter((name) => scripts[name] === undefined), []);
    });
  }

  for (const title of ['What it does', 'What it will not do']) {
    it(`is shown by a test, or by a page made from one, for each claim under "${title}"`, () => {
      const generated = new Set(['docs/evaluation.md', 'docs/faults.md', 'docs/performance.md', 'docs/supervision.md']);
      const shown = (claim: string): boolean => [...claim.matchAll(/\]\(([^)\s]+)\)/g)].some(([, file]) => file !== undefined && (/^test\/.+\.ts$/.test(file) || generated.has(file)));
      const claims = claimsUnder(title);
      assert.ok(claims.length >= 3);
      assert.deepEqual(claims.filter((claim) => !shown(claim)), []);
    });
  }

  it('names, in SECURITY.md, tests that are there', () => {
    const named = [...read('SECURITY.md').matchAll(/`((?:test|scripts)\/[\w./-]+)`/g)].map(([, file]) => file ?? '');
    assert.ok(named.length >= 4);
    assert.deepEqual(named.filter((file) => !existsSync(join(checkout, file))), []);
  });
});
