import * as vscode from 'vscode';
import type { ReviewedNote } from '../../supervision/reviewedNote.ts';
import { inWords } from '../inWords.ts';
import { plainName } from '../plainLabel.ts';

const formats = [
  { label: 'Markdown', ending: 'md' }, { label: 'HTML', ending: 'html' }, { label: 'SARIF 2.1.0', ending: 'sarif' }, { label: 'CSV', ending: 'csv' },
] as const;

/** What is exported, and where to. */
interface ToExport {
  readonly notes: readonly ReviewedNote[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** The file goes here, next to the notes. */
  readonly folder: vscode.Uri;
}

/** Writes the passages next to the notes, because somebody asked; never over another file. */
export async function exportPassages({ notes, unreadable, folder }: ToExport, version: string): Promise<vscode.Uri | null> {
  const picked = await vscode.window.showQuickPick(formats, {
    title: vscode.l10n.t('Export passages'), placeHolder: vscode.l10n.t('It will hold quotes of the notes and is written beside them.'),
  });
  if (!picked) return null;
  const [{ markdownExport }, { htmlExport }, { sarifExport }, { csvExport }] = await Promise.all([
    import('../../supervision/exports/markdown.ts'), import('../../supervision/exports/htmlPage.ts'),
    import('../../supervision/exports/sarif.ts'), import('../../supervision/exports/csv.ts'),
  ]);
  const passages = { notes, unreadable, words: inWords };
  const write = {
    md: () => markdownExport(passages), html: () => htmlExport(passages), sarif: () => sarifExport(passages, version),
    // Spreadsheets take a file without a mark for one of the old code pages.
    csv: () => `\ufeff${csvExport(passages)}`,
  };
  const uri = await freeName(folder, 'passages', picked.ending);
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(write[picked.ending]()));
  } catch {
    const document = await vscode.workspace.openTextDocument({ content: write[picked.ending]() });
    await vscode.window.showTextDocument(document);
    void vscode.window.showInformationMessage(vscode.l10n.t('This folder cannot be written to, so the export is open here without a file.'));
    return null;
  }
  const open = vscode.l10n.t('Open');
  void vscode.window.showInformationMessage(vscode.l10n.t('Written beside the notes: {name}', { name: plainName(uri) }), open)
    .then((answer) => answer === open && vscode.commands.executeCommand('vscode.open', uri));
  return uri;
}

/** `stem.ending`, or the next free name with a number. */
export async function freeName(folder: vscode.Uri, stem: string, ending: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, `${stem}${number === 1 ? '' : `-${number}`}.${ending}`);
    const there = await vscode.workspace.fs.stat(uri).then(() => true, () => false);
    if (!there) return uri;
  }
}
