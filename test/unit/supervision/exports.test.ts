import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { agenda } from '../../../src/supervision/agenda.ts';
import { csvExport } from '../../../src/supervision/exports/csv.ts';
import { htmlExport } from '../../../src/supervision/exports/htmlPage.ts';
import { markdownExport } from '../../../src/supervision/exports/markdown.ts';
import { sarifExport } from '../../../src/supervision/exports/sarif.ts';
import { aFinding, aReviewedNote } from './aReviewedNote.ts';
import { hostileTexts } from './hostileText.ts';

const hostile = {
  notes: hostileTexts.map((text) => aReviewedNote({
    path: `${text}/${text}.md`, session: { date: null, number: null }, patients: [text],
    findings: [aFinding({ text, section: text }), aFinding({ text, stance: 'curious', rule: 'wondering', category: 'C3' })],
  })),
  unreadable: hostileTexts.map((text) => ({ path: text, reason: text })),
};
const plain = { notes: [aReviewedNote()], unreadable: [] };

function kindsIn(markdown: string): Set<string> {
  const kinds = new Set<string>();
  const waiting: Nodes[] = [unified().use(remarkParse).use(remarkGfm).parse(markdown)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'link') {
      // A bare address stays what it was in the note: it leads where it says, and nothing is fetched by showing it.
      const bare = node.children.length === 1 && node.children[0]?.type === 'text' && node.children[0].value === node.url;
      if (!bare) assert.doesNotMatch(node.url, /^[a-z]+:/i, 'no link leads anywhere but to a note');
      kinds.add('link');
    } else kinds.add(node.type);
    if ('children' in node) waiting.push(...node.children);
  }
  return kinds;
}

describe('the HTML export', () => {
  it('shows markup in notes, paths and reasons as text', () => {
    const page = htmlExport(hostile);
    const tags = new Set([...page.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag));
    assert.deepEqual([...tags].sort(), ['a', 'blockquote', 'body', 'h1', 'h2', 'h3', 'head', 'html', 'li', 'main', 'meta', 'p', 'section', 'style', 'title', 'ul']);
    for (const [, href] of page.matchAll(/href="([^"]*)"/g)) assert.doesNotMatch(href ?? '', /^[a-z]+:/i);
    assert.doesNotMatch(page, /<[^>]*\son\w+=/i);
  });

  it('has no script and fetches nothing', () => {
    assert.doesNotMatch(htmlExport(plain), /<script|src=|@import|url\(/i);
    assert.match(htmlExport(plain), /default-src &#39;none&#39;/);
  });

  it('gives the words of the notes', () => {
    assert.match(htmlExport(plain), /session 14, 2025-03-02/);
    assert.match(htmlExport(plain), /You are angry with me\./);
  });
});

describe('the markdown export', () => {
  it('is text, quotes, lists and links to notes, whatever the notes hold', () => {
    assert.deepEqual([...kindsIn(markdownExport(hostile))].sort(), ['blockquote', 'heading', 'link', 'list', 'listItem', 'paragraph', 'root', 'text']);
  });

  it('links a passage to its line', () => {
    assert.match(markdownExport(plain), /> You are angry with me\.\n\n\[line 3\]\(notes\/14\.md#L3\)/);
  });
});

describe('the SARIF export', () => {
  it('is valid SARIF 2.1.0, also with hostile text, and has no failures in it', () => {
    const schema = JSON.parse(readFileSync(new URL('../../data/schemas/sarif-2.1.0.json', import.meta.url), 'utf8')) as object;
    const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    for (const passages of [plain, hostile, { notes: [], unreadable: [] }]) {
      const log = JSON.parse(sarifExport(passages, '0.1.0')) as { runs: { results: { kind: string; level: string }[] }[] };
      assert.ok(valid(log), JSON.stringify(valid.errors?.[0]));
      for (const { kind, level } of log.runs[0]?.results ?? []) assert.deepEqual([['review', 'informational'].includes(kind), level], [true, 'none']);
    }
  });
});

describe('the CSV export', () => {
  it('has one row per passage, quotes what needs it and lets no cell be a formula', () => {
    const rows = csvExport({ notes: [aReviewedNote({ findings: [aFinding({ text: 'She said "no",\nthen yes.' }), aFinding({ text: '=1+1' })] })], unreadable: [] });
    assert.match(rows, /"She said ""no"",\nthen yes\."/);
    assert.match(rows, /,'=1\+1,/);
    assert.ok(!/(?:^|,|\r\n)"?[=+@]/.test(csvExport(hostile)));
  });
});

describe('the agenda', () => {
  const item = {
    path: 'notes/14.md', line: 3, session: { date: '2025-03-02', number: 14 }, text: 'T: You are angry with me, Anna, ring 0151 496 0000.',
    questions: ['I wondered what came before.'], prompt: null, names: ['Anna'],
  };

  it('quotes, links back, asks and shares the minutes', () => {
    const text = agenda([item, { ...item, line: 9 }], { path: 'team/agenda.md', date: '2025-03-09', minutes: 25, patient: 'R.' });
    assert.match(text, /patients: \[R\.\]/);
    assert.match(text, /### 1\. 13 min, from \[session 14, 2025-03-02\]\(\.\.\/notes\/14\.md#L3\)/);
    assert.match(text, /### 2\. 12 min, from/);
    assert.match(text, /- I wondered what came before\./);
    assert.ok(text.indexOf('What we might look at') < text.indexOf('## 1. Mark the task'));
  });

  it('carries no name, address or number over', () => {
    const text = agenda([item], { path: 'a.md', date: '2025-03-09', minutes: 20, patient: 'R.' });
    assert.doesNotMatch(text, /Anna|0151/);
  });

  it('keeps hostile text as text', () => {
    const text = agenda(hostileTexts.map((one) => ({ ...item, path: `${one}.md`, text: one, questions: [one], session: { date: null, number: null } })), { path: 'a.md', date: '2025-03-09', minutes: 60, patient: '"] }\nx: <script>' });
    const kinds = kindsIn(text.slice(text.indexOf('## What we might'), text.indexOf('## 1. Mark')));
    for (const kind of ['html', 'image', 'code', 'inlineCode', 'table']) assert.ok(!kinds.has(kind), kind);
  });

  it('shares minutes whole and to the last', () => {
    const shares = (minutes: number, items: number): string[] =>
      [...agenda(Array.from({ length: items }, () => item), { path: 'a.md', date: '2025-03-09', minutes, patient: null }).matchAll(/^### \d+\. (\d+) min/gm)].map(([, share]) => share ?? '');
    assert.deepEqual(shares(20, 3), ['7', '7', '6']);
    assert.deepEqual(shares(2, 3), ['1', '1', '1']);
    assert.deepEqual(shares(20, 0), []);
  });
});
