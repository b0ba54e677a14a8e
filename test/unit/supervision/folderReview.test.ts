import assert from 'node:assert/strict';
import { FolderReviewer, type FolderReviewSteps } from '../../../src/supervision/folderReview.ts';
import { everything, notesThrough, passagesThrough } from '../../../src/supervision/passageFilter.ts';
import { inSessionOrder, sessionPlace } from '../../../src/supervision/sessionPlace.ts';
import { aFinding, aReviewedNote } from './aReviewedNote.ts';

const noFrontMatter = { span: null, type: null, audience: null, class: null, therapists: [], patients: [], speakers: {}, lang: null, problem: null };

const steps: FolderReviewSteps = {
  review: (path, text) => Promise.resolve(text === 'trips' ? null : aReviewedNote({ path, isSessionNote: !text.startsWith('README') })),
  breathe: () => Promise.resolve(true), progress: () => undefined,
};
const as = (choice: string) => (): string => choice;
const source = (path: string, text: string): { path: string; read: () => Promise<string> } => ({ path, read: () => Promise.resolve(text) });

describe('reviewing a folder', () => {
  it('leaves out what is no session note, lists what cannot be read and does the rest', async () => {
    const review = await new FolderReviewer().review(
      [source('a.md', 'note'), source('README.md', 'README'), { path: 'b.md', read: () => Promise.reject(new Error('No permission.')) }, source('c.md', 'note')],
      as(''), steps,
    );
    assert.deepEqual(review.notes.map(({ path }) => path), ['a.md', 'c.md']);
    assert.deepEqual(review.unreadable, [{ path: 'b.md', reason: 'No permission.' }]);
    assert.deepEqual([review.passedOver, review.complete], [1, true]);
  });

  it('does not review unchanged notes again, unless the choices change', async () => {
    const reviewer = new FolderReviewer();
    await reviewer.review([source('a.md', 'one'), source('b.md', 'two')], as('x'), steps);
    await reviewer.review([source('a.md', 'one'), source('b.md', 'changed')], as('x'), steps);
    assert.equal(reviewer.reviewed, 3);
    await reviewer.review([source('a.md', 'one')], as('y'), steps);
    assert.equal(reviewer.reviewed, 4);
  });

  it('keeps the order of the folder when several notes are under review at once', async () => {
    let under = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const review = await new FolderReviewer().review(['c', 'a', 'b', 'd'].map((name) => source(`${name}.md`, name)), as(''), {
      ...steps, atOnce: 2,
      async review(path) {
        most = Math.max(most, ++under);
        // The first waits for the second, which so is done before it.
        if (waiting.length === 0 && path === 'c.md') await new Promise<void>((resolve) => waiting.push(resolve));
        else waiting[0]?.();
        under--;
        return aReviewedNote({ path });
      },
    });
    assert.deepEqual(review.notes.map(({ path }) => path), ['c.md', 'a.md', 'b.md', 'd.md']);
    assert.equal(most, 2);
  });

  it('stops at once when nobody wants it any more and keeps what is done', async () => {
    let left = 2;
    const review = await new FolderReviewer().review(
      Array.from({ length: 10 }, (_, at) => source(`${at}.md`, 'note')), as(''),
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
    const review = await new FolderReviewer().review([source('a.md', 'trips'), source('b.md', 'note')], as(''), steps);
    assert.deepEqual([review.notes.length, review.unreadable.length, review.complete], [1, 1, true]);
  });
});
