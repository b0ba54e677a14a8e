import * as vscode from 'vscode';
import type { Span } from '../note/span.ts';
import { annotationFolder, annotationName, notedName } from '../supervision/annotationFile.ts';
import { AnnotationStore } from '../supervision/annotationStore.ts';
import type { Comment as Remark } from '../supervision/comment.ts';
import { commands, onCommand } from './commands.ts';
import { CommentsOfNote, type CommentNews, type PlacedThread } from './commentsOfNote.ts';
import { canBeNote } from './noteDocuments.ts';
import { plainMarkdown } from './plainMarkdown.ts';
import type { Reviews } from './reviews.ts';
import { askSignature, signature } from './signature.ts';
import { supervisionFolder } from './supervisionFolder.ts';

/** Between the last key and looking for comments whose passage was cut: a paste often follows. */
const afterTypingMs = 400;

/** One remark as VS Code shows it. */
class ShownRemark implements vscode.Comment {
  readonly id: string;
  readonly thread: vscode.CommentThread | undefined;
  readonly said: string;
  body: string | vscode.MarkdownString;
  mode = vscode.CommentMode.Preview;
  readonly author: vscode.CommentAuthorInformation;
  readonly contextValue: string;
  readonly timestamp: Date;
  readonly label?: string;

  constructor(remark: Remark, thread: vscode.CommentThread | undefined) {
    this.id = remark.id;
    this.thread = thread;
    this.said = remark.text;
    this.body = remark.deleted ? new vscode.MarkdownString(`_${vscode.l10n.t('taken back')}_`) : asText(remark.text);
    this.author = { name: remark.author || vscode.l10n.t('unsigned') };
    this.contextValue = !remark.deleted && remark.author === signature() ? 'own' : 'other';
    this.timestamp = new Date(remark.created);
    if (remark.form === 'question' && !remark.deleted) this.label = vscode.l10n.t('a question');
  }
}

/** Supervision comments on passages, as VS Code's comment threads. */
export class Comments implements vscode.Disposable {
  readonly #reviews: Reviews;
  readonly #controller: vscode.CommentController;
  readonly #listeners: vscode.Disposable;
  readonly #notes = new Map<string, CommentsOfNote>();
  readonly #stores = new Map<string, AnnotationStore>();
  readonly #shown = new Map<string, Map<string, vscode.CommentThread>>();
  readonly #ids = new WeakMap<vscode.CommentThread, { readonly note: CommentsOfNote; readonly id: string }>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #told = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
    this.#controller = vscode.comments.createCommentController('mentalizing.supervision', vscode.l10n.t('Supervision'));
    this.#controller.options = { prompt: vscode.l10n.t('What did you wonder about here?'), placeHolder: vscode.l10n.t('I wondered …') };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        this.#isNote(document) ? [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : [],
    };
    const { workspace } = vscode;
    const watcher = workspace.createFileSystemWatcher(`**/${annotationFolder}/*`);
    this.#listeners = vscode.Disposable.from(
      this.#controller, this.#changed, watcher,
      watcher.onDidChange((uri) => this.#fileChanged(uri)),
      watcher.onDidCreate((uri) => this.#fileChanged(uri)),
      workspace.onDidOpenTextDocument((document) => this.#open(document)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.#edited(document, contentChanges)),
      workspace.onDidSaveTextDocument((document) => void this.#notes.get(document.uri.toString())?.saved()),
      workspace.onDidRenameFiles(({ files }) => void this.#renamed(files)),
      reviews.onDidReview(({ document }) => this.#open(document)),
      this.#register(),
    );
    workspace.textDocuments.forEach((document) => this.#open(document));
  }

  /** The comments of an open note; undefined when it is not open. */
  of(uri: vscode.Uri): CommentsOfNote | undefined {
    return this.#notes.get(uri.toString());
  }

  /** Comments of open notes whose passage is not there. */
  get waiting(): { readonly note: CommentsOfNote; readonly thread: PlacedThread['thread'] }[] {
    return [...this.#notes.values()].flatMap((note) => note.threads.filter(({ at }) => at === null).map(({ thread }) => ({ note, thread })));
  }

  /** Comments of a note that need not be open, for an agenda; empty when there are none or they cannot be read. */
  async threadsOf(uri: vscode.Uri): Promise<readonly PlacedThread[]> {
    const open = this.of(uri);
    if (open) return open.threads;
    const document = await vscode.workspace.openTextDocument(uri);
    const note = new CommentsOfNote(document, this.#storeFor(uri), () => undefined, () => undefined);
    await note.load();
    note.settle();
    return note.threads;
  }

  dispose(): void {
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#listeners.dispose();
  }

  #isNote(document: vscode.TextDocument): boolean {
    if (!canBeNote(document)) return false;
    return this.#reviews.reading(document)?.state === 'reviewed' || this.#notes.has(document.uri.toString());
  }

  #storeFor(uri: vscode.Uri): AnnotationStore | null {
    if (uri.scheme === 'untitled') return null;
    const folder = vscode.Uri.joinPath(uri, '..');
    const key = folder.toString();
    let store = this.#stores.get(key);
    if (!store) this.#stores.set(key, (store = new AnnotationStore(supervisionFolder(folder), () => crypto.randomUUID())));
    return store;
  }

  #open(document: vscode.TextDocument): CommentsOfNote | undefined {
    const key = document.uri.toString();
    if (this.#notes.has(key)) return this.#notes.get(key);
    if (!canBeNote(document) || document.isClosed) return undefined;
    // Comments may stand on any markdown that has an annotation file; a gutter to comment in is offered on notes only.
    const note = new CommentsOfNote(document, this.#storeFor(document.uri), () => this.#show(note), (news) => this.#tell(document, news));
    this.#notes.set(key, note);
    void note.load();
    return note;
  }

  #close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#shown.get(key)?.forEach((thread) => thread.dispose());
    this.#shown.delete(key);
    this.#notes.delete(key);
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#changed.fire();
  }

  #edited(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const key = document.uri.toString();
    const note = this.#notes.get(key);
    if (!note) return;
    note.edited(changes);
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(() => note.settle(), afterTypingMs));
  }

  #fileChanged(uri: vscode.Uri): void {
    const noteName = notedName(uri.path.slice(uri.path.lastIndexOf('/') + 1));
    if (noteName === null) return;
    void this.#notes.get(vscode.Uri.joinPath(uri, '..', '..', noteName).toString())?.load();
  }

  /** A note that is renamed or moved takes its comments along. A renamed folder holds its notes' comments already. */
  async #renamed(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
    for (const { oldUri, newUri } of files) {
      const name = (uri: vscode.Uri): string => annotationName(uri.path.slice(uri.path.lastIndexOf('/') + 1));
      const at = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..', annotationFolder, name(uri));
      try {
        await vscode.workspace.fs.stat(at(oldUri));
        await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(newUri, '..', annotationFolder));
        await vscode.workspace.fs.rename(at(oldUri), at(newUri), { overwrite: false });
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') continue;
        void vscode.window.showInformationMessage(vscode.l10n.t('The comments of {name} stayed where they were: {reason}', {
          name: oldUri.path.slice(oldUri.path.lastIndexOf('/') + 1), reason: error instanceof Error ? error.message : String(error),
        }));
        continue;
      }
      await this.of(newUri)?.load();
    }
  }

  #show(note: CommentsOfNote): void {
    const key = note.document.uri.toString();
    if (this.#notes.get(key) !== note) return;
    const shown = this.#shown.get(key) ?? new Map<string, vscode.CommentThread>();
    this.#shown.set(key, shown);
    const wanted = note.threads;
    const standing = new Set(wanted.filter(({ at }) => at !== null).map(({ thread }) => thread.first.id));
    for (const [id, thread] of shown) {
      if (standing.has(id)) continue;
      thread.dispose();
      shown.delete(id);
    }
    for (const { thread, at } of wanted) {
      if (!at) continue;
      const range = new vscode.Range(note.document.positionAt(at.start), note.document.positionAt(at.end));
      let view = shown.get(thread.first.id);
      if (!view) {
        view = this.#controller.createCommentThread(note.document.uri, range, []);
        view.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
        shown.set(thread.first.id, view);
        this.#ids.set(view, { note, id: thread.first.id });
      }
      if (!view.range.isEqual(range)) view.range = range;
      const settled = thread.first.settled?.is === true;
      view.state = settled ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
      view.contextValue = settled ? 'settled' : 'open';
      view.label = settled ? vscode.l10n.t('Talked through') : vscode.l10n.t('For supervision');
      view.comments = [thread.first, ...thread.replies].map((remark) => new ShownRemark(remark, view));
    }
    this.#changed.fire();
  }

  #register(): vscode.Disposable {
    const submit = (form: Remark['form']) => async (reply: unknown): Promise<void> => {
      if (!isReply(reply) || reply.text.trim() === '') return;
      const author = await askSignature();
      if (author === undefined) return;
      const known = this.#ids.get(reply.thread);
      if (known) {
        await known.note.reply(known.id, form, reply.text.trim(), author);
        return;
      }
      const document = await vscode.workspace.openTextDocument(reply.thread.uri);
      await this.#begin(document, passageAt(document, reply.thread.range), form, reply.text.trim(), author);
      reply.thread.dispose();
    };
    const withThread = (run: (note: CommentsOfNote, id: string) => Promise<unknown>) => async (thread: unknown): Promise<void> => {
      const known = typeof thread === 'object' && thread !== null ? this.#ids.get(thread as vscode.CommentThread) : undefined;
      if (known) await run(known.note, known.id);
    };
    const mode = (shown: unknown, to: vscode.CommentMode): void => {
      if (!(shown instanceof ShownRemark) || !shown.thread) return;
      shown.thread.comments = shown.thread.comments.map((one) => {
        if (one instanceof ShownRemark && one.id === shown.id) {
          one.mode = to;
          one.body = to === vscode.CommentMode.Editing ? one.said : asText(one.said);
        }
        return one;
      });
    };
    return vscode.Disposable.from(
      onCommand(commands.askInComment, submit('question')),
      onCommand(commands.sayInComment, submit('comment')),
      onCommand(commands.editComment, (shown) => mode(shown, vscode.CommentMode.Editing)),
      onCommand(commands.cancelEditComment, (shown) => mode(shown, vscode.CommentMode.Preview)),
      onCommand(commands.saveComment, async (shown) => {
        if (!(shown instanceof ShownRemark) || !shown.thread) return;
        const text = typeof shown.body === 'string' ? shown.body : shown.body.value;
        const known = this.#ids.get(shown.thread);
        mode(shown, vscode.CommentMode.Preview);
        if (text.trim() !== '') await known?.note.reword(shown.id, text.trim());
      }),
      onCommand(commands.takeBackComment, async (shown) => {
        if (shown instanceof ShownRemark && shown.thread) await this.#ids.get(shown.thread)?.note.takeBack(shown.id);
      }),
      onCommand(commands.settleComments, withThread(async (note, id) => {
        const author = await askSignature();
        if (author !== undefined) await note.setSettled(id, true, author);
      })),
      onCommand(commands.reopenComments, withThread(async (note, id) => {
        const author = await askSignature();
        if (author !== undefined) await note.setSettled(id, false, author);
      })),
      onCommand(commands.commentOnPassage, () => this.#ask()),
    );
  }

  /** The same by keyboard alone, and in the rich editor: a question about the selection, or about the line. */
  async #ask(): Promise<void> {
    const document = this.#reviews.active.document;
    if (!document) return;
    const editor = this.#reviews.active.textEditor;
    const at = editor ? this.#markedAt(document, editor.selection) ?? passageAt(document, editor.selection) : await pickPassage(document);
    if (!at) return;
    const author = await askSignature();
    if (author === undefined) return;
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('What did you wonder about here?'), prompt: document.getText(rangeOf(document, at)).slice(0, 200),
      value: vscode.l10n.t('I wondered '), valueSelection: [1000, 1000],
    });
    if (!text?.trim() || text.trim() === vscode.l10n.t('I wondered ').trim()) return;
    await this.#begin(document, at, 'question', text.trim(), author);
  }

  /** The marked passage that the cursor stands on, when nothing is selected. */
  #markedAt(document: vscode.TextDocument, selection: vscode.Selection): Span | null {
    const at = document.offsetAt(selection.active);
    if (!selection.isEmpty) return null;
    const marked = this.#reviews.reading(document)?.shown.find(({ start, end }) => start <= at && at <= end);
    return marked ? { start: marked.start, end: marked.end } : null;
  }

  /** Begins a thread and shows it open, so that a person sees where it went. */
  async #begin(document: vscode.TextDocument, at: Span, form: Remark['form'], text: string, author: string): Promise<void> {
    const id = await this.#open(document)?.begin(at, form, text, author);
    if (!id) return void vscode.window.showInformationMessage(vscode.l10n.t('There are no words on this line yet. Would another line do?'));
    const view = this.#shown.get(document.uri.toString())?.get(id);
    if (view) view.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  #tell(document: vscode.TextDocument, news: CommentNews): void {
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const once = `${news.news} ${document.uri.toString()}`;
    if (this.#told.has(once)) return;
    this.#told.add(once);
    void vscode.window.showInformationMessage(
      news.news === 'damaged'
        ? vscode.l10n.t('The comments in {name} could not be read. The file stays as it is.', { name: news.name })
        : news.news === 'aside'
          ? vscode.l10n.t('A file of comments that could not be read was kept as {name}.', { name: news.name })
          : vscode.l10n.t('Comments on {name} are kept for this session only: {reason}', { name, reason: news.reason }));
  }
}

function isReply(value: unknown): value is vscode.CommentReply {
  return typeof value === 'object' && value !== null && 'thread' in value && 'text' in value && typeof value.text === 'string';
}

/** What a person wrote, with its markup shown as text: a comment is no page. */
function asText(text: string): vscode.MarkdownString {
  // Not `appendText`: it makes every space one that does not break, so that a long comment would not wrap.
  return new vscode.MarkdownString(text.split(/\r\n?|\n/).map(plainMarkdown).join('\n\n'), false);
}

/** The selection, or the lines it stands on when nothing is selected; trailing whitespace does not matter. */
function passageAt(document: vscode.TextDocument, range: vscode.Range | undefined): Span {
  const chosen = range ?? new vscode.Range(0, 0, 0, 0);
  const whole = chosen.isEmpty
    ? document.lineAt(chosen.start.line).range
    : chosen;
  return { start: document.offsetAt(whole.start), end: document.offsetAt(whole.end) };
}

function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** In the rich editor there is no selection to ask for: a line is picked from a list. */
async function pickPassage(document: vscode.TextDocument): Promise<Span | null> {
  const lines = Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line)).filter((line) => /\p{L}/u.test(line.text));
  const picked = await vscode.window.showQuickPick(
    lines.map((line) => ({ label: line.text.trim().slice(0, 200), description: String(line.lineNumber + 1), line })),
    { title: vscode.l10n.t('Which line did you wonder about?') },
  );
  return picked ? passageAt(document, picked.line.range) : null;
}
