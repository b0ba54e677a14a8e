import * as vscode from 'vscode';
import { annotationFolder } from '../supervision/annotationFile.ts';
import type { AnnotationFolder } from '../supervision/annotationStore.ts';

/** The `.supervision` folder beside the notes of one folder, on whatever file system the notes are. */
export function supervisionFolder(notes: vscode.Uri): AnnotationFolder {
  const { fs } = vscode.workspace;
  const folder = vscode.Uri.joinPath(notes, annotationFolder);
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  return {
    async read(name) {
      try {
        return new TextDecoder('utf-8', { fatal: false }).decode(await fs.readFile(at(name)));
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
        throw error;
      }
    },
    async write(name, text) {
      await fs.createDirectory(folder);
      await fs.writeFile(at(name), new TextEncoder().encode(text));
    },
    async replace(from, to) {
      await fs.rename(at(from), at(to), { overwrite: true });
    },
    async remove(name) {
      await fs.delete(at(name));
    },
  };
}
