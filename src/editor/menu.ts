import * as vscode from 'vscode';
import { commands, onCommand, type CommandId } from './commands.ts';
import type { Reviews } from './reviewing/reviews.ts';
import { saidOf } from './status.ts';

interface Choice extends vscode.QuickPickItem {
  readonly run: CommandId | (() => unknown);
}

/** What can be done from the status item: only what makes sense for the note in front. */
export function registerMenu(reviews: Reviews): vscode.Disposable {
  return onCommand(commands.showMenu, async () => {
    const note = reviews.activeNote;
    const said = note && saidOf(note, reviews);
    const chosen = await vscode.window.showQuickPick(choices(reviews), {
      title: vscode.l10n.t('Mentalizing Notes'),
      placeHolder: said?.why ?? vscode.l10n.t('Open a markdown note to have it reviewed.'),
    });
    if (!chosen) return;
    await (typeof chosen.run === 'string' ? vscode.commands.executeCommand(chosen.run) : chosen.run());
  });
}

function choices(reviews: Reviews): Choice[] {
  const t = vscode.l10n.t;
  const note = reviews.activeNote;
  const state = note?.reading.state;
  const more = note?.reading.state === 'reviewed' && note.reading.more;
  const found: Choice[] = [];
  if (state === 'paused') found.push({ label: `$(play) ${t('Take up reviewing again')}`, run: commands.resume });
  if (state === 'other' || state === 'excluded') found.push({ label: `$(eye) ${t('Review this file anyway')}`, run: commands.reviewAnyway });
  if (reviews.active.inRichEditor) found.push({ label: `$(go-to-file) ${t('Reopen in the text editor, where marks can show')}`, run: commands.reopenAsText });
  if (state === 'waiting' || state === 'failed') found.push({ label: `$(eye) ${t('Review this note')}`, run: commands.reviewNote });
  if (state === 'reviewed') {
    found.push({ label: `$(comment-unresolved) ${t('Show the feedback on this note')}`, run: commands.showFeedback });
    if (more) found.push({ label: `$(list-unordered) ${t('Mark the other passages too')}`, run: commands.showAll });
    if (!reviews.active.inRichEditor) found.push({ label: `$(arrow-down) ${t('Go to the next passage')}`, run: commands.nextPassage });
  }
  if (note && state !== 'paused') {
    found.push({
      label: reviews.marksShown ? `$(eye-closed) ${t('Hide the marks')}` : `$(eye) ${t('Show the marks')}`, run: commands.toggleHighlights,
    });
    found.push({ label: `$(debug-pause) ${t('Pause reviewing')}`, description: t('until you take it up again'), run: commands.pause });
  }
  found.push({
    label: `$(gear) ${t('Settings')}`,
    run: () => vscode.commands.executeCommand('workbench.action.openSettings', '@ext:mentalizing-notes.mentalizing-notes'),
  });
  return found;
}
