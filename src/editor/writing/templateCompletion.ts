import * as vscode from 'vscode';
import { promptsIn } from '../../note/prompts/prompts.ts';
import { allTemplates } from '../../note/templates/allTemplates.ts';
import { valuesOf } from '../../note/templates/earlierNote.ts';
import type { Filling } from '../../note/templates/filling.ts';
import { templateSnippet } from '../../note/templates/templateSnippet.ts';
import type { Template } from '../../note/templates/template.ts';
import { templateText } from '../../note/templates/templateText.ts';
import { localDate } from './newSessionNoteDate.ts';
import { canBeNote, noteSelector } from '../reviewing/noteDocuments.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { spaceBefore } from './templateInsert.ts';

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
      // A page that holds nothing but a first piece is nobody's session note yet, and wants its second.
      if (!empty && reviews.look(document)?.reading.state !== 'reviewed' && !promptsIn(document.getText()).length) return undefined;
      const range = new vscode.Range(position.translate(0, -typed.length), position);
      const atStart = document.offsetAt(range.start) === 0;
      const { templates } = await reviews.templates.look(document.uri);
      const values = { ...valuesOf({ path: document.uri.path, text: document.getText() }), date: localDate() };
      return [...templates, ...allTemplates].map((template, index) => item(template, range, index, { values, withoutFrontMatter: !atStart }, spaceBefore(document, range.start, template)));
    },
  }, '/');
}

function item(template: Template, range: vscode.Range, index: number, filling: Filling, before: string): vscode.CompletionItem {
  const made = new vscode.CompletionItem({ label: `/${template.prefixes[0]}`, description: template.title }, vscode.CompletionItemKind.Snippet);
  made.insertText = new vscode.SnippetString(before + templateSnippet(template, filling));
  made.range = range;
  made.filterText = template.prefixes.map((prefix) => `/${prefix}`).join(' ');
  made.sortText = String(index).padStart(4, '0');
  made.detail = template.description && vscode.l10n.t(template.description);
  made.documentation = new vscode.MarkdownString().appendCodeblock(templateText(template, filling), 'markdown');
  return made;
}
