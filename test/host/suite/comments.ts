import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CommentNews } from '../../../src/editor/comments/commentNews.ts';
import { CommentsOfNote } from '../../../src/editor/comments/commentsOfNote.ts';
import { supervisionFolder } from '../../../src/editor/comments/supervisionFolder.ts';
import { AnnotationStore } from '../../../src/supervision/annotationStore.ts';
import { closeEverything } from '../note.ts';
import { MemoryFiles } from '../memoryFiles.ts';

const note = 'T: You are angry with me because I was late.\n\nP: I was afraid you would not come.\n\nT: What was it like to wait for me?\n';

describe('the comments of a note', function () {
  this.timeout(120_000);
  const files = new MemoryFiles();
  const scheme = 'vsls';
  const folder = vscode.Uri.from({ scheme, path: '/notes' });
  let registered: vscode.Disposable;

  before(() => { registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }); });
  after(() => { registered.dispose(); });
  afterEach(async () => {
    files.locked = false;
    await closeEverything();
  });

  /** A window on the note: its own store, its own view of the comments. */
  async function aWindow(name: string): Promise<{ comments: CommentsOfNote; news: CommentNews[] }> {
    if (files.text(`/notes/${name}`) === null) files.put(`/notes/${name}`, note);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
    const news: CommentNews[] = [];
    const comments = new CommentsOfNote(document, new AnnotationStore(supervisionFolder(folder), () => crypto.randomUUID()), () => undefined, (one) => { news.push(one); });
    await comments.load();
    return { comments, news };
  }

  const span = (words: string): { start: number; end: number } => ({ start: note.indexOf(words), end: note.indexOf(words) + words.length });
  const said = (comments: CommentsOfNote): string[] => comments.threads.map(({ thread }) => thread.first.text).sort();

  it('of two windows are joined, whoever writes first, and nothing is dropped', async () => {
    const [one, other] = [await aWindow('shared.md'), await aWindow('shared.md')];
    await Promise.all([
      one.comments.begin(span('You are angry with me'), 'question', 'From one.', 'A'),
      other.comments.begin(span('I was afraid'), 'question', 'From the other.', 'B'),
      one.comments.begin(span('What was it like'), 'comment', 'One again.', 'A'),
    ]);
    // Each window looks again when it sees the file change.
    await one.comments.load();
    await other.comments.load();
    await one.comments.load();
    assert.deepEqual(said(one.comments), ['From one.', 'From the other.', 'One again.']);
    assert.deepEqual(said(other.comments), said(one.comments));
    assert.deepEqual(said((await aWindow('shared.md')).comments), said(one.comments));
    assert.deepEqual(files.names('/notes/.supervision'), ['shared.md.annotations.jsonld']);
  });

  it('can be answered, reworded, settled, opened again and taken back', async () => {
    const { comments } = await aWindow('talk.md');
    const id = await comments.begin(span('I was afraid'), 'question', 'I wondered.', 'A') ?? assert.fail('no place');
    await comments.reply(id, 'comment', 'So did I.', 'B');
    await comments.reword(id, 'I wondered about the waiting.');
    await comments.setSettled(id, true, 'A');
    const again = (await aWindow('talk.md')).comments.threads[0]?.thread;
    assert.deepEqual([again?.first.text, again?.first.settled?.is, again?.replies.map(({ text }) => text)], ['I wondered about the waiting.', true, ['So did I.']]);
    await comments.setSettled(id, false, 'B');
    await comments.takeBack(id);
    const left = (await aWindow('talk.md')).comments.threads[0]?.thread;
    assert.deepEqual([left?.first.text, left?.first.settled?.is, left?.replies.length], ['', false, 1], 'the answer keeps its place');
    await comments.reword(id, 'I wondered after all.');
    const back = (await aWindow('talk.md')).comments.threads[0]?.thread.first;
    assert.deepEqual([back?.text, back?.deleted], ['I wondered after all.', null], 'what somebody was rewording in another window stands');
  });

  it('where nothing can be written are kept for the session, and that is said', async () => {
    const { comments, news } = await aWindow('closed.md');
    files.locked = true;
    await comments.begin(span('I was afraid'), 'question', 'Kept.', 'A');
    await comments.begin(span('What was it like'), 'question', 'Kept too.', 'A');
    assert.deepEqual(said(comments), ['Kept too.', 'Kept.']);
    assert.isNotEmpty(news);
    assert.isTrue(news.every((one) => one.news === 'only for this session' && one.reason.includes('may only be read')));
    files.locked = false;
    await comments.begin(span('You are angry'), 'question', 'Stored.', 'A');
    assert.lengthOf(said((await aWindow('closed.md')).comments), 3, 'what was kept is stored as soon as something can be');
  });

  it('wait when their passage is cut, come back with it, and can be put elsewhere', async () => {
    const { comments } = await aWindow('cut.md');
    const { document } = comments;
    const listener = vscode.workspace.onDidChangeTextDocument((change) => { if (change.document === document) comments.edited(change.contentChanges); });
    const waiting = (): number => comments.threads.filter(({ at }) => at === null).length;
    const change = async (edit: (edits: vscode.WorkspaceEdit) => void): Promise<void> => {
      const edits = new vscode.WorkspaceEdit();
      edit(edits);
      await vscode.workspace.applyEdit(edits);
      comments.settle();
    };
    try {
      const id = await comments.begin(span('I was afraid you would not come.'), 'question', 'I wondered.', 'A') ?? assert.fail('no place');
      const line = document.lineAt(2).rangeIncludingLineBreak;
      const text = document.getText(line);
      await change((edits) => edits.delete(document.uri, line));
      assert.equal(waiting(), 1);
      await change((edits) => edits.insert(document.uri, new vscode.Position(0, 0), `${text}\n`));
      assert.equal(waiting(), 0, 'it came back with its passage');
      await change((edits) => edits.delete(document.uri, new vscode.Range(0, 0, 2, 0)));
      assert.equal(waiting(), 1);
      const start = document.getText().indexOf('What was it like');
      assert.isTrue(await comments.place(id, { start, end: start + 'What was it like to wait for me?'.length }));
      assert.equal(waiting(), 0);
    } finally {
      listener.dispose();
    }
  });
});
