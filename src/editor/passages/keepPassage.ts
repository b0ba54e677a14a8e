import * as vscode from 'vscode';
import { keepCommentEdit } from '../../feedback/keepComment.ts';
import { commands, onCommand } from '../commands.ts';
import { sayNoneHere } from './explain.ts';
import { isFresh, passageFor, sayMovedOn, type PassageAt } from './passageAt.ts';
import { shortened } from '../plainMarkdown.ts';
import { editFor } from './rewordings.ts';
import type { Reviews } from '../reviewing/reviews.ts';

interface Way extends vscode.QuickPickItem {
  readonly keep: () => Promise<unknown>;
}

/** "Keep it, I meant it…": in the note, with a reason for whoever reads it next, or just for oneself. */
export function registerKeepPassage(reviews: Reviews): vscode.Disposable {
  return onCommand(commands.keepPassage, async (...args) => {
    const passage = passageFor(reviews, args);
    if (!passage || passage.finding.stance !== 'authoritative') return args.length > 0 ? sayMovedOn() : sayNoneHere();
    if (!isFresh(passage)) return sayMovedOn();
    const t = vscode.l10n.t;
    const ways: readonly Way[] = [
      {
        label: `$(comment) ${t('Say why in the note')}`,
        detail: t('A comment behind the passage, not shown on the page. It travels with the file.'),
        keep: () => keepInNote(passage),
      },
      {
        label: `$(eye-closed) ${t('Just for me')}`,
        detail: t('Remembered on this machine alone, and not in words. The note stays as it is.'),
        keep: async () => {
          await reviews.kept.dismiss(passage.finding, passage.reading.review);
          vscode.window.setStatusBarMessage(t('Kept. “Mark Dismissed Passages Again…” brings its mark back.'), 6000);
        },
      },
    ];
    const way = await vscode.window.showQuickPick(ways, {
      title: t('Keep “{passage}”', { passage: shortened(passage.finding.text, 60) }),
      placeHolder: t('You meant it. How would you like to keep it?'),
    });
    await way?.keep();
  });
}

async function keepInNote(passage: PassageAt): Promise<void> {
  const t = vscode.l10n.t;
  const reason = await vscode.window.showInputBox({
    title: t('Why do you want to keep it?'),
    prompt: t('A few words for whoever reads this next. You may leave it empty.'),
    placeHolder: t('for example: she said so herself last week'),
  });
  if (reason === undefined) return;
  if (!isFresh(passage)) return sayMovedOn();
  const { document, finding, reading } = passage;
  const edit = editFor(document, [keepCommentEdit(finding, reading.review.note, reason)]);
  if (!(await vscode.workspace.applyEdit(edit))) sayMovedOn();
}
