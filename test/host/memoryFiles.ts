import * as vscode from 'vscode';

/** A file system in memory for tests: thousands of files cost nothing, and it can refuse what a disk may refuse. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set<string>(['/']);
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  /** Paths that are there and cannot be read. */
  readonly refused = new Set<string>();
  /** Whether writing is refused, whatever the editor believes. */
  locked = false;

  put(path: string, text: string): void {
    for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) this.#folders.add(path.slice(0, at));
    this.#files.set(path, new TextEncoder().encode(text));
  }

  text(path: string): string | null {
    const bytes = this.#files.get(path);
    return bytes ? new TextDecoder().decode(bytes) : null;
  }

  names(folder: string): string[] {
    return [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: Date.now(), size: bytes.length };
    if (this.#folders.has(path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (!this.#folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    if (this.refused.has(path)) throw vscode.FileSystemError.NoPermissions('This folder is closed.');
    const below = (all: Iterable<string>): string[] => [...all].filter((one) => one !== path && one.slice(0, one.lastIndexOf('/')) === (path === '/' ? '' : path)).map((one) => one.slice(one.lastIndexOf('/') + 1));
    return [
      ...below(this.#files.keys()).map((name): [string, vscode.FileType] => [name, vscode.FileType.File]),
      ...below(this.#folders).map((name): [string, vscode.FileType] => [name, vscode.FileType.Directory]),
    ];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    if (this.refused.has(path)) throw vscode.FileSystemError.NoPermissions('This file is closed.');
    return bytes;
  }

  createDirectory({ path }: vscode.Uri): void {
    this.#mayWrite();
    this.#folders.add(path);
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.#mayWrite();
    this.#files.set(path, content);
  }

  delete({ path }: vscode.Uri): void {
    this.#mayWrite();
    this.#files.delete(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.#mayWrite();
    const bytes = this.readFile(from);
    this.#files.set(to.path, bytes);
    this.#files.delete(from.path);
  }

  #mayWrite(): void {
    if (this.locked) throw vscode.FileSystemError.NoPermissions('This folder may only be read.');
  }
}
