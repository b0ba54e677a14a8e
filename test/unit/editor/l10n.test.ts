import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { sentences } from '../../../scripts/sentences.ts';

const read = (path: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as Record<string, string>;

const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
/** What a link in a walkthrough does must not depend on the language. */
const links = (text: string): string[] => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target ?? '').sort();
const settings = (text: string): string[] => [...text.matchAll(/#[\w.]+#/g)].map(([name]) => name).sort();

describe('German', () => {
  let found: ReadonlySet<string>;
  let unreadable: readonly string[];
  const english = read('l10n/bundle.l10n.json');
  const german = read('l10n/bundle.l10n.de.json');
  // Not sooner: whoever asks for other tests need not wait for the compiler.
  before(() => { ({ found, unreadable } = sentences()); });

  it('has every sentence that the editor, the stance and the feedback can say', () => {
    assert.deepEqual([...found].filter((text) => !german[text]), []);
  });
  it('has no sentence that nobody says any more', () => {
    assert.deepEqual(Object.keys(german).filter((text) => !found.has(text)), []);
    assert.deepEqual(Object.keys(english).sort(), [...found].sort(), 'run `npx tsx scripts/sentences.ts`');
  });
  it('can be looked up, because every sentence is written down in one piece', () => {
    assert.deepEqual(unreadable, []);
  });
  it('leaves the same holes to be filled', () => {
    for (const [text, translated] of Object.entries(german)) assert.deepEqual(holes(translated), holes(text), text);
  });
});

describe('a list that asks something', () => {
  const german = read('l10n/bundle.l10n.de.json');
  const editor = new URL('../../../src/editor/', import.meta.url);
  const source = readdirSync(editor, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), editor), 'utf8')).join('\n');
  const inBoth = (pattern: RegExp): string[] => [...source.matchAll(pattern)].flatMap(([, text]) => (text ? [text, german[text] ?? ''] : []));

  it('says it in the room that VS Code leaves beside "3 Selected"', () => {
    const questions = inBoth(/canPickMany: true,[^]{0,300}?placeHolder: (?:vscode\.l10n\.)?t\('([^']+)'/g);
    assert.ok(questions.length >= 8);
    assert.deepEqual(questions.filter((text) => text.length > 70), []);
  });
  it('says more about an entry in one line', () => {
    const details = inBoth(/\bdetail: (?:vscode\.l10n\.)?t\('([^']+)'/g);
    assert.ok(details.length >= 4);
    assert.deepEqual(details.filter((text) => text.length > 85), []);
  });
});

describe('the manifest', () => {
  const english = read('package.nls.json');
  const german = read('package.nls.de.json');
  const asked = new Set([...readFileSync(new URL('../../../package.json', import.meta.url), 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? ''));

  it('says in both languages what it asks for, and nothing else', () => {
    assert.deepEqual(Object.keys(english).sort(), [...asked].sort());
    assert.deepEqual(Object.keys(german).sort(), [...asked].sort());
  });
  it('links to the same commands and settings in both', () => {
    for (const [key, text] of Object.entries(english)) {
      assert.deepEqual(links(german[key] ?? ''), links(text), key);
      assert.deepEqual(settings(german[key] ?? ''), settings(text), key);
    }
  });
  it('is never empty', () => {
    for (const text of [...Object.values(english), ...Object.values(german)]) assert.notEqual(text.trim(), '');
  });
});
