import * as vscode from 'vscode';
import { commands, onCommand, type CommandId } from '../commands.ts';
import { feedbackPage, type FeedbackRoom } from './feedbackPage.ts';
import { pageShell } from '../pageShell.ts';
import type { OpenNote } from '../reviewing/openNote.ts';
import { reveal } from '../passages/passageSteps.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { openRuleNames } from '../ruleName.ts';

const viewId = 'mentalizing.feedback';
/** Buttons of the page that are commands; the page can ask for nothing else. */
const buttons: Readonly<Record<string, CommandId>> = {
  reviewNote: commands.reviewNote, reviewAnyway: commands.reviewAnyway, resume: commands.resume,
  openSample: commands.openSample, reopenAsText: commands.reopenAsText, exportTimeline: commands.exportTimeline,
};

/** The feedback on the note in front, as a page in a view of its own. */
export class FeedbackView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #reviews: Reviews;
  readonly #home: vscode.Uri;
  readonly #listeners: vscode.Disposable;
  #view: vscode.WebviewView | undefined;
  /** Rises with each page, so that one that took longer to make does not replace a newer one. */
  #turn = 0;
  #html = '';
  /** Pixels across, as the page last said. */
  #width = 300;

  constructor(reviews: Reviews, home: vscode.Uri) {
    this.#reviews = reviews;
    this.#home = home;
    this.#listeners = vscode.Disposable.from(
      reviews.onDidReview((note) => note === reviews.activeNote && this.#write()),
      reviews.onDidSwitch(() => this.#write()),
      reviews.active.onDidChange(() => this.#write()),
      vscode.window.registerWebviewViewProvider(viewId, this),
      onCommand(commands.showFeedback, () => vscode.commands.executeCommand(`${viewId}.focus`)),
    );
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    this.#html = '';
    const { webview } = view;
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.#home, 'dist', 'webview'), vscode.Uri.joinPath(this.#home, 'media')] };
    webview.onDidReceiveMessage((message: unknown) => this.#do(message));
    view.onDidChangeVisibility(() => this.#write());
    view.onDidDispose(() => { this.#view = undefined; });
    webview.html = pageShell(webview, this.#home, 'feedbackView', 'feedback.css', vscode.l10n.t('Mentalizing Feedback'));
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #write(): void {
    void this.#writeNow();
  }

  async #writeNow(again = false): Promise<void> {
    const turn = ++this.#turn;
    if (!this.#view?.visible) return;
    const note = this.#reviews.activeNote;
    // A page made for a note that is being read again stays; it is replaced when the reading is done.
    if (note?.reading.state === 'reading' && this.#html !== '' && !again) return;
    const room: FeedbackRoom | null = note?.reading.state === 'reviewed' ? await openRoom() : null;
    const page = feedbackPage({ note, inRichEditor: this.#reviews.active.inRichEditor, room, width: this.#width }).toString();
    if (turn !== this.#turn || (page === this.#html && !again)) return;
    this.#html = page;
    await this.#view.webview.postMessage({ html: page });
  }

  async #do(message: unknown): Promise<void> {
    if (typeof message !== 'object' || message === null || !('do' in message)) return;
    if (message.do === 'ready' || message.do === 'width') {
      if ('width' in message && typeof message.width === 'number') this.#width = Math.min(1200, Math.max(200, Math.round(message.width)));
      return this.#writeNow(message.do === 'ready');
    }
    if (message.do === 'jump' && 'start' in message && 'end' in message) return this.#jump(this.#reviews.activeNote, message.start, message.end);
    const command = typeof message.do === 'string' && Object.hasOwn(buttons, message.do) ? buttons[message.do] : undefined;
    if (command) await vscode.commands.executeCommand(command);
  }

  async #jump(note: OpenNote | undefined, start: unknown, end: unknown): Promise<void> {
    if (note && Number.isInteger(start) && Number.isInteger(end)) await reveal(note.document, { start: Number(start), end: Number(end) });
  }
}

/** What makes feedback is loaded when somebody first looks at it. */
async function openRoom(): Promise<FeedbackRoom> {
  const [{ noteFeedback }, { timeline }, { timelineSvg }, { timelineTable }, nameOf] = await Promise.all([
    import('../../feedback/noteFeedback.ts'), import('../../feedback/timeline.ts'),
    import('../../feedback/timelineSvg.ts'), import('../../feedback/timelineTable.ts'), openRuleNames(),
  ]);
  return { noteFeedback, timeline, timelineSvg, timelineTable, nameOf };
}
