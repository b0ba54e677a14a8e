import * as vscode from 'vscode';
import { ActiveNote } from './activeNote.ts';
import { Kept } from './kept.ts';
import { canBeNote } from './noteDocuments.ts';
import { OpenNote } from './openNote.ts';
import type { Reading } from './reading.ts';
import { section } from '../settings.ts';
import { TemplateShelf } from '../writing/templateShelf.ts';

const pausedKey = 'paused';
const hiddenKey = 'marksHidden';

/**
 * The one place where open notes are read. Every surface listens to `onDidReview` and shows what it says; none of them
 * reads a note itself, so they cannot disagree.
 */
export class Reviews implements vscode.Disposable {
  readonly #notes = new Map<string, OpenNote>();
  readonly #changed = new vscode.EventEmitter<OpenNote>();
  readonly #switched = new vscode.EventEmitter<void>();
  readonly #memory: vscode.Memento;
  readonly #listeners: vscode.Disposable;
  #log: vscode.LogOutputChannel | undefined;
  readonly active = new ActiveNote();
  readonly kept: Kept;
  readonly templates = new TemplateShelf();
  /** A document has been read, is being read, or is not going to be; also once when it is closed. */
  readonly onDidReview = this.#changed.event;
  /** Reviewing was paused or taken up again, or marks were hidden or shown. */
  readonly onDidSwitch = this.#switched.event;

  constructor(context: vscode.ExtensionContext) {
    this.#memory = context.globalState;
    this.kept = new Kept(context.globalState);
    this.#listeners = vscode.Disposable.from(
      this.active,
      this.kept,
      this.templates,
      this.templates.onDidChange(() => this.#notes.forEach((note) => note.begin())),
      this.kept.onDidChange(() => this.#notes.forEach((note) => note.keptChanged())),
      vscode.workspace.onDidOpenTextDocument((document) => this.#open(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => this.note(document.uri)?.edited(contentChanges)),
      vscode.workspace.onDidSaveTextDocument((document) => this.note(document.uri)?.saved()),
      // A document is read when a person can see it; others (search results, another extension's) are left alone.
      vscode.window.tabGroups.onDidChangeTabs(() => this.#openAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#openAll()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        this.#notes.forEach((note) => change.affectsConfiguration(section, note.document) && note.begin());
      }),
    );
    this.#openAll();
  }

  /** The open note at a place; undefined for what is not open or cannot be a note. */
  note(uri: vscode.Uri): OpenNote | undefined {
    return this.#notes.get(uri.toString());
  }

  get notes(): Iterable<OpenNote> {
    return this.#notes.values();
  }

  /** The note a person is looking at. */
  get activeNote(): OpenNote | undefined {
    const { document } = this.active;
    return document && this.look(document);
  }

  /** The note of a document that the editor asks a provider about: it is on screen, whatever the tabs say yet. */
  look(document: vscode.TextDocument): OpenNote | undefined {
    return this.note(document.uri) ?? this.#open(document, true);
  }

  /** What is known of a document now. */
  reading(document: vscode.TextDocument): Reading | undefined {
    return this.note(document.uri)?.reading;
  }

  get paused(): boolean {
    return this.#memory.get(pausedKey, false);
  }

  async pause(paused: boolean): Promise<void> {
    await this.#memory.update(pausedKey, paused);
    this.#notes.forEach((note) => note.begin());
    this.#switched.fire();
  }

  /** Whether passages are marked in the text. Hiding the marks leaves the feedback view as it is. */
  get marksShown(): boolean {
    return !this.#memory.get(hiddenKey, false);
  }

  async showMarks(shown: boolean): Promise<void> {
    await this.#memory.update(hiddenKey, !shown);
    this.#switched.fire();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#notes.forEach((note) => note.dispose());
    this.#notes.clear();
    this.#changed.dispose();
    this.#switched.dispose();
    this.#log?.dispose();
  }

  #openAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#open(document);
  }

  #open(document: vscode.TextDocument, seen = isSeen(document)): OpenNote | undefined {
    const key = document.uri.toString();
    if (this.#notes.has(key) || document.isClosed || !seen || !canBeNote(document)) return undefined;
    const note = new OpenNote(document, {
      paused: () => this.paused,
      withoutKept: (review) => this.kept.without(review),
      ownTemplates: () => this.templates.known(document.uri),
      changed: (one) => this.#changed.fire(one),
      failed: (error) => this.#tellOf(error),
    });
    this.#notes.set(key, note);
    note.begin();
    return note;
  }

  #close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const note = this.#notes.get(key);
    if (!note) return;
    this.#notes.delete(key);
    note.dispose();
    this.#changed.fire(note);
  }

  /** Where a reading broke off, without the message: that could hold words of the note. */
  #tellOf(error: unknown): void {
    this.#log ??= vscode.window.createOutputChannel('Mentalizing Notes', { log: true });
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    this.#log.warn(`${error instanceof Error ? error.name : typeof error}\n${frames.join('\n')}`);
  }
}

function isSeen(document: vscode.TextDocument): boolean {
  const key = document.uri.toString();
  if (vscode.window.visibleTextEditors.some((editor) => editor.document.uri.toString() === key)) return true;
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) =>
      (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) ? input.uri.toString() === key
        : input instanceof vscode.TabInputTextDiff && input.modified.toString() === key));
}
