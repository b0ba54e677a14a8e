import * as vscode from 'vscode';
import { basename } from '../../note/notePath.ts';
import { agendaFromNote } from './agenda.ts';
import { commands, onCommand } from '../commands.ts';
import { Comments } from '../comments/comments.ts';
import { CommentsWaiting } from '../comments/commentsWaiting.ts';
import { exportPassages } from './exports.ts';
import { foldersMeant } from './folderReview.ts';
import { prepareSupervision } from './prepareSupervision.ts';
import { ReviewPages } from './reviewPages.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { reviewedNote } from '../../supervision/reviewedNote.ts';

/** Everything for looking at notes together: comments, the review page, agenda, exports, preparing. */
export function registerSupervision(context: vscode.ExtensionContext, reviews: Reviews): vscode.Disposable {
  const comments = new Comments(reviews);
  const pages = new ReviewPages(context, reviews, comments);
  const { version } = context.extension.packageJSON as { version: string };
  return vscode.Disposable.from(
    comments, pages, new CommentsWaiting(comments, reviews),
    onCommand(commands.reviewFolder, async (clicked, selected) => pages.open(await foldersMeant(clicked, selected))),
    onCommand(commands.makeAgenda, () => agendaFromNote(reviews, comments)),
    onCommand(commands.prepareSupervision, () => prepareSupervision(reviews)),
    onCommand(commands.exportPassages, async () => {
      const note = reviews.activeNote;
      const reading = await note?.settled();
      if (!note || reading?.state !== 'reviewed') {
        void vscode.window.showInformationMessage(vscode.l10n.t('There is no reviewed session note in front. Would you open one?'));
        return;
      }
      const name = basename(note.document.uri.path);
      await exportPassages({
        notes: [reviewedNote(name, { ...reading.review, findings: reading.findings })], unreadable: [], folder: vscode.Uri.joinPath(note.document.uri, '..'),
      }, version);
    }),
  );
}
