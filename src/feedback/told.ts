import type { Finding, Wording } from '../stance/finding.ts';
import type { Place, SentenceAfter } from '../stance/vocabulary/room.ts';
import type { SessionNote } from '../note/sessionNote.ts';
import { readStatement, stripped, type Statement } from './grammar/statement.ts';
import { wordsInNote, type Voice, type WordsInNote } from './wordsInNote.ts';

/** What a rewording needs to know about the words of a finding. */
export interface Told {
  readonly finding: Finding;
  readonly words: WordsInNote;
  readonly text: string;
  readonly voice: Voice;
  /** Said or written to the patient, so that "you" is the patient and a question can follow. */
  readonly direct: boolean;
  readonly whole: boolean;
  /** The sentence without lead-in and closing mark. */
  readonly body: string;
  readonly call: string;
  readonly mark: string;
  readonly statement: Statement | null;
}

/** One other way to put the words, as plain text for all of them. */
export interface Proposal {
  readonly title: Wording;
  readonly text: string;
}

/** One kind of rewording: null where it would not be English, or not honest. */
export type Rewrite = (told: Told) => Proposal | null;

/** Reads the words of a finding for rewording. */
export function toldIn(finding: Finding, note: SessionNote): Told {
  const words = wordsInNote(finding, note);
  const { text, voice, whole } = words;
  const { call, body, mark } = stripped(text);
  return { finding, words, text, voice, direct: voice !== 'narrative', whole, body, call, mark, statement: readStatement(text) };
}

/** Makes a place in brackets before the closing mark: "… on Monday (from: ___)." */
export function inBrackets(text: string, place: Place): string {
  // A full stop inside closing quotation marks moves behind the brackets.
  const quoted = /^(.*)([.])(["”’])$/su.exec(text);
  if (quoted?.[1]) return `${quoted[1]}${quoted[3] ?? ''} (${place})${quoted[2] ?? ''}`;
  const mark = /\s*(?:[.!?…]*|,)$/u.exec(text)?.[0] ?? '';
  return `${text.slice(0, text.length - mark.length)} (${place})${mark.trimEnd()}`;
}

/** Lets a sentence follow that leaves room beside the first. */
export function followedBy(text: string, more: SentenceAfter): string {
  return /[.!?…]$/u.test(text) ? `${text} ${more}` : `${text}. ${more}`;
}
