import * as vscode from 'vscode';
import { relativePath } from '../../note/notePath.ts';
import { movedPassages, notesById, type ChosenPassage, type MovedPassage } from '../../supervision/chosenPassages.ts';
import { readFromPage, type PageState, type ToPage } from '../../supervision/pageMessages.ts';
import type { PageNotes } from '../../supervision/pageNotes.ts';
import { notesThrough, passagesThrough, type PassageFilter } from '../../supervision/passageFilter.ts';
import type { ReviewedNote } from '../../supervision/reviewedNote.ts';
import type { Comments } from '../comments/comments.ts';
import { inWords } from '../inWords.ts';
import { openRuleNames } from '../ruleName.ts';
import { aboutNote, writeAgenda, type Gathered } from './agenda.ts';
import { exportPassages } from './exports.ts';
import type { FolderReviews, ReviewedFolders } from './folderReview.ts';
import { namesFor, pageWords, summaryOf } from './reviewPageWords.ts';

/** Rows that the table is sent at a time. */
const tableStep = 300;

/** One open page and the review it shows. */
export class ReviewPage implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #state: PageState;
  #filter: PassageFilter;
  readonly #folders: FolderReviews;
  readonly #comments: Comments;
  readonly #version: string;
  readonly #listener: vscode.Disposable;
  #running: vscode.CancellationTokenSource | null = null;
  #review: ReviewedFolders | null = null;
  #byId: ReadonlyMap<string, ReviewedNote> | null = null;
  /** How often something was shown. */
  #turn = 0;
  #notes: PageNotes | null = null;

  constructor(panel: vscode.WebviewPanel, state: PageState, folders: FolderReviews, comments: Comments, version: string) {
    this.#panel = panel;
    this.#state = state;
    this.#filter = { ...state.filter, patient: null };
    this.#folders = folders;
    this.#comments = comments;
    this.#version = version;
    this.#listener = panel.webview.onDidReceiveMessage((message: unknown) => this.#do(message));
  }

  dispose(): void {
    this.#running?.cancel();
    this.#listener.dispose();
  }

  async #do(message: unknown): Promise<void> {
    const asked = readFromPage(message);
    if (asked?.do === 'ready' || asked?.do === 'again') await this.#run(asked.chosen);
    else if (asked?.do === 'stop') this.#running?.cancel();
    else if (asked?.do === 'show') {
      this.#filter = asked.filter;
      await this.#show();
    } else if (asked?.do === 'strips') this.#draw(asked.notes, asked.width);
    else if (asked?.do === 'rows') this.#list(asked.from);
    else if (asked?.do === 'open') await this.#open(asked.note, asked.start, asked.end);
    else if (asked?.do === 'agenda') await this.#agenda(asked.chosen);
    else if (asked?.do === 'export' && this.#review) {
      await this.#export(this.#review);
    }
  }

  /** What is shown is what is meant: the choice of patient, section and period holds for the export too. */
  async #export({ folders, notes, unreadable, addresses }: ReviewedFolders): Promise<void> {
    const [folder] = folders;
    if (!folder) return;
    // Links lead from the file that is written; with several folders a path begins with the folder's name instead.
    const from = `${folder.path}/passages`;
    const linked = (path: string): string => (folders.length > 1 ? relativePath(from, addresses.get(path)?.path ?? path) : path);
    const shown = notesThrough(this.#filter, notes).map((note) => ({ ...note, path: linked(note.path), findings: passagesThrough(this.#filter, note) }));
    await exportPassages({ notes: shown, unreadable, folder }, this.#version);
  }

  async #run(chosen: readonly ChosenPassage[]): Promise<void> {
    this.#running?.cancel();
    const running = (this.#running = new vscode.CancellationTokenSource());
    const title = vscode.l10n.t('Looking at notes');
    const review = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (progress, token) => {
      token.onCancellationRequested(() => running.cancel());
      let told = 0;
      return this.#folders.review(this.#state.folders.map((one) => vscode.Uri.parse(one)), running.token, (done, of) => {
        if (done < of && performance.now() - told < 100) return;
        told = performance.now();
        const words = vscode.l10n.t('{done} of {of} notes', { done: String(done), of: String(of) });
        progress.report({ message: words });
        this.#tell({ tell: 'progress', done, of, words, stop: vscode.l10n.t('Stop') });
      });
    });
    if (this.#running !== running) return;
    this.#running = null;
    const byId = notesById(review.notes);
    const moved = movedPassages(chosen, this.#byId, byId);
    this.#review = review;
    this.#byId = byId;
    await this.#show(moved);
  }

  async #show(moved: readonly MovedPassage[] = []): Promise<void> {
    const [{ PageNotes, choicesIn }, nameOf] = await Promise.all([import('../../supervision/pageNotes.ts'), openRuleNames()]);
    const review = this.#review;
    if (!review) return;
    const { patient, ...filter } = this.#filter;
    this.#notes = new PageNotes(review.notes, this.#filter, inWords);
    this.#tell({
      tell: 'review', turn: ++this.#turn, notes: this.#notes.list, summary: summaryOf(review), unreadable: review.unreadable, lost: review.lost,
      words: pageWords(), names: namesFor(nameOf), state: { ...this.#state, filter }, moved, patient, choices: choicesIn(review.notes),
    });
  }

  #draw(ids: readonly string[], width: number): void {
    const strips = ids.flatMap((note) => {
      const svg = this.#notes?.strip(note, width);
      return svg ? [{ note, svg }] : [];
    });
    this.#tell({ tell: 'strips', turn: this.#turn, strips });
  }

  #list(from: number): void {
    if (this.#notes) this.#tell({ tell: 'rows', turn: this.#turn, ...this.#notes.rows(from, tableStep) });
  }

  #tell(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }

  async #open(id: string, start: number | null, end: number | null): Promise<void> {
    const address = this.#address(id);
    if (!address) return;
    try {
      await this.#besides(await vscode.workspace.openTextDocument(address), start, end);
    } catch {
      void vscode.window.showInformationMessage(vscode.l10n.t('This note is not there any more. "Look again" brings the page up to date.'));
    }
  }

  /** Shows a note next to the page, always in the same column, so that many can be looked at one after the other. */
  async #besides(document: vscode.TextDocument, start: number | null, end: number | null): Promise<void> {
    const open = vscode.window.visibleTextEditors.find((one) => one.document === document)?.viewColumn;
    const page = this.#panel.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(document, { viewColumn: open ?? (page === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One), preview: true });
    if (start === null || end === null) return;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #address(id: string): vscode.Uri | undefined {
    const path = this.#byId?.get(id)?.path;
    return path === undefined ? undefined : this.#review?.addresses.get(path);
  }

  async #agenda(chosen: readonly ChosenPassage[]): Promise<void> {
    const items: Gathered[] = [];
    for (const { note: id, start } of chosen) {
      const address = this.#address(id);
      const finding = this.#byId?.get(id)?.findings.find((one) => one.start === start);
      if (!address || !finding) continue;
      const { readNote } = await import('../../note/readNote.ts');
      const document = await vscode.workspace.openTextDocument(address);
      const threads = await this.#comments.threadsOf(address);
      const asked = threads.filter(({ at }) => at && at.start < finding.end && finding.start < at.end);
      items.push({
        ...aboutNote(address, readNote(document.getText())), line: finding.line, text: finding.text, prompt: finding.prompt,
        questions: asked.flatMap(({ thread }) => [thread.first, ...thread.replies].map(({ text }) => text)),
      });
    }
    const [folder] = this.#review?.folders ?? [];
    if (folder) await writeAgenda(items, folder);
  }
}
