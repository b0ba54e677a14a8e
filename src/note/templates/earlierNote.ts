import { basename, withoutEnding } from '../notePath.ts';

/** A note that is already there, as far as a new one needs to know it. */
export interface EarlierNote {
  /** With `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** Initials and pseudonyms compare without dots, spaces and capitals: `R. K.` is `rk`. */
function samePerson(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').toLowerCase().replace(/[\s.\-_]/g, '');
  return plain(one) !== '' && plain(one) === plain(other);
}

/** Whether a note is about that patient: by its front matter, by a `Pt:` line near its start, or by its file name. */
function isAbout(note: EarlierNote, patient: string): boolean {
  const head = note.text.slice(0, 2000);
  const named = /^patients?:[ \t]*\[?([^\]\r\n]+?)\]?[ \t]*$/m.exec(head)?.[1]
    ?? /^patients?:[ \t]*\r?\n((?:[ \t]*-[^\r\n]*\r?\n)+)/m.exec(head)?.[1];
  if (named?.trim()) {
    return named.split(/,|\r?\n[ \t]*-|^[ \t]*-/).some((name) => samePerson(unquote(name), patient));
  }
  const header = /(?:^|[\s|])(?:Pt|Patient|Client|Cl)\.?:[ \t]*([^|\r\n]{1,40})/.exec(head)?.[1];
  if (header && samePerson(header, patient)) return true;
  const words = withoutEnding(basename(note.path)).split(/[\s_]+|-(?!\d)|(?<=\d)-(?=\D)/);
  return words.some((word) => samePerson(word, patient));
}

/** The patients a note names, in its front matter or in a `Pt:` line near its start. */
export function patientsOf(text: string): string[] {
  const head = text.slice(0, 2000);
  const listed = [
    ...(/^patients?:[ \t]*\[?([^\]\r\n]+?)\]?[ \t]*$/m.exec(head)?.[1]?.split(',') ?? []),
    ...(/^patients?:[ \t]*\r?\n((?:[ \t]*-[^\r\n]*\r?\n)+)/m.exec(head)?.[1]?.split(/\r?\n/).map((line) => line.replace(/^[ \t]*-/, '')) ?? []),
  ].map(unquote).filter(isName);
  return listed.length ? listed : [/(?:^|[\s|])Pt:[ \t]*([^|\r\n]{1,30})/.exec(head)?.[1]?.trim() ?? ''].filter(isName);
}

/** The one patient a note is about; empty when it names none, or several. */
export function patientOf(text: string): string {
  const [first, ...more] = patientsOf(text);
  return more.length ? '' : (first ?? '');
}

/** The therapists as the front matter lists them, with commas; empty when it lists none. */
export function therapistsOf(text: string): string {
  const listed = /^therapists?:[ \t]*\[?([^\]\r\n]+?)\]?[ \t]*$/m.exec(text.slice(0, 2000))?.[1]?.trim() ?? '';
  return isName(listed) ? listed : '';
}

/** What a note says of itself, under the names that templates ask for; what it does not say is left out. */
export function valuesOf(note: EarlierNote): Record<string, string> {
  const therapists = therapistsOf(note.text);
  const patients = patientsOf(note.text);
  const session = sessionNumberOf(note);
  return {
    ...(patients.length === 1 ? { patient: patients[0] ?? '' } : {}),
    ...(patients.length ? { patients: patients.join(', ') } : {}),
    ...(therapists ? { therapist: therapists, therapists } : {}),
    ...(session === null ? {} : { session: String(session) }),
  };
}

/**
 * The notes that belong together with a new one: those about the same patient, or for a group those of a group that
 * shares a member with it; a group's note is not brought into the note of one of its members, since it is about the
 * others too. Where nobody is named yet, any group's will do, since most folders hold one.
 */
export function ofTheSame(notes: readonly EarlierNote[], kind: 'group' | 'one', patients: readonly string[]): EarlierNote[] {
  const [only] = patients;
  if (kind === 'one') return only === undefined || patients.length > 1 ? [] : notes.filter((note) => isAbout(note, only) && !isGroup(note.text));
  return notes.filter((note) => {
    if (!isGroup(note.text)) return false;
    const members = patientsOf(note.text);
    return !patients.length || !members.length || members.some((member) => patients.some((patient) => samePerson(member, patient)));
  });
}

/** Whether a note says of itself that it is a group's. */
export function isGroup(text: string): boolean {
  return /^type:[ \t]*group[ \t]*$/m.test(text.slice(0, 500));
}

function isName(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function unquote(name: string): string {
  return name.trim().replace(/^["']|["']$/g, '');
}

/** The session number a note gives itself, in its heading or in its file name; null when it gives none. */
function sessionNumberOf(note: EarlierNote): number | null {
  const heading = /^#{1,3}[ \t].{0,60}?\b(?:session|group|conversation|draft|sitzung|gruppe)[ \t]+(?:no\.?[ \t]*)?(\d{1,4})\b/im.exec(note.text.slice(0, 4000))
    ?? /\bsession[ \t]+(\d{1,4})\b/i.exec(note.text.slice(0, 400));
  const inName = /(?:session|group|conversation|draft|\bs)[\s_-]*(\d{1,4})(?!\d)/i.exec(basename(note.path));
  const number = heading?.[1] ?? inName?.[1];
  return number === undefined ? null : Number(number);
}

/** The date a note gives itself as `YYYY-MM-DD`, from its file name or its first lines; null when it gives none. */
function dateOf(note: EarlierNote): string | null {
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

/** The notes that come before one: by date, on the same day by session number. A note without a date has all others before it. */
export function before(notes: readonly EarlierNote[], note: EarlierNote): EarlierNote[] {
  const others = notes.filter(({ path }) => path !== note.path);
  const date = dateOf(note);
  if (date === null) return others;
  const session = sessionNumberOf(note);
  return others.filter((other) => {
    const its = dateOf(other) ?? '';
    return its < date || (its === date && (session === null || (sessionNumberOf(other) ?? 0) < session));
  });
}

/** One more than the highest number among the notes, or 1. */
export function nextSessionNumber(notes: readonly EarlierNote[]): number {
  return Math.max(0, ...notes.map((note) => sessionNumberOf(note) ?? 0)) + 1;
}
