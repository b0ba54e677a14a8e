import assert from 'node:assert/strict';
import { isNoteId, movedPassages, notesById, readChosen } from '../../../src/supervision/chosenPassages.ts';
import { choicesIn, PageNotes } from '../../../src/supervision/pageNotes.ts';
import { everything } from '../../../src/supervision/passageFilter.ts';
import { readFromPage, readPageState } from '../../../src/supervision/pageMessages.ts';
import { say } from '../../../src/feedback/say.ts';
import type { PlacedFinding, ReviewedNote } from '../../../src/supervision/reviewedNote.ts';
import { aFinding, aReviewedNote } from './aReviewedNote.ts';
import { hostileTexts } from './hostileText.ts';

const curious = aFinding({ stance: 'curious', category: 'C3', rule: 'wondering', start: 900, end: 920, text: 'I wondered about it.', sectionKind: 'reflection' });
const notes = [
  aReviewedNote({ path: 'b.md', session: { date: '2025-03-09', number: 15 }, findings: [aFinding(), curious] }),
  aReviewedNote({ path: 'a.md', patients: ['K.'], findings: [aFinding()] }),
  aReviewedNote({ path: 'c.md', session: { date: null, number: null }, findings: [] }),
];

const [b, a, c] = [...notesById(notes).keys()] as [string, string, string];

describe('the notes on the review page', () => {
  it('come in session order, each under the same id in every review, which names no file', () => {
    assert.deepEqual(new PageNotes(notes, everything, say).list.map(({ id, name, hasPassages }) => [id, name, hasPassages]), [
      [a, 'session 14, 2025-03-02', true], [b, 'session 15, 2025-03-09', true], [c, 'c.md', false],
    ]);
    assert.equal(new PageNotes(notes.slice(1), everything, say).list[0]?.id, a);
    for (const id of [a, b, c]) assert.ok(isNoteId(id), id);
  });

  it('are drawn by the drawing of the feedback view, one mark for each passage that the choice leaves', () => {
    const marks = (svg: string | null): number => [...(svg ?? '').matchAll(/data-start=/g)].length;
    assert.equal(marks(new PageNotes(notes, everything, say).strip(b, 400)), 2);
    assert.equal(marks(new PageNotes(notes, { ...everything, sections: ['reflection'] }, say).strip(b, 400)), 1);
    assert.equal(new PageNotes(notes, everything, say).strip(c, 400), null);
    assert.equal(new PageNotes(notes, everything, say).strip('0-0-0', 400), null);
  });

  it('give rows piece by piece, each passage once and in order', () => {
    const page = new PageNotes(notes, everything, say);
    const all = page.rows(0, 100);
    assert.equal(all.more, false);
    assert.deepEqual(all.rows.map(({ note, start }) => [note, start]), [[a, 4], [b, 4], [b, 900]]);
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
    for (const id of notesById(hostile).keys()) {
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
    assert.deepEqual(readFromPage({ do: 'open', note: a, start: 2, end: 3 }), { do: 'open', note: a, start: 2, end: 3 });
    assert.deepEqual(readFromPage({ do: 'open', note: a, start: null, end: null }), { do: 'open', note: a, start: null, end: null });
    assert.deepEqual(readFromPage({ do: 'strips', notes: [a, 'x', -1, 2.5, c], width: 9999 }), { do: 'strips', notes: [a, c], width: 2400 });
    assert.deepEqual(readFromPage({ do: 'show', filter: { sections: ['plan'], categories: ['C3', '__proto__'], patient: 4, from: '2025-01-01', to: 'yesterday' } }),
      { do: 'show', filter: { sections: ['plan'], categories: ['C3'], patient: null, from: '2025-01-01', to: null } });
    for (const wanted of ['agenda', 'ready', 'again']) {
      assert.deepEqual(readFromPage({ do: wanted, chosen: [{ note: a, start: 2, words: 'x' }, null, { note: a }, { note: 'x', start: 2 }, { note: a, start: -1 }] }), { do: wanted, chosen: [{ note: a, start: 2 }] });
    }
  });

  it('is nothing else', () => {
    for (const message of [null, 'ready', {}, { do: 'command' }, { do: 'open', note: '/etc/passwd' }, { do: 'open', note: 1 }, { do: 'rows', from: -1 }, { do: 'strips', notes: 3, width: 4 }, { do: 'agenda' }]) assert.equal(readFromPage(message), null);
  });
});

describe('passages that were chosen', () => {
  const reviewed = (...findings: PlacedFinding[]): ReturnType<typeof notesById<ReviewedNote>> => notesById([aReviewedNote({ path: 'b.md', findings })]);
  const said = (text: string, start: number): PlacedFinding => aFinding({ text, start });
  const before = reviewed(said('You are angry.', 10), said('You are sad.', 40), said('You are angry.', 90));
  const at = (start: number): { note: string; start: number } => ({ note: b, start });

  it('are left where they are while their note is as it was', () => {
    assert.deepEqual(movedPassages([at(10), at(90)], before, before), []);
    assert.deepEqual(movedPassages([at(10)], null, before), []);
  });

  it('go with their words when the note has changed, the second of two staying the second', () => {
    const now = reviewed(said('You are angry.', 25), said('You are tired.', 40), said('You are angry.', 105));
    assert.deepEqual(movedPassages([at(10), at(90)], before, now), [{ note: b, start: 10, to: 25 }, { note: b, start: 90, to: 105 }]);
  });

  it('are chosen no more when they, or their note, are gone, or nobody can tell', () => {
    const now = reviewed(said('You are angry.', 25), said('You are tired.', 40));
    assert.deepEqual(movedPassages([at(40), at(90)], before, now), [{ note: b, start: 40, to: null }, { note: b, start: 90, to: null }]);
    assert.deepEqual(movedPassages([at(10)], before, new Map()), [{ note: b, start: 10, to: null }]);
    assert.deepEqual(movedPassages([at(10)], null, now), [{ note: b, start: 10, to: null }]);
  });

  it('are places and nothing else', () => {
    assert.deepEqual(readChosen([{ note: b, start: 4, quote: 'You are angry.' }, 'x']), [at(4)]);
    assert.deepEqual(readChosen(undefined), []);
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
