import * as vscode from 'vscode';
import { promptsIn } from '../../note/prompts/prompts.ts';
import { unansweredIn } from '../../note/prompts/unanswered.ts';
import { commands, onCommand } from '../commands.ts';
import { canBeNote } from '../reviewing/noteDocuments.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { section } from '../settings.ts';

/** How often dimming may follow the typing: often enough to see an answer take effect, seldom enough to be nothing. */
const betweenMs = 200;
/** Longer notes than this keep their prompts as they are, in UTF-16 code units. */
const longestNote = 300_000;

/** Dims what nobody has answered yet, and takes it out when asked to. */
export function registerPrompts(reviews: Reviews): vscode.Disposable {
  // A colour of our own, since what themes call quiet is in some of them the text's own; and a slant, seen without colour.
  const dimmed = vscode.window.createTextEditorDecorationType({ color: new vscode.ThemeColor('mentalizing.unansweredPrompt'), fontStyle: 'italic' });
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const dim = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    if (!canBeNote(document)) return;
    const own = await reviews.templates.known(document.uri);
    if (document.isClosed) return;
    const text = document.getText();
    const open = text.length > longestNote ? [] : promptsIn(text, own).filter(({ answer }) => answer === 'unanswered');
    editor.setDecorations(dimmed, open.map(({ span }) => new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))));
  };
  const dimAll = (document?: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors) if (!document || editor.document === document) void dim(editor);
  };
  dimAll();
  return vscode.Disposable.from(
    dimmed,
    vscode.window.onDidChangeVisibleTextEditors(() => dimAll()),
    reviews.templates.onDidChange(() => dimAll()),
    vscode.workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration(`${section}.templateFolder`)) dimAll(); }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!canBeNote(document)) return;
      const key = document.uri.toString();
      if (timers.has(key)) return;
      timers.set(key, setTimeout(() => {
        timers.delete(key);
        dimAll(document);
      }, betweenMs));
    }),
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
    onCommand(commands.removeUnanswered, () => removeUnanswered(reviews)),
  );
}

/** One edit, so that one undo brings everything back. */
async function removeUnanswered(reviews: Reviews): Promise<void> {
  const { document } = reviews.active;
  if (!document) return;
  const { version } = document;
  const { templates } = await reviews.templates.look(document.uri);
  if (document.isClosed || document.version !== version) return;
  const { spans, prompts, stay } = unansweredIn(document.getText(), templates);
  if (!spans.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing unanswered in this note.'));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end } of spans) edit.delete(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)));
  if (!(await vscode.workspace.applyEdit(edit))) return;
  const taken = prompts === 1 ? vscode.l10n.t('One unanswered prompt taken out.') : vscode.l10n.t('{count} unanswered prompts taken out.', { count: prompts });
  const left = stay.length ? ` ${vscode.l10n.t('Left in place, though nothing stands there yet: {titles}.', { titles: stay.join(', ') })}` : '';
  void offerBack(document, taken + left, reviews);
}

/** A notification and not the status bar: it is read out to those who cannot see what has gone. */
async function offerBack(document: vscode.TextDocument, said: string, reviews: Reviews): Promise<void> {
  const { version } = document;
  const back = vscode.l10n.t('Bring them back');
  if ((await vscode.window.showInformationMessage(said, back)) !== back) return;
  // Undo takes back whatever came last, so only while that is what was taken out here.
  if (document.version === version && reviews.active.document === document) await vscode.commands.executeCommand('undo');
  else void vscode.window.showInformationMessage(vscode.l10n.t('The note has changed in the meantime, so nothing was done; undo still goes back step by step.'));
}
