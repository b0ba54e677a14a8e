import { fingerprint } from './fingerprint.ts';
import type { ReviewedNote } from './reviewedNote.ts';

/** A passage that somebody chose on the review page: the id of its note and where it begins there, and no word of it. */
export interface ChosenPassage {
  readonly note: string;
  readonly start: number;
}

/** A chosen passage, and where it begins now; null when it is not there any more. */
export interface MovedPassage extends ChosenPassage {
  readonly to: number | null;
}

/** The notes of a review by the id under which the page knows them: it stays the same from review to review, and names no file. */
export function notesById<Note extends Pick<ReviewedNote, 'path'>>(notes: readonly Note[]): ReadonlyMap<string, Note> {
  return new Map(notes.map((note) => [fingerprint(note.path), note]));
}

/** Whether something from outside has the form of an id; which note it means, if any, is another question. */
export function isNoteId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-z]{1,7}-[0-9a-z]{1,7}-[0-9a-z]{1,7}$/.test(value);
}

/** What is chosen, as the page says; what is not understood is left out. */
export function readChosen(chosen: unknown): ChosenPassage[] {
  if (!Array.isArray(chosen)) return [];
  return (chosen as unknown[]).flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('note' in one) || !('start' in one)) return [];
    const { note, start } = one;
    return isNoteId(note) && typeof start === 'number' && Number.isInteger(start) && start >= 0 ? [{ note, start }] : [];
  });
}

type Reviewed = ReadonlyMap<string, Pick<ReviewedNote, 'findings'>>;

/**
 * Finds chosen passages again after another review: by their words where the review before is still known, else by their place.
 * @param before null after a reload, when nobody knows their words any more
 * @returns those that do not begin where they began.
 */
export function movedPassages(chosen: readonly ChosenPassage[], before: Reviewed | null, now: Reviewed): MovedPassage[] {
  return chosen.flatMap(({ note, start }) => {
    const findings = now.get(note)?.findings ?? [];
    const known = before?.get(note)?.findings ?? [];
    const was = known.find((one) => one.start === start);
    // Said twice in a note, it is the same one of the two.
    const same = (one: typeof was): boolean => one?.rule === was?.rule && one?.text === was?.text;
    const is = was ? findings.filter(same)[known.filter(same).indexOf(was)] : findings.find((one) => one.start === start);
    return is?.start === start ? [] : [{ note, start, to: is?.start ?? null }];
  });
}
