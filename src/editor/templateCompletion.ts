import * as vscode from 'vscode';
import { allTemplates } from '../note/templates/allTemplates.ts';
import { templateSnippet } from '../note/templates/templateSnippet.ts';
import type { Template } from '../note/templates/template.ts';
import { templateText } from '../note/templates/templateText.ts';
import { localDate } from './newSessionNoteDate.ts';
import { canBeNote, noteSelector } from './noteDocuments.ts';
import type { Reviews } from './reviews.ts';
import { ownTemplates } from './templateFolder.ts';

/**
 * Templates while typing. Markdown keeps suggestions off, so a character has to ask for them: `/` at the start of a
 * line, and only where it is a session note or a page with nothing on it yet.
 */
export function registerTemplateCompletion(reviews: Reviews): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(noteSelector, {
    async provideCompletionItems(document, position) {
      const line = document.lineAt(position.line).text.slice(0, position.character);
      const typed = /^[ \t]*(\/[\w-]*)$/.exec(line)?.[1];
      if (typed === undefined || !canBeNote(document)) return undefined;
      // Somebody may have typed on since we were asked.
      const empty = /^\s*\/[\w-]*\s*$/.test(document.getText());
      if (!empty && reviews.look(document)?.reading.state !== 'reviewed') return undefined;
      const range = new vscode.Range(position.translate(0, -typed.length), position);
      const atStart = document.offsetAt(range.start) === 0;
      const { templates } = await ownTemplates(document.uri);
      return [...templates, ...allTemplates].map((template, index) => item(template, range, atStart, index));
    },
  }, '/');
}

function item(template: Template, range: vscode.Range, atStart: boolean, index: number): vscode.CompletionItem {
  const filling = { values: { date: localDate() }, withoutFrontMatter: !atStart };
  const made = new vscode.CompletionItem({ label: `/${template.prefixes[0]}`, description: template.title }, vscode.CompletionItemKind.Snippet);
  made.insertText = new vscode.SnippetString(templateSnippet(template, filling));
  made.range = range;
  made.filterText = template.prefixes.map((prefix) => `/${prefix}`).join(' ');
  made.sortText = String(index).padStart(4, '0');
  made.detail = template.description && vscode.l10n.t(template.description);
  made.documentation = new vscode.MarkdownString().appendCodeblock(templateText(template, filling), 'markdown');
  return made;
}
