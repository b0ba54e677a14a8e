import type { SectionKind } from '../note/section.ts';
import { ruleNames, type CategoryId, type RuleName, type Stance } from '../stance/category.ts';
import type { Wording } from '../stance/finding.ts';
import { compare } from './comment.ts';
import { sessionName } from './exports/passages.ts';
import { notesThrough, passagesThrough, type PassageFilter } from './passageFilter.ts';
import type { ReviewedNote } from './reviewedNote.ts';
import { inSessionOrder } from './sessionPlace.ts';

/** What the review page and the extension tell each other. Both are built from this file, so they cannot disagree. */

export interface PagePassage {
  readonly stance: Stance;
  readonly category: CategoryId;
  readonly rule: RuleName;
  readonly sectionKind: SectionKind;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Place in the note's course, 0 to 1. */
  readonly at: number;
  readonly quote: string;
  readonly prompt: string;
}

export interface PageNote {
  /** Index by which the page names the note; addresses stay on the extension's side. */
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly patients: readonly string[];
  readonly session: ReviewedNote['session'];
  /** Where sections begin, 0 to 1. */
  readonly borders: readonly number[];
  readonly findings: readonly PagePassage[];
}

export type ToPage =
  | { readonly tell: 'progress'; readonly done: number; readonly of: number; readonly words: string }
  | {
    readonly tell: 'review'; readonly notes: readonly PageNote[]; readonly summary: string;
    readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
    readonly words: Readonly<Record<string, string>>; readonly names: Readonly<Record<string, string>>;
    readonly state: PageState;
    readonly patient: string | null;
    /** What there is to choose from, whatever is chosen now. */
    readonly choices: { readonly patients: readonly string[]; readonly sections: readonly SectionKind[]; readonly categories: readonly CategoryId[] };
  };

export type FromPage =
  | { readonly do: 'ready' | 'stop' | 'again' | 'export' }
  | { readonly do: 'show'; readonly filter: PassageFilter }
  | { readonly do: 'open'; readonly note: number; readonly start: number; readonly end: number }
  | { readonly do: 'agenda'; readonly chosen: readonly { readonly note: number; readonly start: number }[] };

/** What is kept over a reload: where the notes are and how they are looked at, and no word of any note. */
export interface PageState {
  readonly folders: readonly string[];
  readonly filter: Omit<PassageFilter, 'patient'>;
  readonly view: 'strips' | 'table';
}

/** Longest quote on the page, in UTF-16 units. */
const longestQuote = 280;

/**
 * The notes that a choice leaves, as the page shows them, in session order; `id` is the index into `notes` as they came.
 * The page gets what it shows and nothing else.
 */
export function pageNotes(notes: readonly ReviewedNote[], filter: PassageFilter, words: (wording: Wording) => string): PageNote[] {
  const meant = notes.map((note, id) => ({ note, id, path: note.path, session: note.session, patients: note.patients }));
  return inSessionOrder(notesThrough(filter, meant)).map(({ note, id }) => {
    const first = note.sections[0]?.start ?? 0;
    const length = Math.max(1, note.length - first);
    const at = (offset: number): number => Math.min(1, Math.max(0, (offset - first) / length));
    return {
      id,
      name: sessionName(note.path, note.session, words),
      path: note.path,
      patients: note.patients,
      session: note.session,
      borders: note.sections.slice(1).map(({ start }) => at(start)),
      findings: passagesThrough(filter, note).map(({ stance, category, rule, sectionKind, section, start, end, line, text, prompt }) => ({
        stance, category, rule, sectionKind, section, start, end, line,
        at: at((start + end) / 2), quote: shorten(text), prompt: words(prompt),
      })),
    };
  });
}

/** What the notes hold that can be chosen by, each once. */
export function choicesIn(notes: readonly ReviewedNote[]): Extract<ToPage, { tell: 'review' }>['choices'] {
  const findings = notes.flatMap((note) => note.findings);
  return {
    patients: [...new Set(notes.flatMap(({ patients }) => patients))].sort(compare),
    sections: [...new Set(findings.map(({ sectionKind }) => sectionKind))].sort(compare),
    // Curious ones first, then in the order of the guide.
    categories: [...new Set(findings.map(({ category }) => category))]
      .sort((one, other) => compare(other.charAt(0), one.charAt(0)) || Number(one.slice(1)) - Number(other.slice(1))),
  };
}

/** A choice from outside, each part checked; what is not understood means everything. */
export function readFilter(value: unknown): PassageFilter {
  const given = typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {};
  const strings = (of: unknown): string[] => (Array.isArray(of) ? of.filter((one): one is string => typeof one === 'string') : []);
  const day = (of: unknown): string | null => (typeof of === 'string' && /^\d{4}-\d\d-\d\d$/.test(of) ? of : null);
  return {
    // A section kind of another version fits no passage, and that is all it does.
    sections: strings(given['sections']) as SectionKind[],
    categories: strings(given['categories']).filter((one): one is CategoryId => Object.hasOwn(ruleNames, one)),
    patient: typeof given['patient'] === 'string' ? given['patient'] : null,
    from: day(given['from']),
    to: day(given['to']),
  };
}

/** Reads a message of the page; null for anything else. The page is ours, and still only asks for what is listed here. */
export function readFromPage(message: unknown): FromPage | null {
  if (typeof message !== 'object' || message === null || !('do' in message)) return null;
  const { do: wanted } = message;
  if (wanted === 'ready' || wanted === 'stop' || wanted === 'again' || wanted === 'export') return { do: wanted };
  if (wanted === 'show' && 'filter' in message) return { do: wanted, filter: readFilter(message.filter) };
  if (wanted === 'open' && 'note' in message && 'start' in message && 'end' in message
    && whole(message.note) && whole(message.start) && whole(message.end)) {
    return { do: wanted, note: message.note, start: message.start, end: message.end };
  }
  if (wanted === 'agenda' && 'chosen' in message && Array.isArray(message.chosen)) {
    const chosen = (message.chosen as unknown[]).flatMap((one) =>
      typeof one === 'object' && one !== null && 'note' in one && 'start' in one && whole(one.note) && whole(one.start) ? [{ note: one.note, start: one.start }] : []);
    return { do: wanted, chosen };
  }
  return null;
}

function whole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote - 1)}…` : plain;
}
