import { basename } from './noteLink.ts';

/** A note that is already there, as far as a new one needs to know it. */
export interface EarlierNote {
  /** With `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** Initials and pseudonyms compare without dots, spaces and capitals: `R. K.` is `rk`. */
export function samePerson(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').toLowerCase().replace(/[\s.\-_]/g, '');
  return plain(one) !== '' && plain(one) === plain(other);
}

/** Whether a note is about that patient: by its front matter, by a `Pt:` line near its start, or by its file name. */
export function isAbout(note: EarlierNote, patient: string): boolean {
  const head = note.text.slice(0, 2000);
  const named = /^patients?:[ \t]*\[?([^\]\r\n]+?)\]?[ \t]*$/m.exec(head)?.[1]
    ?? /^patients?:[ \t]*\r?\n((?:[ \t]*-[^\r\n]*\r?\n)+)/m.exec(head)?.[1];
  if (named?.trim()) {
    return named.split(/,|\r?\n[ \t]*-|^[ \t]*-/).some((name) => samePerson(unquote(name), patient));
  }
  const header = /(?:^|[\s|])(?:Pt|Patient|Client|Cl)\.?:[ \t]*([^|\r\n]{1,40})/.exec(head)?.[1];
  if (header && samePerson(header, patient)) return true;
  const words = basename(note.path).replace(/\.(?:md|markdown)$/i, '').split(/[\s_]+|-(?!\d)|(?<=\d)-(?=\D)/);
  return words.some((word) => samePerson(word, patient));
}

function unquote(name: string): string {
  return name.trim().replace(/^["']|["']$/g, '');
}

/** The session number a note gives itself, in its heading or in its file name; null when it gives none. */
export function sessionNumberOf(note: EarlierNote): number | null {
  const heading = /^#{1,3}[ \t].{0,60}?\b(?:session|group|conversation|draft|sitzung|gruppe)[ \t]+(?:no\.?[ \t]*)?(\d{1,4})\b/im.exec(note.text.slice(0, 4000))
    ?? /\bsession[ \t]+(\d{1,4})\b/i.exec(note.text.slice(0, 400));
  const inName = /(?:session|group|conversation|draft|\bs)[\s_-]*(\d{1,4})(?!\d)/i.exec(basename(note.path));
  const number = heading?.[1] ?? inName?.[1];
  return number === undefined ? null : Number(number);
}

/** The date a note gives itself as `YYYY-MM-DD`, from its file name or its first lines; null when it gives none. */
export function dateOf(note: EarlierNote): string | null {
  const iso = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/;
  return iso.exec(basename(note.path))?.[1] ?? iso.exec(note.text.slice(0, 600))?.[1] ?? null;
}

/**
 * The latest of some notes: by date, then by session number, then by path. Undated notes count as older than dated
 * ones. Null when there are none.
 */
export function latestOf(notes: readonly EarlierNote[]): EarlierNote | null {
  const key = (note: EarlierNote): [string, number, string] => [dateOf(note) ?? '', sessionNumberOf(note) ?? 0, note.path];
  let best: EarlierNote | null = null;
  let bestKey: [string, number, string] | null = null;
  for (const note of notes) {
    const its = key(note);
    if (!bestKey || its[0] > bestKey[0] || (its[0] === bestKey[0] && (its[1] > bestKey[1] || (its[1] === bestKey[1] && its[2] > bestKey[2])))) {
      best = note;
      bestKey = its;
    }
  }
  return best;
}

/** One more than the highest number among the notes, or 1. */
export function nextSessionNumber(notes: readonly EarlierNote[]): number {
  return Math.max(0, ...notes.map((note) => sessionNumberOf(note) ?? 0)) + 1;
}
