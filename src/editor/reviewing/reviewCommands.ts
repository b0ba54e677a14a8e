import * as vscode from 'vscode';
import { commands, onCommand } from '../commands.ts';
import { inWords } from '../inWords.ts';
import type { Reviews } from './reviews.ts';

/** The commands that start, pause and show the reviewing as such. */
export function registerReviewCommands(reviews: Reviews): vscode.Disposable {
  return vscode.Disposable.from(
    onCommand(commands.reviewNote, () => reviewNote(reviews)),
    onCommand(commands.reviewAnyway, () => reviewAnyway(reviews)),
    onCommand(commands.toggleHighlights, () => reviews.showMarks(!reviews.marksShown)),
    onCommand(commands.pause, () => reviews.pause(true)),
    onCommand(commands.resume, () => reviews.pause(false)),
    onCommand(commands.showAll, () => reviews.activeNote?.showAll()),
    onCommand(commands.forgetKept, () => forgetKept(reviews)),
  );
}

async function reviewNote(reviews: Reviews): Promise<void> {
  const t = vscode.l10n.t;
  const note = reviews.activeNote;
  if (!note) {
    void vscode.window.showInformationMessage(t('Open a markdown note first; then it can be reviewed.'));
    return;
  }
  if (reviews.paused) await reviews.pause(false);
  await note.ask(false);
  const { reading } = note;
  if (reading.state === 'other') {
    const anyway = t('Review Anyway');
    if ((await vscode.window.showInformationMessage(inWords(reading.why), anyway)) === anyway) await reviewAnyway(reviews);
  } else if (reading.state === 'reviewed') {
    await vscode.commands.executeCommand(commands.showFeedback);
  }
}

async function reviewAnyway(reviews: Reviews): Promise<void> {
  if (reviews.paused) await reviews.pause(false);
  await reviews.activeNote?.ask(true);
}

async function forgetKept(reviews: Reviews): Promise<void> {
  const t = vscode.l10n.t;
  const yes = t('Mark Them Again');
  const question = t('Mark the passages again that you have dismissed on this machine? Comments in your notes stay as they are.');
  if ((await vscode.window.showInformationMessage(question, { modal: true }, yes)) === yes) await reviews.kept.forget();
}
