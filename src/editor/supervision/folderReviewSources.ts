import * as vscode from 'vscode';
import { annotationFolder, notedName } from '../../supervision/annotationFile.ts';
import { basename, isMarkdownFile } from '../../note/notePath.ts';
import type { NoteSource } from '../../supervision/folderReview.ts';
import { reasonOf } from '../../supervision/reason.ts';

/** A note of a folder and where it is. */
interface FolderNote extends NoteSource {
  readonly uri: vscode.Uri;
}

/** Longer than any session note, in bytes: a book in the folder must not hold up the others. */
const longest = 2 * 1024 * 1024;

/** What stands below some folders. */
interface FoundNotes {
  readonly notes: readonly FolderNote[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** Paths of notes that are gone and have comments in a `.supervision` folder. */
  readonly lost: readonly string[];
}

/**
 * The markdown files below folders, in name order. Hidden folders and `node_modules` are skipped, links are not
 * followed, and nothing is read yet. A folder that cannot be listed is named and the rest is done.
 */
export async function notesBelow(folders: readonly vscode.Uri[], wanted: () => boolean): Promise<FoundNotes> {
  const notes: FolderNote[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const lost: string[] = [];
  const byName = new Intl.Collator('en', { numeric: true });
  const seen = new Set<string>();
  for (const root of folders) {
    const name = basename(root.path);
    const waiting: { uri: vscode.Uri; path: string }[] = [{ uri: root, path: folders.length > 1 ? name : '' }];
    for (let folder = waiting.pop(); folder && wanted(); folder = waiting.pop()) {
      const here = folder;
      let entries: [string, vscode.FileType][];
      try {
        entries = await vscode.workspace.fs.readDirectory(here.uri);
      } catch (error) {
        unreadable.push({ path: here.path || name, reason: reasonOf(error) });
        continue;
      }
      const below: { uri: vscode.Uri; path: string }[] = [];
      for (const [entry, type] of entries.sort(([one], [other]) => byName.compare(one, other))) {
        const uri = vscode.Uri.joinPath(here.uri, entry);
        const path = here.path ? `${here.path}/${entry}` : entry;
        if (type === vscode.FileType.Directory && !entry.startsWith('.') && entry !== 'node_modules') below.push({ uri, path });
        if (type === vscode.FileType.Directory && entry === annotationFolder) lost.push(...(await notedIn(uri)).filter((name) => !entries.some(([there]) => there === name)).map((name) => (here.path ? `${here.path}/${name}` : name)));
        if (type !== vscode.FileType.File || !isMarkdownFile(entry) || seen.has(uri.toString())) continue;
        seen.add(uri.toString());
        notes.push({ uri, path, read: () => textOf(uri) });
      }
      waiting.push(...below.reverse());
    }
  }
  return { notes, unreadable, lost };
}

/** Names of the notes that a folder of comments speaks of. */
async function notedIn(folder: vscode.Uri): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then((all) => all, () => []);
  return entries.map(([name]) => notedName(name)).filter((name) => name !== null);
}

/** A note as a person sees it: what is not saved yet counts. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > longest) throw new Error(vscode.l10n.t('It is longer than a note would be.'));
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
