import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../host/hosts/checkout.ts';

const read = (file: string): string => readFileSync(join(checkout, file), 'utf8');
const source = read('package.json');
const manifest = JSON.parse(source) as {
  version: string;
  engines: { vscode: string };
  devDependencies: Record<string, string>;
  contributes: { colors?: readonly { defaults: Record<string, string> }[]; commands: readonly { command: string; category?: string }[]; configuration: readonly { properties: Record<string, { scope?: string }> }[] };
};
const words = JSON.parse(read('package.nls.json')) as Record<string, string>;

describe('the manifest', () => {
  it('has words for every key it uses, and no others', () => {
    const used = new Set([...source.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''));
    assert.deepEqual([...used].filter((key) => words[key] === undefined), [], 'keys without words');
    assert.deepEqual(Object.keys(words).filter((key) => !used.has(key)), [], 'words nobody uses');
  });

  for (const file of readdirSync(checkout).filter((name) => /^package\.nls\.[\w-]+\.json$/.test(name))) {
    it(`has the same keys in ${file}`, () => {
      assert.deepEqual(Object.keys(JSON.parse(read(file)) as object).sort(), Object.keys(words).sort());
    });
  }

  it('puts every command into our category', () => {
    assert.deepEqual(manifest.contributes.commands.filter(({ category }) => category !== 'Mentalizing').map(({ command }) => command), []);
  });

  it('has colours for dark, light and both high-contrast kinds', () => {
    for (const { defaults } of manifest.contributes.colors ?? []) {
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light']);
    }
  });

  it('has fewer than twenty settings, each with a scope', () => {
    const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    assert.ok(settings.length < 20, `${settings.length} settings`);
    assert.deepEqual(settings.filter(([, { scope }]) => scope === undefined).map(([name]) => name), []);
  });

  it('names only files that are there', () => {
    const paths = [...source.matchAll(/"(?:path|icon|image|markdown|svg)": "(\.?\/?(?:media|snippets|syntaxes|l10n)\/[^"]+)"/g)].map(([, path]) => path ?? '');
    assert.deepEqual(paths.filter((path) => !existsSync(join(checkout, path))), []);
  });

  it('agrees with the change log and the types about versions', () => {
    assert.equal(/^## \[?(\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1], manifest.version);
    // Newer types would let through what the lowest VS Code does not have.
    assert.equal(`^${manifest.devDependencies['@types/vscode'] ?? ''}`, manifest.engines.vscode);
  });

  it('says what each script is for, in CONTRIBUTING.md', () => {
    const { scripts } = JSON.parse(source) as { scripts: Record<string, string> };
    const said = read('CONTRIBUTING.md');
    assert.deepEqual(Object.keys(scripts).filter((name) => !said.includes(`| \`npm ${name}\` |`) && !said.includes(`\`npm run ${name}\``)), []);
  });

  it('says why each package is needed, in CONTRIBUTING.md', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(source) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string> | undefined>;
    const said = read('CONTRIBUTING.md');
    const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    assert.deepEqual(all.filter((name) => !said.includes(`\`${name}\``)), []);
  });
});
