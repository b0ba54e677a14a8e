import * as vscode from 'vscode';
import { carriedBlock, linesToCarry, type CarriedFrom, type CarriedLine } from '../../note/templates/carryOver.ts';
import { before, isGroup, latestOf, ofTheSame, patientsOf, type EarlierNote } from '../../note/templates/earlierNote.ts';
import { commands, onCommand } from '../commands.ts';
import { notesIn } from './newSessionNoteFolder.ts';
import { plainName } from '../plainLabel.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/** Brings what the last note of the same patient left open into the note in front. */
export function registerCarryOver(reviews: Reviews): vscode.Disposable {
  return onCommand(commands.carryOver, async () => {
    const { document } = reviews.active;
    if (!document) return;
    const earlier = document.uri.scheme === 'untitled' ? [] : await notesIn(vscode.Uri.joinPath(document.uri, '..'));
    const there = document.getText();
    const patients = patientsOf(there);
    const last = latestOf(ofTheSame(before(earlier, { path: document.uri.path, text: there }), isGroup(there) ? 'group' : 'one', patients));
    if (!last) {
      void vscode.window.showInformationMessage(patients.length
        ? vscode.l10n.t('There is no earlier note about {patient} in this folder.', { patient: patients.join(', ') })
        : vscode.l10n.t('Who is this note about? With initials under "patients" at its start, their last note can be found.'));
      return;
    }
    // What an earlier call has brought along already is not offered a second time.
    const open = linesToCarry(last.text).filter(({ text }) => !there.includes(text));
    if (!open.length) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing more is left open in {name}.', { name: plainName(last) }));
      return;
    }
    const lines = await pickLinesToCarry(last, open);
    if (!lines?.length) return;
    const heading = /^## Since last time/m.test(there) ? null : '## Since last time';
    const edit = new vscode.WorkspaceEdit();
    const { at, gap } = placeFor(document);
    edit.insert(document.uri, at, `${gap}${carriedBlock(lines, last, document.uri.path, heading)}\n`);
    await vscode.workspace.applyEdit(edit);
  });
}

const groups: Readonly<Record<CarriedFrom, string>> = { wondering: 'To keep wondering about', question: 'Open question', plan: 'Plan' };

/** Lets a person choose; everything is chosen at first. Undefined when they leave it, empty when they want none. */
export async function pickLinesToCarry(last: EarlierNote, lines: readonly CarriedLine[]): Promise<readonly CarriedLine[] | undefined> {
  if (!lines.length) return [];
  const picked = await vscode.window.showQuickPick(
    lines.map((line) => ({ label: line.text, description: vscode.l10n.t(groups[line.from]), picked: true, line })),
    {
      canPickMany: true,
      title: vscode.l10n.t('From {name}', { name: plainName(last) }),
      placeHolder: vscode.l10n.t('What would you like to bring along? Each keeps a link to its place.'),
    },
  );
  return picked?.map(({ line }) => line);
}

/** Before the first `##`, or below the section that is there for it, or at the end. */
function placeFor(document: vscode.TextDocument): { at: vscode.Position; gap: string } {
  for (let line = 0; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    if (text.startsWith('## Since last time')) return { at: new vscode.Position(Math.min(line + 1, document.lineCount), 0), gap: '\n' };
    if (text.startsWith('## ')) return { at: new vscode.Position(line, 0), gap: '' };
  }
  const end = document.lineAt(document.lineCount - 1).range.end;
  return { at: end, gap: end.character ? '\n\n' : '' };
}
