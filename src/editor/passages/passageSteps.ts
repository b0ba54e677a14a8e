import * as vscode from 'vscode';
import { commands, onCommand } from '../commands.ts';
import { passageFor, rangeOf, sayMovedOn } from './passageAt.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/** Next and previous passage, around the end of the note and on from its beginning; opens the hover there. */
export function registerPassageSteps(reviews: Reviews): vscode.Disposable {
  return vscode.Disposable.from(
    onCommand(commands.nextPassage, () => step(reviews, 1)),
    onCommand(commands.previousPassage, () => step(reviews, -1)),
    onCommand(commands.goToPassage, (...args) => {
      const passage = passageFor(reviews, args);
      return passage ? reveal(passage.document, passage.finding) : sayMovedOn();
    }),
  );
}

async function step(reviews: Reviews, by: 1 | -1): Promise<void> {
  const note = reviews.activeNote;
  if (!note) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a markdown note first; then it can be reviewed.'));
    return;
  }
  // Asked from a page that hides the note, such as the walkthrough, it comes to the front.
  const editor = reviews.active.textEditor ?? await vscode.window.showTextDocument(note.document);
  if (note.document !== editor.document) return;
  const shown = note.reading.shown;
  if (shown.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No passage is marked in this note.'));
    return;
  }
  const at = note.document.offsetAt(editor.selection.active);
  const passage = by === 1
    ? shown.find(({ start }) => start > at) ?? shown[0]
    : shown.findLast(({ start }) => start < at) ?? shown.at(-1);
  if (!passage) return;
  await reveal(note.document, passage);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Puts the cursor at the start of a place in a note and shows it in a text editor, which is opened if there is none. */
export async function reveal(document: vscode.TextDocument, place: { readonly start: number; readonly end: number }): Promise<void> {
  const { start, end } = rangeOf(document, place);
  const visible = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const editor = await vscode.window.showTextDocument(document, { ...(visible?.viewColumn && { viewColumn: visible.viewColumn }), preserveFocus: false });
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
