import * as vscode from 'vscode';
import type { Filling } from '../../note/templates/filling.ts';
import { valuesOf } from '../../note/templates/earlierNote.ts';
import type { Template } from '../../note/templates/template.ts';
import { templateSnippet } from '../../note/templates/templateSnippet.ts';
import { templateText } from '../../note/templates/templateText.ts';
import { localDate } from './newSessionNoteDate.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/**
 * Puts a template where the cursor is, with tab stops. In the rich editor, which has no cursor that we could ask for,
 * it goes to the end of the note as plain text; without any note a new one is opened.
 */
export async function insertTemplate(template: Template, reviews: Reviews): Promise<void> {
  const { active } = reviews;
  const values = { ...(active.document ? valuesOf({ path: active.document.uri.path, text: active.document.getText() }) : {}), date: localDate() };
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
  await fillNewNote(editor, template, filling);
  return editor;
}

/** A template as the whole of a note that is still empty; what somebody managed to type before it was there comes after it. */
export async function fillNewNote(editor: vscode.TextEditor, template: Template, filling: Filling): Promise<void> {
  await editor.insertSnippet(new vscode.SnippetString(templateSnippet(template, filling)), new vscode.Position(0, 0));
}

/** Front matter only has a meaning at the very start of a file, so elsewhere it is left out. */
async function insertSnippet(editor: vscode.TextEditor, template: Template, filling: Filling): Promise<void> {
  const { document, selection } = editor;
  const atStart = document.offsetAt(selection.start) === 0 && !document.getText().startsWith('---');
  const snippet = spaceBefore(document, selection.start, template) + templateSnippet(template, { ...filling, withoutFrontMatter: !atStart });
  // The lines of a template are its own; only a piece put into a list or a quote follows the indentation around it.
  await editor.insertSnippet(new vscode.SnippetString(snippet), selection);
}

/**
 * The line breaks that a template needs before it, so that its first line begins a block of its own and does not go on
 * with what somebody wrote above. Nothing for a piece that is a sentence and may well stand in the middle of one's own.
 */
export function spaceBefore(document: vscode.TextDocument, at: vscode.Position, template: Template): string {
  if (!/^(?:---$|#{1,6} |\*\*|[-*>|])/m.test(template.body.slice(0, template.body.indexOf('\n') + 1).trimEnd())) return '';
  if (document.lineAt(at.line).text.slice(0, at.character).trim()) return '\n\n';
  return at.line > 0 && document.lineAt(at.line - 1).text.trim() ? '\n' : '';
}
