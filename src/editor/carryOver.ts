import * as vscode from 'vscode';
import { carriedBlock, linesToCarry, type CarriedFrom, type CarriedLine } from '../note/templates/carryOver.ts';
import { isAbout, latestOf, type EarlierNote } from '../note/templates/earlierNote.ts';
import { basename } from '../note/templates/noteLink.ts';
import { commands, onCommand } from './commands.ts';
import { notesIn } from './newSessionNoteFolder.ts';
import type { Reviews } from './reviews.ts';

/** Brings what the last note of the same patient left open into the note in front. */
export function registerCarryOver(reviews: Reviews): vscode.Disposable {
  return onCommand(commands.carryOver, async () => {
    const { document } = reviews.active;
    if (!document) return;
    const earlier = document.uri.scheme === 'untitled' ? [] : await notesIn(vscode.Uri.joinPath(document.uri, '..'));
    const patient = patientOf(document.getText());
    const last = patient ? latestOf(earlier.filter((note) => note.path !== document.uri.path && isAbout(note, patient))) : null;
    if (!last) {
      void vscode.window.showInformationMessage(patient
        ? vscode.l10n.t('There is no earlier note about {patient} in this folder.', { patient })
        : vscode.l10n.t('Who is this note about? With initials under "patients" at its start, their last note can be found.'));
      return;
    }
    const lines = await pickLinesToCarry(last);
    if (!lines?.length) return;
    const heading = /^## Since last time/m.test(document.getText()) ? null : '## Since last time';
    const edit = new vscode.WorkspaceEdit();
    const { at, before } = placeFor(document);
    edit.insert(document.uri, at, `${before}${carriedBlock(lines, last, document.uri.path, heading)}\n`);
    await vscode.workspace.applyEdit(edit);
  });
}

const groups: Readonly<Record<CarriedFrom, string>> = { wondering: 'To keep wondering about', question: 'Open question', plan: 'Plan' };

/** Lets a person choose; everything is chosen at first. Undefined when they leave it, empty when they want none. */
export async function pickLinesToCarry(last: EarlierNote): Promise<readonly CarriedLine[] | undefined> {
  const lines = linesToCarry(last.text);
  if (!lines.length) return [];
  const picked = await vscode.window.showQuickPick(
    lines.map((line) => ({ label: line.text, description: vscode.l10n.t(groups[line.from]), picked: true, line })),
    {
      canPickMany: true,
      title: vscode.l10n.t('From {name}', { name: basename(last.path) }),
      placeHolder: vscode.l10n.t('What would you like to bring along? Each comes with a link to where it stands.'),
    },
  );
  return picked?.map(({ line }) => line);
}

function patientOf(text: string): string {
  const head = text.slice(0, 1500);
  return (/^patients?:[ \t]*\[?[ \t]*["']?([^\]"',\r\n]+)/m.exec(head)?.[1] ?? /(?:^|[\s|])Pt:[ \t]*([^|\r\n]{1,30})/.exec(head)?.[1] ?? '').trim();
}

/** Before the first `##`, or below the section that is there for it, or at the end. */
function placeFor(document: vscode.TextDocument): { at: vscode.Position; before: string } {
  for (let line = 0; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    if (text.startsWith('## Since last time')) return { at: new vscode.Position(Math.min(line + 1, document.lineCount), 0), before: '\n' };
    if (text.startsWith('## ')) return { at: new vscode.Position(line, 0), before: '' };
  }
  const end = document.lineAt(document.lineCount - 1).range.end;
  return { at: end, before: end.character ? '\n\n' : '' };
}
