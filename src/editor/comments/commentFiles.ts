import * as vscode from 'vscode';
import { basename, isMarkdownFile } from '../../note/notePath.ts';
import { annotationFolder, annotationName, notedName } from '../../supervision/annotationFile.ts';
import { AnnotationStore } from '../../supervision/annotationStore.ts';
import { threadsOf } from '../../supervision/comment.ts';
import { reasonOf } from '../../supervision/reason.ts';
import { plainLabel, plainName } from '../plainLabel.ts';
import { supervisionFolder } from './supervisionFolder.ts';

/** Where the comments of notes are stored, and what becomes of them when a note is renamed or deleted. */
export class CommentFiles {
  readonly #stores = new Map<string, AnnotationStore>();

  /** Every change to a file that may hold comments; which note it is about, `noteOf` says. */
  watch(): vscode.FileSystemWatcher {
    return vscode.workspace.createFileSystemWatcher(`**/${annotationFolder}/*`);
  }

  /** The note that a file of comments belongs to; null for any other file. */
  noteOf(file: vscode.Uri): vscode.Uri | null {
    const name = notedName(basename(file.path));
    return name === null ? null : vscode.Uri.joinPath(file, '..', '..', name);
  }

  /** The store of a note's folder; null where nothing can be stored, as for a note without a file. */
  storeFor(note: vscode.Uri): AnnotationStore | null {
    if (note.scheme === 'untitled') return null;
    const folder = vscode.Uri.joinPath(note, '..');
    const key = folder.toString();
    let store = this.#stores.get(key);
    if (!store) this.#stores.set(key, (store = new AnnotationStore(supervisionFolder(folder), () => crypto.randomUUID())));
    return store;
  }

  /**
   * A note that is renamed or moved takes its comments along. A renamed folder holds its notes' comments already.
   * @returns whether comments went along
   */
  async follow(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
    const file = (note: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(note, '..', annotationFolder, annotationName(basename(note.path)));
    try {
      await vscode.workspace.fs.stat(file(from));
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(to, '..', annotationFolder));
      await vscode.workspace.fs.rename(file(from), file(to), { overwrite: false });
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
      void vscode.window.showInformationMessage(vscode.l10n.t('The comments of {name} stayed where they were: {reason}', {
        name: plainName(from), reason: plainLabel(reasonOf(error)),
      }));
      return false;
    }
    return true;
  }

  /** A note that is deleted leaves its comments behind: a person hears of it. */
  async sayLeftBehind(deleted: vscode.Uri): Promise<void> {
    const name = basename(deleted.path);
    const stored = isMarkdownFile(name) ? await this.storeFor(deleted)?.load(name, '') : undefined;
    if (stored?.is !== 'read' || threadsOf(stored.comments).length === 0) return;
    void vscode.window.showInformationMessage(vscode.l10n.t('{name} is gone; the comments on it are kept in {folder}.', { name: plainLabel(name), folder: annotationFolder }));
  }
}
