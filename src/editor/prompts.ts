import * as vscode from 'vscode';
import { promptsIn, unansweredIn } from '../note/prompts.ts';
import { commands, onCommand } from './commands.ts';
import { canBeNote } from './noteDocuments.ts';
import type { Reviews } from './reviews.ts';
import { ownTemplates } from './templateFolder.ts';

/** After the last key: dimming may wait, typing may not. */
const afterTypingMs = 200;
/** Longer notes than this keep their prompts as they are, in UTF-16 code units. */
const longestNote = 300_000;

/** Dims what nobody has answered yet, and takes it out when asked to. */
export function registerPrompts(reviews: Reviews): vscode.Disposable {
  // The theme's own quiet colour, which stays readable, and a slant that is seen without colour.
  const dimmed = vscode.window.createTextEditorDecorationType({ color: new vscode.ThemeColor('descriptionForeground'), fontStyle: 'italic' });
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const dim = (editor: vscode.TextEditor): void => {
    const { document } = editor;
    if (!canBeNote(document)) return;
    const text = document.getText();
    const open = text.length > longestNote ? [] : promptsIn(text).filter(({ answer }) => answer === 'unanswered');
    editor.setDecorations(dimmed, open.map(({ span }) => new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))));
  };
  const dimAll = (document?: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors) if (!document || editor.document === document) dim(editor);
  };
  dimAll();
  return vscode.Disposable.from(
    dimmed,
    vscode.window.onDidChangeVisibleTextEditors(() => dimAll()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!canBeNote(document)) return;
      const key = document.uri.toString();
      clearTimeout(timers.get(key));
      timers.set(key, setTimeout(() => {
        timers.delete(key);
        dimAll(document);
      }, afterTypingMs));
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
  const { templates } = await ownTemplates(document.uri);
  if (document.isClosed || document.version !== version) return;
  const { spans, prompts, stay } = unansweredIn(document.getText(), templates);
  if (!spans.length) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('There is nothing unanswered in this note.'), 5000);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end } of spans) edit.delete(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)));
  if (!(await vscode.workspace.applyEdit(edit))) return;
  const taken = prompts === 1 ? vscode.l10n.t('One unanswered prompt taken out; undo brings it back.') : vscode.l10n.t('{count} unanswered prompts taken out; undo brings them back.', { count: prompts });
  const left = stay.length ? ` ${vscode.l10n.t('Left in place, though nothing stands there yet: {titles}.', { titles: stay.join(', ') })}` : '';
  vscode.window.setStatusBarMessage(taken + left, 8000);
}
