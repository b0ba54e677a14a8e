import assert from 'node:assert/strict';
import type { SessionNote } from '../../../src/note/sessionNote.ts';
import type { NoteReview } from '../../../src/stance/review.ts';
import { FolderReviewer } from '../../../src/supervision/folderReview.ts';
import { everything, notesThrough, passagesThrough } from '../../../src/supervision/passageFilter.ts';
import { inSessionOrder, sessionPlace } from '../../../src/supervision/sessionPlace.ts';
import { aFinding, aReviewedNote } from './aReviewedNote.ts';

const noFrontMatter = { span: null, type: null, audience: null, class: null, therapists: [], patients: [], speakers: {}, lang: null, problem: null };

function* work(text: string): Generator<number, NoteReview> {
  yield 0.5;
  const note: SessionNote = {
    text, frontMatter: noFrontMatter, kind: 'individual', audience: 'self', isSessionNote: !text.startsWith('README'),
    reason: { text: '' }, sections: [], chunks: [], words: 10,
  };
  return { note, findings: [] };
}

const steps = { breathe: (): Promise<boolean> => Promise.resolve(true), progress: (): void => undefined };
const source = (path: string, text: string): { path: string; read: () => Promise<string> } => ({ path, read: () => Promise.resolve(text) });

describe('reviewing a folder', () => {
  it('leaves out what is no session note, lists what cannot be read and does the rest', async () => {
    const review = await new FolderReviewer().review(
      [source('a.md', 'note'), source('README.md', 'README'), { path: 'b.md', read: () => Promise.reject(new Error('No permission.')) }, source('c.md', 'note')],
      work, '', steps,
    );
    assert.deepEqual(review.notes.map(({ path }) => path), ['a.md', 'c.md']);
    assert.deepEqual(review.unreadable, [{ path: 'b.md', reason: 'No permission.' }]);
    assert.deepEqual([review.passedOver, review.complete], [1, true]);
  });

  it('does not review unchanged notes again, unless the choices change', async () => {
    const reviewer = new FolderReviewer();
    await reviewer.review([source('a.md', 'one'), source('b.md', 'two')], work, 'x', steps);
    await reviewer.review([source('a.md', 'one'), source('b.md', 'changed')], work, 'x', steps);
    assert.equal(reviewer.reviewed, 3);
    await reviewer.review([source('a.md', 'one')], work, 'y', steps);
    assert.equal(reviewer.reviewed, 4);
  });

  it('stops at once when nobody wants it any more and keeps what is done', async () => {
    let left = 4;
    const review = await new FolderReviewer().review(
      Array.from({ length: 10 }, (_, at) => source(`${at}.md`, 'note')), work, '',
      { ...steps, breathe: () => Promise.resolve(left-- > 0) },
    );
    assert.equal(review.complete, false);
    assert.equal(review.notes.length, 2);
  });
});

describe('session order', () => {
  const place = (path: string, text = ''): ReturnType<typeof sessionPlace> => sessionPlace(path, { text, frontMatter: noFrontMatter });

  it('reads dates and numbers as people write them', () => {
    assert.deepEqual(place('x.md', '# Session 14, 2 March 2025\n'), { date: '2025-03-02', number: 14 });
    assert.deepEqual(place('2025-03-02_session-7.md'), { date: '2025-03-02', number: 7 });
    assert.deepEqual(place('20250302.md').date, '2025-03-02');
    assert.deepEqual(place('x.md', '## Progress note 2025-04-02 (session 9)'), { date: '2025-04-02', number: 9 });
    assert.deepEqual(place('x.md', '# MBT-G Monday, session 31'), { date: null, number: 31 });
    assert.deepEqual(place('x.md', '# 31.12.2024'), { date: '2024-12-31', number: null });
    assert.deepEqual(place('x.md', '# 99.99.2024'), { date: null, number: null });
  });

  it('goes by date, then number, then name, and what says neither comes last', () => {
    const notes = [
      { path: 'z.md', session: { date: null, number: null } },
      { path: 'b.md', session: { date: '2025-02-01', number: 2 } },
      { path: 'a.md', session: { date: '2025-02-01', number: 10 } },
      { path: 'c.md', session: { date: '2024-02-01', number: null } },
      { path: 'n10.md', session: { date: null, number: 10 } },
      { path: 'n9.md', session: { date: null, number: 9 } },
    ];
    assert.deepEqual(inSessionOrder(notes).map(({ path }) => path), ['c.md', 'b.md', 'a.md', 'n9.md', 'n10.md', 'z.md']);
  });
});

describe('the choice on the review page', () => {
  const notes = [
    aReviewedNote(), aReviewedNote({ path: 'b.md', patients: ['K.'], session: { date: '2025-06-01', number: 1 } }),
    aReviewedNote({ path: 'c.md', patients: [], session: { date: null, number: null } }),
  ];

  it('goes by pseudonym and period', () => {
    assert.equal(notesThrough(everything, notes).length, 3);
    assert.deepEqual(notesThrough({ ...everything, patient: 'K.' }, notes).map(({ path }) => path), ['b.md']);
    assert.deepEqual(notesThrough({ ...everything, from: '2025-03-02', to: '2025-03-02' }, notes).map(({ path }) => path), ['notes/14.md']);
  });

  it('goes by section and category', () => {
    const note = aReviewedNote({ findings: [aFinding(), aFinding({ category: 'C3', rule: 'wondering', stance: 'curious', sectionKind: 'reflection' })] });
    assert.equal(passagesThrough(everything, note).length, 2);
    assert.equal(passagesThrough({ ...everything, categories: ['C3'] }, note).length, 1);
    assert.equal(passagesThrough({ ...everything, sections: ['verbatim'], categories: ['C3'] }, note).length, 0);
  });
});

describe('a note that trips the review', () => {
  it('is named, and the others are done', async () => {
    const trips = function* (text: string): Generator<number, NoteReview> {
      if (text === 'trip') throw new TypeError('of our own making');
      return yield* work(text);
    };
    const review = await new FolderReviewer().review([source('a.md', 'trip'), source('b.md', 'note')], trips, '', steps);
    assert.deepEqual([review.notes.length, review.unreadable.length, review.complete], [1, 1, true]);
  });
});
