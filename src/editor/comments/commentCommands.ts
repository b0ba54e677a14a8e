import * as vscode from 'vscode';
import type { Comment as Remark } from '../../supervision/comment.ts';
import { commands, onCommand } from '../commands.ts';
import { rangeOf } from '../passages/passageAt.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import type { CommentGutter } from './commentGutter.ts';
import type { Comments } from './comments.ts';
import type { CommentsOfNote } from './commentsOfNote.ts';
import { passageMeant, wordsIn } from './passageToComment.ts';
import { ShownRemark } from './shownRemark.ts';
import { askSignature } from './signature.ts';

/** The buttons of a thread and of its remarks, and the command that begins one without a mouse. */
export function registerCommentCommands(comments: Comments, gutter: CommentGutter, reviews: Reviews): vscode.Disposable {
  const say = (form: Remark['form']) => async (reply: unknown): Promise<void> => {
    if (!isReply(reply) || reply.text.trim() === '') return;
    const author = await askSignature();
    if (author === undefined) return;
    const known = gutter.known(reply.thread);
    if (known) return known.note.reply(known.id, form, reply.text.trim(), author);
    const document = await vscode.workspace.openTextDocument(reply.thread.uri);
    await comments.begin(document, wordsIn(document, reply.thread.range), form, reply.text.trim(), author);
    reply.thread.dispose();
  };
  const settle = (is: boolean) => async (thread: unknown): Promise<void> => {
    const known = isThread(thread) ? gutter.known(thread) : undefined;
    const author = known && await askSignature();
    if (author !== undefined) await known?.note.setSettled(known.id, is, author);
  };
  const noteOf = ({ thread }: ShownRemark): CommentsOfNote | undefined => gutter.known(thread)?.note;
  const onRemark = (command: Parameters<typeof onCommand>[0], run: (remark: ShownRemark) => unknown): vscode.Disposable =>
    onCommand(command, async (shown) => {
      if (shown instanceof ShownRemark) await run(shown);
    });
  return vscode.Disposable.from(
    onCommand(commands.askInComment, say('question')),
    onCommand(commands.sayInComment, say('comment')),
    onCommand(commands.settleComments, settle(true)),
    onCommand(commands.reopenComments, settle(false)),
    onRemark(commands.editComment, (remark) => remark.switchTo(vscode.CommentMode.Editing)),
    onRemark(commands.cancelEditComment, (remark) => remark.switchTo(vscode.CommentMode.Preview)),
    onRemark(commands.saveComment, (remark) => {
      const text = (typeof remark.body === 'string' ? remark.body : remark.body.value).trim();
      remark.switchTo(vscode.CommentMode.Preview);
      return text === '' ? undefined : noteOf(remark)?.reword(remark.id, text);
    }),
    onRemark(commands.takeBackComment, (remark) => noteOf(remark)?.takeBack(remark.id)),
    onCommand(commands.commentOnPassage, () => askAboutPassage(comments, reviews)),
  );
}

/** A question about the passage in front, by keyboard alone, and in the rich editor. */
async function askAboutPassage(comments: Comments, reviews: Reviews): Promise<void> {
  const { document } = reviews.active;
  const at = document && await passageMeant(document, reviews);
  if (!at) return;
  const author = await askSignature();
  if (author === undefined) return;
  const opening = vscode.l10n.t('I wondered ');
  const text = (await vscode.window.showInputBox({
    title: vscode.l10n.t('What did you wonder about here?'), prompt: plainLabel(document.getText(rangeOf(document, at))),
    // The cursor goes behind the opening, which is kept.
    value: opening, valueSelection: [opening.length, opening.length],
  }))?.trim();
  if (!text || text === opening.trim()) return;
  await comments.begin(document, at, 'question', text, author);
}

function isReply(value: unknown): value is vscode.CommentReply {
  return typeof value === 'object' && value !== null && 'thread' in value && 'text' in value && typeof value.text === 'string';
}

function isThread(value: unknown): value is vscode.CommentThread {
  return typeof value === 'object' && value !== null;
}
