import * as vscode from 'vscode';
import type { Rewording, TextEdit } from '../../stance/finding.ts';
import { commands, onCommand } from '../commands.ts';
import { passageFor, rangeOf, sayMovedOn, type PassageAt } from './passageAt.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/** More choices than this are a menu, not a thought. */
const most = 3;

/** Other ways to put a passage, the nearest one first; none for curious passages. */
export async function rewordingsFor({ finding, reading }: PassageAt): Promise<readonly Rewording[]> {
  if (finding.stance !== 'authoritative') return [];
  const { reword } = await import('../../feedback/reword.ts');
  return reword(finding, reading.review.note).slice(0, most);
}

/** Edits as the editor applies them, wherever the document is shown. */
export function editFor(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) edit.replace(document.uri, rangeOf(document, { start, end }), text);
  return edit;
}

/** The command behind the rewordings of a hover. */
export function registerRewording(reviews: Reviews): vscode.Disposable {
  return onCommand(commands.reword, async (...args) => {
    const passage = passageFor(reviews, args);
    const index = args[3];
    if (!passage || typeof index !== 'number' || passage.reading.version !== passage.document.version) return sayMovedOn();
    const chosen = (await rewordingsFor(passage))[index];
    if (!chosen || !(await vscode.workspace.applyEdit(editFor(passage.document, chosen.edits)))) sayMovedOn();
  });
}
