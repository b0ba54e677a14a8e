import * as vscode from 'vscode';
import type { Comment as Remark } from '../../supervision/comment.ts';
import { textAsMarkdown } from '../textAsMarkdown.ts';
import { signature } from './signature.ts';

/** One remark of a thread as VS Code shows it. */
export class ShownRemark implements vscode.Comment {
  readonly id: string;
  readonly thread: vscode.CommentThread;
  /** What stands in the file: `body` shows it, or holds what an edit has made of it. */
  #remark: Remark;
  body: string | vscode.MarkdownString;
  mode = vscode.CommentMode.Preview;
  readonly author: vscode.CommentAuthorInformation;
  readonly contextValue: 'own' | 'other';
  readonly timestamp: Date;
  readonly label?: string;

  constructor(remark: Remark, thread: vscode.CommentThread) {
    this.id = remark.id;
    this.thread = thread;
    this.#remark = remark;
    this.body = inPlainSight(remark);
    this.author = { name: remark.author || vscode.l10n.t('unsigned') };
    this.contextValue = whose(remark);
    this.timestamp = new Date(remark.created);
    if (remark.form === 'question' && !remark.deleted) this.label = vscode.l10n.t('a question');
  }

  /**
   * Takes in what the file says now. VS Code knows a remark by its object: another one in its place closes the box in
   * which somebody is rewording it, and takes away what stands there.
   *
   * @returns whether this object can go on being shown
   */
  staysFor(remark: Remark): boolean {
    if (this.mode === vscode.CommentMode.Preview) return whose(remark) === this.contextValue && JSON.stringify(remark) === JSON.stringify(this.#remark);
    this.#remark = remark;
    return true;
  }

  /** Opens the remark for editing, or shows it again as it was said. VS Code looks only when its thread gets a new list. */
  switchTo(mode: vscode.CommentMode): void {
    this.thread.comments = this.thread.comments.map((one) => {
      if (one instanceof ShownRemark && one.id === this.id) {
        one.mode = mode;
        one.body = mode === vscode.CommentMode.Editing ? one.#remark.text : inPlainSight(one.#remark);
      }
      return one;
    });
  }
}

function inPlainSight({ deleted, text }: Remark): vscode.MarkdownString {
  return deleted ? new vscode.MarkdownString(`_${vscode.l10n.t('taken back')}_`) : textAsMarkdown(text);
}

function whose({ deleted, author }: Remark): 'own' | 'other' {
  return !deleted && author === signature() ? 'own' : 'other';
}
