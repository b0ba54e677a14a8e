import * as vscode from 'vscode';
import { commands, onCommand } from './commands.ts';
import type { Comments } from './comments.ts';
import type { Reviews } from './reviews.ts';

type Waiting = Comments['waiting'][number];

/** Comments of open notes whose passage is gone, with a way to put them back. Shown only while there are some. */
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

  getTreeItem({ note, thread }: Waiting): vscode.TreeItem {
    const { first, replies } = thread;
    const item = new vscode.TreeItem(plain(first.text));
    item.description = plain(first.place.anchor.exact);
    const tip = new vscode.MarkdownString('', false);
    tip.appendText(`${first.author}: ${first.text}\n${replies.map(({ author, text }) => `${author}: ${text}`).join('\n')}\n“${first.place.anchor.exact}”`);
    item.tooltip = tip;
    item.contextValue = 'waiting';
    item.command = { command: 'vscode.open', title: '', arguments: [note.document.uri] };
    item.accessibilityInformation = { label: vscode.l10n.t('Waiting for a place: {comment}, on “{passage}”', { comment: first.text, passage: first.place.anchor.exact }) };
    return item;
  }

  getChildren(parent?: Waiting): Waiting[] {
    return parent ? [] : this.#comments.waiting;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #look(): void {
    this.#changed.fire();
    void vscode.commands.executeCommand('setContext', 'mentalizing.commentsWaiting', this.#comments.waiting.length > 0);
  }

  async #place(one: unknown): Promise<void> {
    const waiting = this.#comments.waiting.find((other) => other.thread.first.id === idOf(one)) ?? await this.#pick();
    if (!waiting) return;
    const editor = this.#reviews.active.textEditor;
    const { document } = waiting.note;
    if (editor?.document !== document) {
      await vscode.window.showTextDocument(document);
      void vscode.window.showInformationMessage(vscode.l10n.t('Would you select the words it belongs to, and ask again?'));
      return;
    }
    const range = editor.selection.isEmpty ? document.lineAt(editor.selection.active.line).range : editor.selection;
    const placed = await waiting.note.place(waiting.thread.first.id, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
    if (!placed) void vscode.window.showInformationMessage(vscode.l10n.t('Would you select the words it belongs to, and ask again?'));
  }

  async #pick(): Promise<Waiting | undefined> {
    const all = this.#comments.waiting;
    if (all.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No comment on an open note waits for a place.'));
      return undefined;
    }
    const picked = await vscode.window.showQuickPick(
      all.map((waiting) => ({ label: plain(waiting.thread.first.text).replace(/\$\(/g, '$\u200b('), detail: plain(waiting.thread.first.place.anchor.exact), waiting })),
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

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 160);
}
