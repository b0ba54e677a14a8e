import * as vscode from 'vscode';
import { basename } from '../../note/notePath.ts';
import { around, type Around } from '../../supervision/around.ts';
import { reviewedNote } from '../../supervision/reviewedNote.ts';
import { inWords } from '../inWords.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/** Lets a clinician pick the moments to bring, see them with what stands around them, and add a question of their own. */
export async function prepareSupervision(reviews: Reviews): Promise<void> {
  const note = reviews.activeNote;
  const reading = await note?.settled();
  if (!note || reading?.state !== 'reviewed') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Preparing begins in a session note. Would you open one?'));
    return;
  }
  const text = note.document.getText();
  const reviewed = reviewedNote(note.document.uri.path, { ...reading.review, findings: reading.findings });
  const picked = await vscode.window.showQuickPick(
    reviewed.findings.map((finding) => {
      const seen = around(text, finding);
      return {
        label: plainLabel(seen.passage), description: plainLabel(finding.section), detail: shown(seen), finding, seen,
      };
    }),
    { canPickMany: true, title: vscode.l10n.t('Prepare for supervision'), placeHolder: vscode.l10n.t('Which moments would you like to bring? Both kinds are worth a look.') },
  );
  if (!picked?.length) return;
  const moments: { around: ReturnType<typeof around>; line: number; question: string }[] = [];
  for (const { seen, finding } of picked) {
    const question = await vscode.window.showInputBox({
      title: vscode.l10n.t('Your own question about this moment'), prompt: shown(seen), placeHolder: inWords(finding.prompt), ignoreFocusOut: true,
    });
    if (question === undefined) return;
    moments.push({ around: seen, line: finding.line, question: question.trim() });
  }
  const { preparation } = await import('../../supervision/preparation.ts');
  const name = basename(note.document.uri.path);
  const document = await vscode.workspace.openTextDocument({
    language: 'markdown', content: preparation(moments, { name, session: reviewed.session, patients: reviewed.patients }, inWords),
  });
  await vscode.window.showTextDocument(document);
}

function shown({ before, passage, after }: Around): string {
  return plainLabel(`${before} [${passage}] ${after}`, 1000);
}
