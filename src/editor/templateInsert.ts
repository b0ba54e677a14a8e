import * as vscode from 'vscode';
import type { Filling } from '../note/templates/filling.ts';
import type { Template } from '../note/templates/template.ts';
import { templateSnippet } from '../note/templates/templateSnippet.ts';
import { templateText } from '../note/templates/templateText.ts';
import { localDate } from './newSessionNoteDate.ts';
import type { Reviews } from './reviews.ts';

/**
 * Puts a template where the cursor is, with tab stops. In the rich editor, which has no cursor that we could ask for,
 * it goes to the end of the note as plain text; without any note a new one is opened.
 */
export async function insertTemplate(template: Template, reviews: Reviews): Promise<void> {
  const values = { date: localDate() };
  const { active } = reviews;
  const open = active.inRichEditor ? undefined : (active.textEditor ?? vscode.window.activeTextEditor);
  if (open && open.document.languageId === 'markdown') {
    await insertSnippet(open, template, { values });
    return;
  }
  const { document } = active;
  if (document) {
    const text = document.getText();
    const gap = !text.trim() ? '' : text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(text.length), gap + templateText(template, { values, withoutFrontMatter: text.trim() !== '' }));
    await vscode.workspace.applyEdit(edit);
    return;
  }
  await openUntitled(template, { values });
}

/** A new note without a file, the cursor in its first field. */
export async function openUntitled(template: Template, filling: Filling): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await insertSnippet(editor, template, filling);
  return editor;
}

/** Front matter only has a meaning at the very start of a file, so elsewhere it is left out. */
export async function insertSnippet(editor: vscode.TextEditor, template: Template, filling: Filling): Promise<void> {
  const { document, selection } = editor;
  const atStart = document.offsetAt(selection.start) === 0 && !document.getText().startsWith('---');
  const snippet = templateSnippet(template, { ...filling, withoutFrontMatter: !atStart });
  // The lines of a template are its own; only a piece put into a list or a quote follows the indentation around it.
  await editor.insertSnippet(new vscode.SnippetString(snippet), selection);
}
