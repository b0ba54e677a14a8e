import * as vscode from 'vscode';
import { around } from '../supervision/around.ts';
import { reviewedNote } from '../supervision/reviewedNote.ts';
import { inWords } from './inWords.ts';
import type { Reviews } from './reviews.ts';

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
        label: seen.passage.replace(/\$\(/g, '$\u200b('), description: finding.section,
        detail: `${seen.before} [${seen.passage}] ${seen.after}`.trim(), finding, seen,
      };
    }),
    { canPickMany: true, title: vscode.l10n.t('Prepare for supervision'), placeHolder: vscode.l10n.t('Which moments would you like to bring? Both kinds are worth a look.') },
  );
  if (!picked?.length) return;
  const moments: { around: ReturnType<typeof around>; line: number; question: string }[] = [];
  for (const { seen, finding } of picked) {
    const question = await vscode.window.showInputBox({
      title: vscode.l10n.t('Your own question about this moment'), prompt: `${seen.before} [${seen.passage}] ${seen.after}`.trim(), placeHolder: inWords(finding.prompt), ignoreFocusOut: true,
    });
    if (question === undefined) return;
    moments.push({ around: seen, line: finding.line, question: question.trim() });
  }
  const { preparation } = await import('../supervision/preparation.ts');
  const name = note.document.uri.path.slice(note.document.uri.path.lastIndexOf('/') + 1);
  const document = await vscode.workspace.openTextDocument({
    language: 'markdown', content: preparation(moments, { name, session: reviewed.session, patients: reviewed.patients }, inWords),
  });
  await vscode.window.showTextDocument(document);
}
