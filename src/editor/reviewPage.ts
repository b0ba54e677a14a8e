import * as vscode from 'vscode';
import type { SectionKind } from '../note/section.ts';
import { ruleNames, type CategoryId } from '../stance/category.ts';
import { choicesIn, pageNotes, readFilter, readFromPage, type PageState, type ToPage } from '../supervision/reviewPage.ts';
import { aboutNote, writeAgenda, type Gathered } from './agenda.ts';
import { everything, type PassageFilter } from '../supervision/passageFilter.ts';
import type { Comments } from './comments.ts';
import { exportPassages } from './exports.ts';
import { FolderReviews, type ReviewedFolders } from './folderReview.ts';
import { pageShell } from './pageShell.ts';
import { inWords } from './inWords.ts';
import { reveal } from './passageSteps.ts';
import type { Reviews } from './reviews.ts';

export const reviewPageType = 'mentalizing.reviewPage';

/** Opens review pages and brings them back after a reload. */
export class ReviewPages implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #home: vscode.ExtensionContext;
  readonly #comments: Comments;
  readonly #folders: FolderReviews;
  readonly #serializer: vscode.Disposable;

  constructor(home: vscode.ExtensionContext, reviews: Reviews, comments: Comments) {
    this.#home = home;
    this.#comments = comments;
    this.#folders = new FolderReviews(reviews.kept);
    this.#serializer = vscode.window.registerWebviewPanelSerializer(reviewPageType, this);
  }

  open(folders: readonly vscode.Uri[]): void {
    if (folders.length === 0) return;
    const panel = vscode.window.createWebviewPanel(reviewPageType, vscode.l10n.t('Supervision'), vscode.ViewColumn.Active, {});
    this.#fill(panel, { folders: folders.map(String), filter: everything, view: 'strips' });
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const read = readState(state);
    if (read) this.#fill(panel, read);
    else panel.dispose();
    return Promise.resolve();
  }

  dispose(): void {
    this.#serializer.dispose();
  }

  #fill(panel: vscode.WebviewPanel, state: PageState): void {
    const { extensionUri, extension } = this.#home;
    panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')] };
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.svg');
    const page = new OnePage(panel, state, this.#folders, this.#comments, (extension.packageJSON as { version: string }).version);
    panel.webview.html = pageShell(panel.webview, extensionUri, 'reviewPage', 'reviewPage.css', vscode.l10n.t('Notes for supervision'));
    panel.onDidDispose(() => page.dispose());
  }
}

/** One open page and the review it shows. */
class OnePage implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #state: PageState;
  #filter: PassageFilter;
  readonly #folders: FolderReviews;
  readonly #comments: Comments;
  readonly #version: string;
  readonly #listener: vscode.Disposable;
  #running: vscode.CancellationTokenSource | null = null;
  #review: ReviewedFolders | null = null;

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
    if (asked?.do === 'ready' || asked?.do === 'again') await this.#run();
    else if (asked?.do === 'stop') this.#running?.cancel();
    else if (asked?.do === 'show') {
      this.#filter = asked.filter;
      this.#show();
    } else if (asked?.do === 'open') await this.#open(asked.note, asked.start, asked.end);
    else if (asked?.do === 'agenda') await this.#agenda(asked.chosen);
    else if (asked?.do === 'export' && this.#review) {
      const [folder] = this.#review.folders;
      if (folder) await exportPassages({ ...this.#review, folder }, this.#version);
    }
  }

  async #run(): Promise<void> {
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
        this.#tell({ tell: 'progress', done, of, words });
      });
    });
    if (this.#running !== running) return;
    this.#running = null;
    this.#review = review;
    this.#show();
  }

  #show(): void {
    const review = this.#review;
    if (!review) return;
    const { patient, ...filter } = this.#filter;
    this.#tell({
      tell: 'review', notes: pageNotes(review.notes, this.#filter, inWords), summary: summaryOf(review), unreadable: review.unreadable,
      words: pageWords(), names: names(), state: { ...this.#state, filter }, patient, choices: choicesIn(review.notes),
    });
  }

  #tell(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }

  async #open(id: number, start: number, end: number): Promise<void> {
    const address = this.#address(id);
    if (!address) return;
    try {
      await reveal(await vscode.workspace.openTextDocument(address), { start, end });
    } catch {
      void vscode.window.showInformationMessage(vscode.l10n.t('This note is not there any more. "Look again" brings the page up to date.'));
    }
  }

  #address(id: number): vscode.Uri | undefined {
    const path = this.#review?.notes[id]?.path;
    return path === undefined ? undefined : this.#review?.addresses.get(path);
  }

  async #agenda(chosen: readonly { readonly note: number; readonly start: number }[]): Promise<void> {
    const items: Gathered[] = [];
    for (const { note: id, start } of chosen) {
      const address = this.#address(id);
      const finding = this.#review?.notes[id]?.findings.find((one) => one.start === start);
      if (!address || !finding) continue;
      const { readNote } = await import('../note/readNote.ts');
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

function summaryOf({ notes, passedOver, unreadable, complete }: ReviewedFolders): string {
  const parts = [
    notes.length === 1 ? vscode.l10n.t('One session note.') : vscode.l10n.t('{count} session notes, in the order of sessions.', { count: String(notes.length) }),
    ...(passedOver > 0 ? [vscode.l10n.t('Other markdown was left alone.')] : []),
    ...(unreadable.length > 0 ? [vscode.l10n.t('Some could not be read; they are named below.')] : []),
    ...(complete ? [] : [vscode.l10n.t('Stopped before the end; this is what was looked at until then.')]),
  ];
  return parts.join(' ');
}

function pageWords(): Record<string, string> {
  return {
    title: vscode.l10n.t('Notes for supervision'), stop: vscode.l10n.t('Stop'), all: vscode.l10n.t('all'), filters: vscode.l10n.t('Show only'), patient: vscode.l10n.t('Pseudonym'), section: vscode.l10n.t('Section'),
    category: vscode.l10n.t('What was heard'), from: vscode.l10n.t('From'), to: vscode.l10n.t('Until'), view: vscode.l10n.t('Show as'), strips: vscode.l10n.t('Timelines'), table: vscode.l10n.t('Table'),
    agenda: vscode.l10n.t('Make an agenda of the chosen'), export: vscode.l10n.t('Export…'), again: vscode.l10n.t('Look again'), none: vscode.l10n.t('No note fits this choice.'),
    nothing: vscode.l10n.t('Nothing was marked here.'), strip: vscode.l10n.t('Course of {note}'), curious: vscode.l10n.t('curious'), authoritative: vscode.l10n.t('reads as known'),
    choose: vscode.l10n.t('Choose'), session: vscode.l10n.t('Session'), heard: vscode.l10n.t('Heard'), passage: vscode.l10n.t('Passage'), question: vscode.l10n.t('A question'), more: vscode.l10n.t('Show more'),
    unreadable: vscode.l10n.t('Could not be read'),
    about: vscode.l10n.t('Passages are heard by a program in what was written; what happened in the room is not in it. Nothing here is counted per person or compared between clinicians.'),
  };
}

/** Names of categories and section kinds in the words of the page. */
function names(): Record<string, string> {
  const sections: Record<SectionKind, string> = {
    subjective: vscode.l10n.t('Subjective'), objective: vscode.l10n.t('Objective'), data: vscode.l10n.t('Data'), assessment: vscode.l10n.t('Assessment'), plan: vscode.l10n.t('Plan'), behaviour: vscode.l10n.t('Behaviour'),
    intervention: vscode.l10n.t('Intervention'), response: vscode.l10n.t('Response'), goal: vscode.l10n.t('Goals'), risk: vscode.l10n.t('Risk'), safety: vscode.l10n.t('Safety'), medication: vscode.l10n.t('Medication'),
    legal: vscode.l10n.t('Legal'), frame: vscode.l10n.t('Frame'), psychoeducation: vscode.l10n.t('Psychoeducation'), history: vscode.l10n.t('History'), 'mental-state': vscode.l10n.t('Mental state'),
    attendance: vscode.l10n.t('Attendance'), verbatim: vscode.l10n.t('Verbatim'), process: vscode.l10n.t('Process'), reflection: vscode.l10n.t('Reflection'), supervisor: vscode.l10n.t('Supervisor'), other: vscode.l10n.t('Elsewhere'),
  };
  const categories = Object.fromEntries((Object.entries(ruleNames) as [CategoryId, string][]).map(([id, rule]) => [id, rule.replaceAll('-', ' ')]));
  return { ...sections, ...categories };
}

function readState(state: unknown): PageState | null {
  if (typeof state !== 'object' || state === null || !('folders' in state) || !Array.isArray(state.folders)) return null;
  const folders = (state.folders as unknown[]).filter((one): one is string => typeof one === 'string');
  if (folders.length === 0) return null;
  const { sections, categories, from, to } = readFilter('filter' in state ? state.filter : null);
  return { folders, view: 'view' in state && state.view === 'table' ? 'table' : 'strips', filter: { sections, categories, from, to } };
}
