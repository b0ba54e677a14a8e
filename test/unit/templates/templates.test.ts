import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { pictureFingerprint } from '../../../scripts/templatePicture.ts';
import { allTemplates, noteTemplates, templateById } from '../../../src/note/templates/allTemplates.ts';
import { pieces } from '../../../src/note/templates/pieces.ts';
import { templateSnippet } from '../../../src/note/templates/templateSnippet.ts';
import { templateText } from '../../../src/note/templates/templateText.ts';
import { readTemplateLines, UnclosedHoleError } from '../../../src/note/templates/templateLine.ts';
import { readNote } from '../../../src/note/readNote.ts';

const root = join(import.meta.dirname, '../../..');

describe('the templates', () => {
  it('are six whole notes and twelve small pieces, each with a name of its own', () => {
    assert.equal(noteTemplates.length, 6);
    assert.equal(pieces.length, 12);
    const prefixes = allTemplates.flatMap((template) => template.prefixes);
    assert.equal(new Set(prefixes).size, prefixes.length);
    assert.ok(prefixes.includes('reflection-team'));
  });

  it('are session notes of their own kind as soon as they are there', () => {
    for (const template of noteTemplates) {
      for (const text of [templateText(template), templateText(template, { values: { date: '2026-11-25', session: '3', patient: 'R.K.', patients: 'A., Ben', therapist: 'JM', therapists: 'JM, AK' } })]) {
        const note = readNote(text);
        assert.equal(note.kind, template.kind, template.id);
        assert.equal(note.isSessionNote, true);
        assert.equal(note.frontMatter.problem, null, template.id);
      }
    }
  });

  it('keep their front matter YAML while nothing is filled in', () => {
    for (const template of noteTemplates) {
      const yaml = /^---\n([\s\S]*?)\n---/.exec(templateText(template))?.[1];
      assert.ok(yaml);
      const document = parseDocument(yaml);
      assert.deepEqual(document.errors, []);
      assert.equal((document.toJS() as { type: string }).type, template.kind);
    }
  });

  it('have no place for a name, a birth date or a number of a person', () => {
    for (const template of allTemplates) {
      assert.doesNotMatch(template.body.replace(/<!--.*?-->/g, ''), /\b(?:first|last|full|sur)name\b|\bname:|date of birth|\bDOB\b|record (?:no|number)|\bNHS\b|insurance/i, template.id);
    }
  });

  it('end a snippet with the last stop and mirror the same name', () => {
    const snippet = templateSnippet(templateById('individual-session'));
    assert.ok(snippet.endsWith('\n$0'));
    assert.equal(snippet.match(/\$\{2\}/g)?.length, 2, 'the patient stands in the front matter and in the header');
    assert.match(snippet, /\$\{CURRENT_YEAR\}-\$\{CURRENT_MONTH\}-\$\{CURRENT_DATE\}/);
  });

  it('show in a snippet what they show as text', () => {
    for (const template of allTemplates) {
      const shown = templateSnippet(template, { values: { date: 'D' } })
        .replace(/\$0$/, '')
        .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1').replace(/\$\{\d+\}/g, '').replace(/\\(.)/g, '$1');
      const text = templateText(template, { values: { date: 'D' } });
      const bare = (one: string): string => one.replace(/[ \t]+$/gm, '').replace(/\{(?:patients?|therapists?|initial|person)\}/g, '').replace(/[ \t]+/g, ' ').replace(/ $/gm, '').trimEnd();
      assert.equal(bare(shown), bare(text), template.id);
    }
  });

  it('escape what a snippet would take for syntax', () => {
    assert.equal(templateSnippet({ body: 'cost $5 \\{x\\} back\\slash {a}\n' }), 'cost \\$5 {x\\} back\\\\slash ${1:{a\\}}\n$0');
    assert.equal(templateSnippet({ body: '{x, y / z|w}\n' }), '${1:{x, y / z|w\\}}\n$0');
  });

  it('say in which line a brace was left open', () => {
    assert.throws(() => readTemplateLines('one\ntwo {three\n'), (error) => error instanceof UnclosedHoleError && error.line === 2);
  });

  it('are pictured on their page as they are now, small enough for a repository', () => {
    const folder = join(root, 'docs/templates');
    const taken = JSON.parse(readFileSync(join(folder, 'taken.json'), 'utf8')) as Record<string, string>;
    const page = readFileSync(join(root, 'docs/templates.md'), 'utf8');
    for (const template of allTemplates) {
      assert.equal(taken[template.id], pictureFingerprint(template), `${template.id} has changed since its picture was taken: npm run screenshot:templates`);
      assert.ok(statSync(join(folder, `${template.id}.png`)).size <= 60 * 1024, template.id);
      assert.ok(page.includes(`](templates/${template.id}.png)`), template.id);
    }
  });

  it('have the snippets, the grammar and the page that were made from them', () => {
    const made = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/generateTemplates.ts'), '--check'], { cwd: root, encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr);
    const snippets = JSON.parse(readFileSync(join(root, 'snippets/session-notes.json'), 'utf8')) as Record<string, { prefix: string | string[]; body: string[] }>;
    assert.equal(Object.keys(snippets).length, 18);
    const page = readFileSync(join(root, 'docs/templates.md'), 'utf8');
    for (const { title } of allTemplates) assert.ok(page.includes(`### ${title}\n`));
  });
});
