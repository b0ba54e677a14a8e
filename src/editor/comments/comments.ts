import * as vscode from 'vscode';
import type { Span } from '../../note/span.ts';
import type { Comment as Remark } from '../../supervision/comment.ts';
import { canBeNote } from '../reviewing/noteDocuments.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { registerCommentCommands } from './commentCommands.ts';
import { CommentFiles } from './commentFiles.ts';
import { CommentGutter } from './commentGutter.ts';
import { sayCommentNews, type CommentNews } from './commentNews.ts';
import { CommentsOfNote, type PlacedThread } from './commentsOfNote.ts';
import { LostComments, type LostNote } from './lostComments.ts';

/** Between the last key and looking for comments whose passage was cut: a paste often follows. */
const afterTypingMs = 400;

/** Supervision comments of the notes that are open: follows their documents and their files. */
export class Comments implements vscode.Disposable {
  readonly #reviews: Reviews;
  readonly #files = new CommentFiles();
  readonly #gutter = new CommentGutter((document) => this.#isNote(document));
  readonly #notes = new Map<string, CommentsOfNote>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #told = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #lost = new LostComments((uri) => this.#files.storeFor(uri), () => this.#changed.fire());
  readonly #listeners: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
    const { workspace } = vscode;
    const watcher = this.#files.watch();
    this.#listeners = vscode.Disposable.from(
      this.#gutter, this.#changed, watcher,
      watcher.onDidChange((uri) => this.#fileChanged(uri)),
      watcher.onDidCreate((uri) => this.#fileChanged(uri)),
      workspace.onDidOpenTextDocument((document) => this.#open(document)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.#edited(document, contentChanges)),
      workspace.onDidSaveTextDocument((document) => void this.of(document.uri)?.saved()),
      workspace.onDidDeleteFiles(({ files }) => void this.#deleted(files)),
      workspace.onDidRenameFiles(({ files }) => void this.#renamed(files)),
      reviews.onDidReview(({ document }) => this.#open(document)),
      registerCommentCommands(this, this.#gutter, reviews),
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

  /** Comments whose note is gone, in the folders of notes that were opened. */
  get lost(): readonly LostNote[] {
    return this.#lost.all;
  }

  /** Gives comments whose note is gone to an open one. */
  async giveLost(gone: LostNote, document: vscode.TextDocument): Promise<void> {
    const note = this.of(document.uri);
    if (note) await this.#lost.give(gone, note);
  }

  /** Comments of a note that need not be open, for an agenda; empty when there are none or they cannot be read. */
  async threadsOf(uri: vscode.Uri): Promise<readonly PlacedThread[]> {
    const open = this.of(uri);
    if (open) return open.threads;
    const document = await vscode.workspace.openTextDocument(uri);
    const note = new CommentsOfNote(document, this.#files.storeFor(uri), () => undefined, () => undefined);
    await note.load();
    note.settle();
    return note.threads;
  }

  /** Begins a thread and shows it open, so that a person sees where it went. */
  async begin(document: vscode.TextDocument, at: Span, form: Remark['form'], text: string, author: string): Promise<void> {
    const id = await this.#open(document)?.begin(at, form, text, author);
    if (id) this.#gutter.unfold(document, id);
    else void vscode.window.showInformationMessage(vscode.l10n.t('There are no words on this line yet. Would another line do?'));
  }

  dispose(): void {
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#listeners.dispose();
  }

  #isNote(document: vscode.TextDocument): boolean {
    if (!canBeNote(document)) return false;
    return this.#reviews.reading(document)?.state === 'reviewed' || this.of(document.uri) !== undefined;
  }

  #open(document: vscode.TextDocument): CommentsOfNote | undefined {
    const open = this.of(document.uri);
    if (open) return open;
    if (!canBeNote(document) || document.isClosed) return undefined;
    // Comments may stand on any markdown that has an annotation file; a gutter to comment in is offered on notes only.
    const note = new CommentsOfNote(document, this.#files.storeFor(document.uri), () => this.#show(note), (news) => this.#tell(document, news));
    this.#notes.set(document.uri.toString(), note);
    void note.load().then(() => this.#lost.look(note)).catch(() => undefined);
    return note;
  }

  #close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#gutter.hide(document);
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

  #fileChanged(file: vscode.Uri): void {
    const note = this.#files.noteOf(file);
    if (note) void this.of(note)?.load();
  }

  async #renamed(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
    for (const { oldUri, newUri } of files) {
      if (await this.#files.follow(oldUri, newUri)) await this.of(newUri)?.load();
    }
  }

  /** What a deleted note leaves behind is listed as waiting. */
  async #deleted(files: readonly vscode.Uri[]): Promise<void> {
    for (const uri of files) await this.#files.sayLeftBehind(uri);
    for (const note of this.#notes.values()) await this.#lost.look(note);
  }

  #show(note: CommentsOfNote): void {
    if (this.of(note.document.uri) !== note) return;
    this.#gutter.show(note);
    this.#changed.fire();
  }

  #tell({ uri }: vscode.TextDocument, news: CommentNews): void {
    const once = `${news.news} ${uri.toString()}`;
    if (this.#told.has(once)) return;
    this.#told.add(once);
    sayCommentNews(uri, news);
  }
}
