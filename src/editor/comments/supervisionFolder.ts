import * as vscode from 'vscode';
import { annotationFolder } from '../../supervision/annotationFile.ts';
import { besideEnding, type AnnotationFolder } from '../../supervision/annotationStore.ts';

/** The `.supervision` folder beside the notes of one folder, on whatever file system the notes are. */
export function supervisionFolder(notes: vscode.Uri): AnnotationFolder {
  const { fs } = vscode.workspace;
  const folder = vscode.Uri.joinPath(notes, annotationFolder);
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  // Only of what a writer may have left behind the age matters. What is gone since was not left behind.
  const changed = async (name: string): Promise<number> => {
    if (!name.endsWith(besideEnding)) return 0;
    return fs.stat(at(name)).then(({ mtime }) => mtime, () => Date.now());
  };
  return {
    async list() {
      let entries: [string, vscode.FileType][];
      try {
        entries = await fs.readDirectory(folder);
      } catch {
        return [];
      }
      const files = entries.filter(([, type]) => type === vscode.FileType.File);
      return Promise.all(files.map(async ([name]) => ({ name, changed: await changed(name) })));
    },
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
