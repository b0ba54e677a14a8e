import { assert } from 'chai';
import * as vscode from 'vscode';
import { FolderReviews } from '../../../src/editor/supervision/folderReview.ts';
import { Kept } from '../../../src/editor/reviewing/kept.ts';
import { MemoryFiles } from '../memoryFiles.ts';

const note = (number: number): string => `---\ntype: individual\npatients: [R.K.]\n---\n# Session ${number}\n\nT: You are angry with me because I was ${number} minutes late.\n\nP: No.\n\nT: What was it like to wait ${number} minutes?\n`;
const nothing = { get: <T>(_: string, otherwise?: T): T | undefined => otherwise, keys: () => [], update: () => Promise.resolve() } as unknown as vscode.Memento;

describe('reviewing folders', function () {
  this.timeout(120_000);
  const files = new MemoryFiles();
  // A scheme in which notes may live (noteDocuments.ts).
  const scheme = 'memfs';
  const at = (path: string): vscode.Uri => vscode.Uri.from({ scheme, path });
  let registered: vscode.Disposable;
  let home: vscode.Uri;

  before(() => {
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
    home = vscode.extensions.getExtension('mentalizing-notes.mentalizing-notes')?.extensionUri ?? assert.fail('the extension is not there');
  });
  after(() => { registered.dispose(); });

  const run = (reviews: FolderReviews, folders: readonly vscode.Uri[], token: vscode.CancellationToken = new vscode.CancellationTokenSource().token, progress: (done: number, of: number) => void = () => undefined): ReturnType<FolderReviews['review']> =>
    reviews.review(folders, token, progress);

  it('takes several roots together, tells the same name in two of them apart, and reviews no unchanged note again', async () => {
    for (const root of ['/roots/one', '/roots/two']) for (let number = 1; number <= 10; number++) files.put(`${root}/${number}.md`, note(number + (root === '/roots/two' ? 20 : 0)));
    const reviews = new FolderReviews(new Kept(nothing), home);
    const first = await run(reviews, [at('/roots/one'), at('/roots/two')]);
    assert.lengthOf(first.notes, 20);
    assert.isTrue(first.notes.every(({ findings }) => findings.length > 0));
    assert.include(first.notes.map(({ path }) => path), 'one/1.md');
    assert.include(first.notes.map(({ path }) => path), 'two/1.md');
    assert.equal(first.addresses.get('two/1.md')?.path, '/roots/two/1.md');
    assert.equal(reviews.reviewed, 20);
    files.put('/roots/one/3.md', note(33));
    await run(reviews, [at('/roots/one'), at('/roots/two')]);
    assert.equal(reviews.reviewed, 21);
  });

  it('finds the notes among 10,000 other files, and leaves hidden folders and node_modules alone', async () => {
    for (let number = 0; number < 10_000; number++) files.put(`/many/data-${number % 100}/scan-${number}.${['pdf', 'json', 'txt', 'png'][number % 4] ?? ''}`, '');
    for (const path of ['/many/a.md', '/many/data-7/b.markdown']) files.put(path, note(1));
    for (const path of ['/many/.git/c.md', '/many/node_modules/x/d.md', '/many/.supervision/e.md']) files.put(path, note(1));
    files.put('/many/.supervision/gone.md.annotations.jsonld', '{}');
    files.put('/many/.supervision/a.md.annotations.jsonld', '{}');
    files.put('/many/README.md', '# How to use this folder\n\nPut scans here.\n');
    const review = await run(new FolderReviews(new Kept(nothing), home), [at('/many')]);
    assert.sameMembers(review.notes.map(({ path }) => path), ['a.md', 'data-7/b.markdown']);
    assert.equal(review.passedOver, 1);
    assert.deepEqual(review.lost, ['gone.md'], 'comments whose note is gone are named');
    assert.isTrue(review.complete);
  });

  it('names what cannot be read and does the rest', async () => {
    for (const path of ['/closed/a.md', '/closed/b.md', '/closed/inner/c.md']) files.put(path, note(2));
    files.refused.add('/closed/b.md');
    files.refused.add('/closed/inner');
    const review = await run(new FolderReviews(new Kept(nothing), home), [at('/closed')]);
    assert.deepEqual(review.notes.map(({ path }) => path), ['a.md']);
    assert.sameMembers(review.unreadable.map(({ path }) => path), ['b.md', 'inner']);
    assert.isTrue(review.unreadable.every(({ reason }) => reason !== ''));
  });

  it('stops at once and keeps what is done, on a thread as in slices', async () => {
    for (let number = 0; number < 60; number++) files.put(`/long/${number}.md`, note(number));
    for (let number = 0; number < 10; number++) files.put(`/short/${number}.md`, note(number));
    for (const folder of ['/long', '/short']) {
      const cancel = new vscode.CancellationTokenSource();
      const reviews = new FolderReviews(new Kept(nothing), home);
      const review = await run(reviews, [at(folder)], cancel.token, (done) => { if (done === 5) cancel.cancel(); });
      assert.isFalse(review.complete, folder);
      assert.isAtLeast(review.notes.length, 4);
      assert.isAtMost(review.notes.length, 6);
      // Looked at again, only the others are reviewed.
      const before = reviews.reviewed;
      const all = await run(reviews, [at(folder)]);
      assert.isTrue(all.complete);
      assert.equal(reviews.reviewed, all.notes.length);
      assert.isAbove(reviews.reviewed, before);
    }
  });
});
