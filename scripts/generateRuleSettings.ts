// Writes the settings of the rules: which there are, in package.json, and what they are called, in package.nls.json and its
// translation: the name each has everywhere else.
// VS Code reads the settings from files, before any code of ours runs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../test/host/hosts/checkout.ts';
import { categories } from '../src/stance/categories/categories.ts';

const read = (...path: string[]): Record<string, string> => JSON.parse(readFileSync(join(checkout, ...path), 'utf8')) as Record<string, string>;
const german = read('l10n', 'bundle.l10n.de.json');

const languages = [
  { file: 'package.nls.json', say: (name: string) => name, off: 'off unless you turn it on' },
  { file: 'package.nls.de.json', say: (name: string) => german[name] ?? name, off: 'zunächst ausgeschaltet' },
];

for (const { file, say, off } of languages) {
  const texts = read(file);
  for (const { rule, name, offByDefault } of categories) texts[`rule.${rule}`] = `${say(name)}${offByDefault ? ` (${off})` : ''}`;
  writeFileSync(join(checkout, file), `${JSON.stringify(texts, null, 2)}\n`);
}

const manifest = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
  contributes: { configuration: readonly { properties: Record<string, { properties?: object }> }[] };
};
for (const { properties } of manifest.contributes.configuration) {
  const levels = properties['mentalizing.levels'];
  if (!levels) continue;
  levels.properties = Object.fromEntries(categories.map(({ rule }) => [rule, { type: 'string', enum: ['information', 'hint', 'off'], description: `%rule.${rule}%` }]));
}
writeFileSync(join(checkout, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
