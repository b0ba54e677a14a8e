import * as vscode from 'vscode';
import { isMarkdownFile } from '../../note/notePath.ts';
import type { EarlierNote } from '../../note/templates/earlierNote.ts';

/** More notes than this in one folder are not searched for the last session: it would keep the clinician waiting. */
const mostNotes = 400;
/** Only the notes of one patient are read in full; of the others this much is looked at, in bytes. */
const longestNote = 512 * 1024;

/** The notes of one folder, by path; a folder or note that cannot be read is passed over. */
export async function notesIn(folder: vscode.Uri): Promise<EarlierNote[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then((all) => all, () => []);
  const names = entries
    .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isMarkdownFile(name))
    // With a date first in the name, which is our pattern, the last ones are the latest.
    .map(([name]) => name).sort().slice(-mostNotes);
  const notes = await Promise.all(names.map(async (name): Promise<EarlierNote | null> => {
    const uri = vscode.Uri.joinPath(folder, name);
    try {
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
      if (open) return { path: uri.path, text: open.getText() };
      const bytes = await vscode.workspace.fs.readFile(uri);
      return bytes.length > longestNote ? null : { path: uri.path, text: new TextDecoder().decode(bytes) };
    } catch {
      return null;
    }
  }));
  return notes.filter((note) => note !== null);
}

/** Names of everything in a folder; empty when it cannot be read. */
export async function namesIn(folder: vscode.Uri): Promise<string[]> {
  return vscode.workspace.fs.readDirectory(folder).then((all) => all.map(([name]) => name), () => []);
}

/** Where a new note goes; `null` for nowhere (it opens without a file), undefined when the person leaves it. */
export async function pickFolder(current: vscode.Uri | null): Promise<vscode.Uri | null | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false);
  if (!folders.length) return null;
  const here = current && vscode.workspace.getWorkspaceFolder(current) ? vscode.Uri.joinPath(current, '..') : null;
  const choices = new Map<string, { uri: vscode.Uri; label: string; description: string }>();
  const add = (uri: vscode.Uri, label: string, description: string): void => {
    if (!choices.has(uri.toString())) choices.set(uri.toString(), { uri, label, description });
  };
  if (here) add(here, vscode.workspace.asRelativePath(here, false), vscode.l10n.t('beside the note you are in'));
  for (const folder of folders) {
    add(folder.uri, folder.name, '');
    const entries = await vscode.workspace.fs.readDirectory(folder.uri).then((all) => all, () => []);
    for (const [name, type] of entries) {
      if ((type & vscode.FileType.Directory) === 0 || name.startsWith('.') || name === 'node_modules') continue;
      add(vscode.Uri.joinPath(folder.uri, name), folders.length > 1 ? `${folder.name}/${name}` : name, '');
    }
  }
  const items = [...choices.values()];
  if (items.length === 1) return items[0]?.uri;
  const picked = await vscode.window.showQuickPick(
    [...items, { label: vscode.l10n.t('No folder yet'), description: vscode.l10n.t('opens without a file'), uri: null }],
    { title: vscode.l10n.t('New session note'), placeHolder: vscode.l10n.t('Where will it live?') },
  );
  return picked?.uri;
}
