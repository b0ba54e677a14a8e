// Writes the settings table of README.md from package.json, so that it cannot say anything else.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../test/host/hosts/checkout.ts';

interface Setting {
  readonly default: unknown;
  readonly markdownDescription?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
}

const read = (file: string): string => readFileSync(join(checkout, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as { contributes: { configuration: readonly { properties: Record<string, Setting> }[] } };
const words = JSON.parse(read('package.nls.json')) as Record<string, string>;

/** `%key%` in the manifest's language of today. */
const inWords = (text: string): string => text.replace(/^%(.*)%$/, (_, key: string) => words[key] ?? key);

const rows = manifest.contributes.configuration.flatMap(({ properties }) =>
  Object.entries(properties).map(([name, setting]) => {
    const what = inWords(setting.markdownDescription ?? setting.description ?? '').replace(/`#([\w.]+)#`/g, '`$1`');
    const choices = setting.enum ? ` (${setting.enum.map((choice) => `\`${choice}\``).join(', ')})` : '';
    return `| \`${name}\` | \`${JSON.stringify(setting.default)}\` | ${what.replaceAll('|', '\\|').replaceAll('\n', ' ')}${choices} |`;
  }),
);
const table = ['| setting | as it comes | what it does |', '|---|---|---|', ...rows].join('\n');
const [before, rest] = read('README.md').split('<!-- settings -->\n');
const after = rest?.split('<!-- end of settings -->')[1];
if (before === undefined || after === undefined) throw new Error('README.md has lost the two comments between which the settings stand');
writeFileSync(join(checkout, 'README.md'), `${before}<!-- settings -->\n${table}\n<!-- end of settings -->${after}`);
