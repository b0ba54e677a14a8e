import assert from 'node:assert/strict';
import { choicesIn, PageNotes } from '../../../src/supervision/pageNotes.ts';
import { everything } from '../../../src/supervision/passageFilter.ts';
import { readFromPage, readPageState } from '../../../src/supervision/pageMessages.ts';
import { say } from '../../../src/feedback/say.ts';
import { aFinding, aReviewedNote } from './aReviewedNote.ts';
import { hostileTexts } from './hostileText.ts';

const curious = aFinding({ stance: 'curious', category: 'C3', rule: 'wondering', start: 900, end: 920, text: 'I wondered about it.', sectionKind: 'reflection' });
const notes = [
  aReviewedNote({ path: 'b.md', session: { date: '2025-03-09', number: 15 }, findings: [aFinding(), curious] }),
  aReviewedNote({ path: 'a.md', patients: ['K.'], findings: [aFinding()] }),
  aReviewedNote({ path: 'c.md', session: { date: null, number: null }, findings: [] }),
];

describe('the notes on the review page', () => {
  it('come in session order and keep the number they have in the review', () => {
    assert.deepEqual(new PageNotes(notes, everything, say).list.map(({ id, name, hasPassages }) => [id, name, hasPassages]), [
      [1, 'session 14, 2025-03-02', true], [0, 'session 15, 2025-03-09', true], [2, 'c.md', false],
    ]);
  });

  it('are drawn by the drawing of the feedback view, one mark for each passage that the choice leaves', () => {
    const marks = (svg: string | null): number => [...(svg ?? '').matchAll(/data-start=/g)].length;
    assert.equal(marks(new PageNotes(notes, everything, say).strip(0, 400)), 2);
    assert.equal(marks(new PageNotes(notes, { ...everything, sections: ['reflection'] }, say).strip(0, 400)), 1);
    assert.equal(new PageNotes(notes, everything, say).strip(2, 400), null);
    assert.equal(new PageNotes(notes, everything, say).strip(99, 400), null);
  });

  it('give rows piece by piece, each passage once and in order', () => {
    const page = new PageNotes(notes, everything, say);
    const all = page.rows(0, 100);
    assert.equal(all.more, false);
    assert.deepEqual(all.rows.map(({ note, start }) => [note, start]), [[1, 4], [0, 4], [0, 900]]);
    const first = page.rows(0, 2);
    assert.equal(first.more, true);
    assert.deepEqual([...first.rows, ...page.rows(2, 2).rows], all.rows);
    assert.equal(page.rows(2, 2).more, false);
  });

  it('are sent as short answers however many there are', () => {
    const many = Array.from({ length: 1000 }, (_, at) => aReviewedNote({ path: `${at}.md`, findings: Array.from({ length: 30 }, () => aFinding()) }));
    const page = new PageNotes(many, everything, say);
    assert.ok(JSON.stringify(page.list).length < 200_000);
    assert.equal(page.rows(300, 300).rows.length, 300);
  });

  it('show markup in names, sections and passages as text', () => {
    const hostile = hostileTexts.map((text) => aReviewedNote({
      path: `${text}.md`, session: { date: null, number: null }, sections: [{ kind: 'other', title: text, start: 0, end: 1200 }],
      findings: [aFinding({ text, section: text, prompt: { text } })],
    }));
    const page = new PageNotes(hostile, everything, say);
    for (const id of hostile.keys()) {
      const svg = page.strip(id, 400) ?? '';
      const tags = new Set([...svg.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag));
      for (const tag of tags) assert.ok(['svg', 'g', 'line', 'path', 'a', 'title'].includes(tag ?? ''), tag);
      assert.doesNotMatch(svg.replace(/"[^"]*"/g, '""'), /<[^>]*\s(?:on\w+|style)=/i);
      for (const [, address] of svg.matchAll(/href="([^"]*)"/g)) assert.match(address ?? '', /^#\d+$/);
      assert.doesNotMatch(svg, /[\0-\x08\x0b\x0c\x0e-\x1f]|&(?!#?\w+;)/, 'well-formed XML');
    }
  });

  it('say what there is to choose from, curious categories first', () => {
    assert.deepEqual(choicesIn(notes), { patients: ['K.', 'R.'], sections: ['reflection', 'verbatim'], categories: ['C3', 'A1'] });
  });
});

describe('what the page may ask for', () => {
  it('is understood', () => {
    assert.deepEqual(readFromPage({ do: 'open', note: 1, start: 2, end: 3 }), { do: 'open', note: 1, start: 2, end: 3 });
    assert.deepEqual(readFromPage({ do: 'open', note: 1, start: null, end: null }), { do: 'open', note: 1, start: null, end: null });
    assert.deepEqual(readFromPage({ do: 'strips', notes: [1, 'x', -1, 2.5, 3], width: 9999 }), { do: 'strips', notes: [1, 3], width: 2400 });
    assert.deepEqual(readFromPage({ do: 'show', filter: { sections: ['plan'], categories: ['C3', '__proto__'], patient: 4, from: '2025-01-01', to: 'yesterday' } }),
      { do: 'show', filter: { sections: ['plan'], categories: ['C3'], patient: null, from: '2025-01-01', to: null } });
    assert.deepEqual(readFromPage({ do: 'agenda', chosen: [{ note: 1, start: 2 }, null, { note: 'x' }] }), { do: 'agenda', chosen: [{ note: 1, start: 2 }] });
  });

  it('is nothing else', () => {
    for (const message of [null, 'ready', {}, { do: 'command' }, { do: 'open', note: '/etc/passwd' }, { do: 'rows', from: -1 }, { do: 'strips', notes: 3, width: 4 }, { do: 'agenda' }]) assert.equal(readFromPage(message), null);
  });
});

describe('what a page keeps over a reload', () => {
  it('is where the notes are and how they are looked at, and no patient', () => {
    const kept = { folders: ['file:///notes', 7], view: 'table', filter: { sections: ['plan'], categories: ['A1'], patient: 'R.', from: null, to: '2025-01-01' } };
    assert.deepEqual(readPageState(kept), { folders: ['file:///notes'], view: 'table', filter: { sections: ['plan'], categories: ['A1'], from: null, to: '2025-01-01' } });
    assert.deepEqual(readPageState({ folders: ['file:///notes'] })?.filter, { sections: [], categories: [], from: null, to: null });
  });

  it('is nothing without a folder', () => {
    for (const state of [null, 'x', {}, { folders: [] }, { folders: [1] }]) assert.equal(readPageState(state), null);
  });
});
