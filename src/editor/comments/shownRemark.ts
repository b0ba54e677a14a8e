import * as vscode from 'vscode';
import type { Comment as Remark } from '../../supervision/comment.ts';
import { textAsMarkdown } from '../textAsMarkdown.ts';
import { signature } from './signature.ts';

/** One remark of a thread as VS Code shows it. */
export class ShownRemark implements vscode.Comment {
  readonly id: string;
  readonly thread: vscode.CommentThread;
  /** What was written, as it was written: `body` shows it, or holds what an edit has made of it. */
  readonly said: string;
  body: string | vscode.MarkdownString;
  mode = vscode.CommentMode.Preview;
  readonly author: vscode.CommentAuthorInformation;
  readonly contextValue: string;
  readonly timestamp: Date;
  readonly label?: string;

  constructor(remark: Remark, thread: vscode.CommentThread) {
    this.id = remark.id;
    this.thread = thread;
    this.said = remark.text;
    this.body = remark.deleted ? new vscode.MarkdownString(`_${vscode.l10n.t('taken back')}_`) : textAsMarkdown(remark.text);
    this.author = { name: remark.author || vscode.l10n.t('unsigned') };
    this.contextValue = !remark.deleted && remark.author === signature() ? 'own' : 'other';
    this.timestamp = new Date(remark.created);
    if (remark.form === 'question' && !remark.deleted) this.label = vscode.l10n.t('a question');
  }

  /** Opens the remark for editing, or shows it again as it was said. VS Code looks only when its thread gets a new list. */
  switchTo(mode: vscode.CommentMode): void {
    this.thread.comments = this.thread.comments.map((one) => {
      if (one instanceof ShownRemark && one.id === this.id) {
        one.mode = mode;
        one.body = mode === vscode.CommentMode.Editing ? one.said : textAsMarkdown(one.said);
      }
      return one;
    });
  }
}
