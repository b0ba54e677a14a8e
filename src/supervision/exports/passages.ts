import { say } from '../../feedback/say.ts';
import type { Wording } from '../../stance/finding.ts';
import { inSessionOrder, type SessionPlace } from '../sessionPlace.ts';
import type { ReviewedNote } from '../reviewedNote.ts';

/** What an export is made of. It is written on request only, and holds quotes of the notes: it belongs beside them. */
export interface Passages {
  readonly notes: readonly ReviewedNote[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** Puts our sentences into the reader's language; English when left out. */
  readonly words?: (wording: Wording) => string;
}

/** How our sentences are said in an export: English where nothing is said. */
export function wordsOf(passages: Passages): (wording: Wording) => string {
  return passages.words ?? say;
}

/** The notes as they are read one after the other. */
export function ordered(passages: Passages): ReviewedNote[] {
  return inSessionOrder(passages.notes);
}

/** "session 14, 2025-03-02" as far as the note says so; else its path. */
export function sessionName(path: string, { date, number }: SessionPlace, words: (wording: Wording) => string): string {
  if (number !== null && date !== null) return words({ text: 'session {number}, {date}', args: { number: String(number), date } });
  if (number !== null) return words({ text: 'session {number}', args: { number: String(number) } });
  return date ?? path;
}

/** What stands above a note's passages: its session and whose it is, with its path below where that does not say it already. */
export function titleOf({ path, session, patients }: ReviewedNote, words: (wording: Wording) => string): { readonly title: string; readonly path: string | null } {
  const name = sessionName(path, session, words);
  return { title: [name, ...patients].join(' · '), path: name === path ? null : path };
}

/** A path as the relative address of a file, so that no name can become a scheme or leave its folder's address. */
export function addressOf(path: string): string {
  return wholeText(path).split('/').map((part) => encodeURIComponent(part).replace(/[()'!*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)).join('/');
}

/** Half characters, as broken names and notes may hold, become a visible mark: they cannot stand in an address. */
export function wholeText(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
