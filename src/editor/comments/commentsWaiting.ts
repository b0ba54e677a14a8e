import * as vscode from 'vscode';
import { commands, onCommand } from '../commands.ts';
import type { Comments } from './comments.ts';
import type { LostNote } from './lostComments.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { textAsMarkdown } from '../textAsMarkdown.ts';

/** A comment on an open note whose passage is gone, or one whose note is gone. */
type Waiting = Comments['waiting'][number] | { readonly lost: LostNote; readonly thread: LostNote['threads'][number] };

/** Comments whose passage or note is gone, with a way to put them back. Shown only while there are some. */
export class CommentsWaiting implements vscode.TreeDataProvider<Waiting>, vscode.Disposable {
  readonly #comments: Comments;
  readonly #reviews: Reviews;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(comments: Comments, reviews: Reviews) {
    this.#comments = comments;
    this.#reviews = reviews;
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.window.registerTreeDataProvider('mentalizing.waiting', this),
      comments.onDidChange(() => this.#look()),
      onCommand(commands.placeComment, (one) => this.#place(one)),
    );
    this.#look();
  }

  getTreeItem(waiting: Waiting): vscode.TreeItem {
    const { first, replies } = waiting.thread;
    const item = new vscode.TreeItem(plainLabel(first.text, 160));
    const gone = 'lost' in waiting ? vscode.l10n.t('{name} is not there any more', { name: plainLabel(waiting.lost.name) }) : null;
    item.description = [...(gone === null ? [] : [gone]), plainLabel(first.place.anchor.exact, 160)].join(' · ');
    item.tooltip = textAsMarkdown(`${first.author}: ${first.text}\n${replies.map(({ author, text }) => `${author}: ${text}`).join('\n')}\n“${first.place.anchor.exact}”${gone === null ? '' : `\n${gone}`}`);
    item.contextValue = 'waiting';
    if ('note' in waiting) item.command = { command: 'vscode.open', title: '', arguments: [waiting.note.document.uri] };
    item.accessibilityInformation = { label: vscode.l10n.t('Waiting for a place: {comment}, on “{passage}”', { comment: first.text, passage: first.place.anchor.exact }) };
    return item;
  }

  getChildren(parent?: Waiting): Waiting[] {
    return parent ? [] : this.#all;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  get #all(): Waiting[] {
    return [...this.#comments.waiting, ...this.#comments.lost.flatMap((lost) => lost.threads.map((thread) => ({ lost, thread })))];
  }

  #look(): void {
    this.#changed.fire();
    void vscode.commands.executeCommand('setContext', 'mentalizing.commentsWaiting', this.#all.length > 0);
  }

  async #place(one: unknown): Promise<void> {
    const waiting = this.#all.find((other) => other.thread.first.id === idOf(one)) ?? await this.#pick();
    if (!waiting) return;
    const editor = this.#reviews.active.textEditor;
    // A comment whose note is gone may go to whichever note is in front; the others of that note come with it and wait there.
    const document = 'note' in waiting ? waiting.note.document : editor?.document;
    const note = document && this.#comments.of(document.uri);
    if (!document || !note || editor?.document !== document) {
      if (document) await vscode.window.showTextDocument(document);
      void vscode.window.showInformationMessage(vscode.l10n.t('Would you select the words it belongs to, and ask again?'));
      return;
    }
    const range = editor.selection.isEmpty ? document.lineAt(editor.selection.active.line).range : editor.selection;
    if ('lost' in waiting) await this.#comments.giveLost(waiting.lost, document);
    const placed = await note.place(waiting.thread.first.id, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
    if (!placed) void vscode.window.showInformationMessage(vscode.l10n.t('Would you select the words it belongs to, and ask again?'));
  }

  async #pick(): Promise<Waiting | undefined> {
    const all = this.#all;
    if (all.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No comment on an open note waits for a place.'));
      return undefined;
    }
    const picked = await vscode.window.showQuickPick(
      all.map((waiting) => ({ label: plainLabel(waiting.thread.first.text), detail: plainLabel(waiting.thread.first.place.anchor.exact), waiting })),
      { title: vscode.l10n.t('Which comment would you like to put here?') },
    );
    return picked?.waiting;
  }
}

function idOf(one: unknown): string | null {
  if (typeof one !== 'object' || one === null || !('thread' in one)) return null;
  const { thread } = one as Waiting;
  return thread.first.id;
}
