import * as vscode from 'vscode';
import type { CommentsOfNote, PlacedThread } from './commentsOfNote.ts';
import { ShownRemark } from './shownRemark.ts';
import { rangeOf } from '../passages/passageAt.ts';

/** The thread of a note that VS Code shows. */
interface KnownThread {
  readonly note: CommentsOfNote;
  /** Of its first remark. */
  readonly id: string;
}

/** Threads beside the text, as VS Code draws them; one for every thread whose passage is there. */
export class CommentGutter implements vscode.Disposable {
  readonly #controller: vscode.CommentController;
  readonly #shown = new Map<string, Map<string, vscode.CommentThread>>();
  readonly #known = new WeakMap<vscode.CommentThread, KnownThread>();

  /** @param isOfferedIn whether a new thread can be begun in a document. */
  constructor(isOfferedIn: (document: vscode.TextDocument) => boolean) {
    this.#controller = vscode.comments.createCommentController('mentalizing.supervision', vscode.l10n.t('Supervision'));
    this.#controller.options = { prompt: vscode.l10n.t('What did you wonder about here?'), placeHolder: vscode.l10n.t('I wondered …') };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) => (isOfferedIn(document) ? [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : []),
    };
  }

  /** Brings what is drawn to what the note says now. Threads that are drawn already stay as open or closed as they are. */
  show(note: CommentsOfNote): void {
    const key = note.document.uri.toString();
    const shown = this.#shown.get(key) ?? new Map<string, vscode.CommentThread>();
    this.#shown.set(key, shown);
    const standing = new Set(note.threads.filter(({ at }) => at !== null).map(({ thread }) => thread.first.id));
    for (const [id, view] of shown) {
      if (standing.has(id)) continue;
      view.dispose();
      shown.delete(id);
    }
    for (const { thread, at } of note.threads) {
      if (at) this.#draw(note, thread, rangeOf(note.document, at), shown);
    }
  }

  /** Takes the threads of a note away. */
  hide({ uri }: vscode.TextDocument): void {
    this.#shown.get(uri.toString())?.forEach((view) => view.dispose());
    this.#shown.delete(uri.toString());
  }

  /** Opens a thread, so that a person sees where it went. */
  unfold({ uri }: vscode.TextDocument, id: string): void {
    const view = this.#shown.get(uri.toString())?.get(id);
    if (view) view.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** Which of our threads VS Code means; undefined for one that is only being begun. */
  known(view: vscode.CommentThread): KnownThread | undefined {
    return this.#known.get(view);
  }

  dispose(): void {
    this.#controller.dispose();
  }

  #draw(note: CommentsOfNote, { first, replies }: PlacedThread['thread'], range: vscode.Range, shown: Map<string, vscode.CommentThread>): void {
    let view = shown.get(first.id);
    if (!view) {
      view = this.#controller.createCommentThread(note.document.uri, range, []);
      view.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      shown.set(first.id, view);
      this.#known.set(view, { note, id: first.id });
    }
    if (!view.range.isEqual(range)) view.range = range;
    const settled = first.settled?.is === true;
    view.state = settled ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    view.contextValue = settled ? 'settled' : 'open';
    view.label = settled ? vscode.l10n.t('Talked through') : vscode.l10n.t('For supervision');
    const drawn = new Map(view.comments.filter((one) => one instanceof ShownRemark).map((one) => [one.id, one]));
    const remarks = [first, ...replies].map((remark) => {
      const before = drawn.get(remark.id);
      return before?.staysFor(remark) ? before : new ShownRemark(remark, view);
    });
    if (remarks.length !== drawn.size || remarks.some((remark) => drawn.get(remark.id) !== remark)) view.comments = remarks;
  }
}
