import type { ReadOptions } from './noteReader.ts';
import { NoteReader } from './noteReader.ts';
import type { SessionNote } from './sessionNote.ts';

/**
 * Reads a note once. For successive versions of one note keep a `NoteReader`, which reads only what changed.
 * @param text markdown, UTF-16; any string is fine, nothing throws
 */
export function readNote(text: string, options: ReadOptions = {}): SessionNote {
  return new NoteReader(options).read(text);
}
