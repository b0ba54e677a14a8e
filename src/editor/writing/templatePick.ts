import * as vscode from 'vscode';
import { noteTemplates } from '../../note/templates/allTemplates.ts';
import { pieces } from '../../note/templates/pieces.ts';
import type { Template } from '../../note/templates/template.ts';
import type { OwnTemplates } from './templateFolder.ts';
import type { TemplateShelf } from './templateShelf.ts';

interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: Template;
  readonly file?: vscode.Uri;
}

/**
 * Lets a person choose among our templates and their own; undefined when they leave it. The list opens before the
 * folder has been read, so that what is typed at once narrows the list and does not land in the note.
 */
export async function pickTemplate(which: 'any' | 'notes', scope: vscode.Uri | undefined, shelf: TemplateShelf): Promise<Template | undefined> {
  const item = (template: Template): TemplateItem => ({
    label: vscode.l10n.t(template.title), description: template.description && vscode.l10n.t(template.description), template,
  });
  const separator = (label: string): TemplateItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: Promise<TemplateItem[]> = shelf.look(scope).then(offered);
  const picked = await vscode.window.showQuickPick(items, {
    title: which === 'any' ? vscode.l10n.t('Insert a template') : vscode.l10n.t('New session note'),
    placeHolder: which === 'any' ? vscode.l10n.t('Which one would help now?') : vscode.l10n.t('What kind of note will it be?'),
    matchOnDescription: true,
  });
  if (picked?.file) await vscode.commands.executeCommand('revealInExplorer', picked.file).then(undefined, () => undefined);
  return picked?.template;

  function offered(own: OwnTemplates): TemplateItem[] {
    const all: TemplateItem[] = [separator(vscode.l10n.t('Whole notes')), ...noteTemplates.map(item)];
    if (own.templates.length) {
      all.push(separator(vscode.l10n.t('Your own')), ...own.templates.map((template) => ({ label: template.title, template })));
    }
    if (which === 'any') all.push(separator(vscode.l10n.t('Small pieces')), ...pieces.map(item));
    if (own.skipped.length) {
      all.push(separator(vscode.l10n.t('Not offered')));
      all.push(...own.skipped.map(({ uri, why }) => ({ label: `$(info) ${why}`, file: uri })));
    }
    return all;
  }
}
