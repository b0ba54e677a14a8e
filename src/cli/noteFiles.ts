import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isMarkdownFile } from '../note/notePath.ts';

/** A file that may hold a note. */
interface NoteFile {
  /** As asked for, with `/`. */
  readonly path: string;
}

/** Something that could not be read, and why, in one sentence. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

/** What the paths of the command line led to. */
interface Found {
  readonly files: readonly NoteFile[];
  readonly unreadable: readonly Unreadable[];
  /** Folders in which no markdown was found. */
  readonly empty: readonly string[];
}

/** Longest line of a file that is still taken for writing, in UTF-16 units. */
const longestLine = 1_000_000;

/** Finds `*.md` and `*.markdown` in name order; hidden folders, `node_modules` and links are passed over. */
export async function findNotes(paths: readonly string[]): Promise<Found> {
  const files: NoteFile[] = [];
  const unreadable: Unreadable[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    try {
      const kind = await stat(path);
      if (kind.isDirectory()) {
        const before = files.length + unreadable.length;
        await walk(path, files, unreadable);
        if (files.length + unreadable.length === before) empty.push(slashed(path));
      } else if (kind.isFile()) files.push({ path: slashed(path) });
      else unreadable.push({ path: slashed(path), reason: 'This is neither a file nor a folder.' });
    } catch (error) {
      unreadable.push({ path: slashed(path), reason: reasonOf(error) });
    }
  }
  return { files, unreadable, empty };
}

async function walk(folder: string, files: NoteFile[], unreadable: Unreadable[]): Promise<void> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    unreadable.push({ path: slashed(folder), reason: reasonOf(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') await walk(path, files, unreadable);
    } else if (entry.isFile() && isMarkdownFile(entry.name)) files.push({ path: slashed(path) });
  }
}

/**
 * Reads a note's text without its byte-order mark.
 * @throws an Error whose message is one sentence for a person
 */
export async function readNoteFile(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
  return decodeNote(bytes);
}

/** @throws an Error whose message is one sentence for a person */
export function decodeNote(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new Error('This is a binary file, not a text.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error('This text is not in UTF-8; saving it as UTF-8 makes it readable.', { cause: error });
  }
  let line = 0;
  for (let next = text.indexOf('\n'); ; next = text.indexOf('\n', line)) {
    const end = next < 0 ? text.length : next;
    if (end - line >= longestLine) throw new Error('One line of this file is longer than a million characters, so it was not taken for a note.');
    if (next < 0) return text;
    line = next + 1;
  }
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT': return 'There is no file or folder of this name.';
    case 'EACCES':
    case 'EPERM': return 'This may not be opened: the permission is missing.';
    case 'EISDIR': return 'This is a folder, not a file.';
    case 'ELOOP': return 'This link leads back to itself.';
    default: return `This could not be read (${code === '' ? String(error) : code}).`;
  }
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
