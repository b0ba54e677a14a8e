import * as vscode from 'vscode';
import { basename, isMarkdownFile, withoutEnding } from '../../note/notePath.ts';
import type { TemplateTrouble } from '../../note/templates/userTemplate.ts';
import type { Template } from '../../note/templates/template.ts';
import { section } from '../settings.ts';
import { plainLabel } from '../plainLabel.ts';

/** More files than this in one folder are hardly templates. */
const mostTemplates = 100;

/** The clinician's own templates, and a sentence for each file that cannot be offered. */
export interface OwnTemplates {
  readonly templates: readonly Template[];
  readonly skipped: readonly { readonly uri: vscode.Uri; readonly why: string }[];
}

/**
 * Reads the folder that the setting names. Nothing in it is run; a folder or a file that cannot be read is named and
 * passed over.
 */
export async function ownTemplates(scope: vscode.Uri | undefined): Promise<OwnTemplates> {
  const uri = templateFolder(scope);
  if (!uri) return { templates: [], skipped: [] };
  const files = await vscode.workspace.fs.readDirectory(uri).then((entries) => entries, () => null);
  if (!files) {
    return { templates: [], skipped: [{ uri, why: vscode.l10n.t('The template folder “{folder}” could not be opened; it may have moved.', { folder: last(uri) }) }] };
  }
  const names = files
    .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isMarkdownFile(name) && !name.startsWith('.'))
    .map(([name]) => name).sort().slice(0, mostTemplates);
  const read = await Promise.all(names.map(async (name) => {
    const file = vscode.Uri.joinPath(uri, name);
    const result = await readOne(file, name);
    return typeof result === 'string' ? { skipped: { uri: file, why: result } } : { template: result };
  }));
  return {
    templates: read.flatMap(({ template }) => (template ? [template] : [])),
    skipped: read.flatMap(({ skipped }) => (skipped ? [skipped] : [])),
  };
}

async function readOne(file: vscode.Uri, name: string): Promise<Template | string> {
  // Brings the reader of YAML along, so it is loaded when there is a template to read.
  const { longestUserTemplate, readUserTemplate } = await import('../../note/templates/userTemplate.ts');
  try {
    // Bytes are at least as many as code units, so an export of many megabytes is not decoded to find that out.
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > 3 * longestUserTemplate) return sentence(name, { trouble: 'too-long' });
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const template = readUserTemplate(withoutEnding(name), text);
    return 'trouble' in template ? sentence(name, template) : template;
  } catch {
    return vscode.l10n.t('{name} could not be read, so it is not offered.', { name: plainLabel(name) });
  }
}

function sentence(file: string, trouble: TemplateTrouble): string {
  const name = plainLabel(file);
  switch (trouble.trouble) {
    case 'empty': return vscode.l10n.t('{name} is empty, so there is nothing to offer yet.', { name });
    case 'too-long': return vscode.l10n.t('{name} is longer than a template would be, so it is not offered.', { name });
    case 'not-text': return vscode.l10n.t('{name} does not look like text, so it is not offered.', { name });
    case 'front-matter': return vscode.l10n.t('The lines between --- at the start of {name} could not be read, so it is not offered.', { name });
    case 'open-brace': return vscode.l10n.t('In line {line} of {name} a { is opened and not closed, so it is not offered.', { name, line: trouble.line });
  }
}

/** Where the setting says that templates are, whether or not anything is there; null when it is empty. */
export function templateFolder(scope: vscode.Uri | undefined): vscode.Uri | null {
  const set: unknown = vscode.workspace.getConfiguration(section, scope ?? null).get('templateFolder');
  if (typeof set !== 'string' || !set.trim()) return null;
  const path = set.trim().replace(/\\/g, '/');
  const home = (scope && vscode.workspace.getWorkspaceFolder(scope)) ?? vscode.workspace.workspaceFolders?.[0];
  if (/^(?:\/|[a-z]:\/)/i.test(path)) {
    const full = path.startsWith('/') ? path : `/${path}`;
    return home ? home.uri.with({ path: full }) : vscode.Uri.from({ scheme: 'file', path: full });
  }
  return home ? vscode.Uri.joinPath(home.uri, path) : null;
}

function last(uri: vscode.Uri): string {
  return basename(uri.path) || uri.path;
}
