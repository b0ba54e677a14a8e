import type { SectionKind } from '../note/section.ts';
import { ruleNames, type CategoryId, type Stance } from '../stance/category.ts';
import { isNoteId, readChosen, type ChosenPassage, type MovedPassage } from './chosenPassages.ts';
import type { PassageFilter } from './passageFilter.ts';

/**
 * What the review page and the extension tell each other. Both are built from this file, so they cannot disagree. The page
 * is sent what it shows and nothing else: the names of the notes, and strips and rows when somebody looks at them.
 */

/** A note that the choice leaves. */
export interface PageNote {
  /** By which the page names the note, in every review; addresses stay on the extension's side. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly patients: readonly string[];
  /** Whether the choice leaves passages in it. */
  readonly hasPassages: boolean;
}

/** A passage as a row of the table. */
export interface PageRow {
  readonly note: string;
  readonly name: string;
  readonly stance: Stance;
  readonly category: CategoryId;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prompt: string;
}

export type ToPage =
  | { readonly tell: 'progress'; readonly done: number; readonly of: number; readonly words: string; readonly stop: string }
  | {
    readonly tell: 'review';
    /** Rises with every review and choice: strips and rows of an older one are not shown. */
    readonly turn: number;
    readonly notes: readonly PageNote[]; readonly summary: string;
    readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
    /** Paths of notes that are gone and have comments. */
    readonly lost: readonly string[];
    readonly words: Readonly<Record<string, string>>; readonly names: Readonly<Record<string, string>>;
    readonly state: PageState;
    /** Chosen passages that begin elsewhere since the notes were looked at again. */
    readonly moved: readonly MovedPassage[];
    readonly patient: string | null;
    /** What there is to choose from, whatever is chosen now. */
    readonly choices: { readonly patients: readonly string[]; readonly sections: readonly SectionKind[]; readonly categories: readonly CategoryId[] };
  }
  /** Drawings in SVG, made by us, with all text in them escaped. */
  | { readonly tell: 'strips'; readonly turn: number; readonly strips: readonly { readonly note: string; readonly svg: string }[] }
  | { readonly tell: 'rows'; readonly turn: number; readonly rows: readonly PageRow[]; readonly more: boolean };

export type FromPage =
  | { readonly do: 'stop' | 'export' }
  /** With what is chosen: it is looked for in the review that is asked for. */
  | { readonly do: 'ready' | 'again'; readonly chosen: readonly ChosenPassage[] }
  | { readonly do: 'show'; readonly filter: PassageFilter }
  | { readonly do: 'strips'; readonly notes: readonly string[]; /** Pixels across. */ readonly width: number }
  | { readonly do: 'rows'; /** How many the page has already. */ readonly from: number }
  /** `start` and `end` are null for the note as a whole. */
  | { readonly do: 'open'; readonly note: string; readonly start: number | null; readonly end: number | null }
  | { readonly do: 'agenda'; readonly chosen: readonly ChosenPassage[] };

/** What is kept over a reload: where the notes are and how they are looked at, and no word of any note. */
export interface PageState {
  readonly folders: readonly string[];
  readonly filter: Omit<PassageFilter, 'patient'>;
  readonly view: 'strips' | 'table';
}

/** What the page keeps for itself, as it is put away whenever another tab is in front. */
export interface KeptPage extends PageState {
  readonly chosen: readonly ChosenPassage[];
}

/** The state that VS Code kept for a page over a reload; null when it names no folder. Patients are not kept: no name outlives the window. */
export function readPageState(state: unknown): PageState | null {
  if (typeof state !== 'object' || state === null || !('folders' in state) || !Array.isArray(state.folders)) return null;
  const folders = (state.folders as unknown[]).filter((one): one is string => typeof one === 'string');
  if (folders.length === 0) return null;
  const { sections, categories, from, to } = readFilter('filter' in state ? state.filter : null);
  return { folders, view: 'view' in state && state.view === 'table' ? 'table' : 'strips', filter: { sections, categories, from, to } };
}

/** A choice from outside, each part checked; what is not understood means everything. */
function readFilter(value: unknown): PassageFilter {
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
  const asked = message as Readonly<Record<string, unknown>>;
  const { do: wanted, note, start, end, notes, width, from, chosen } = asked;
  switch (wanted) {
    case 'stop': case 'export': return { do: wanted };
    case 'ready': case 'again': return { do: wanted, chosen: readChosen(chosen) };
    case 'show': return { do: wanted, filter: readFilter(asked['filter']) };
    case 'strips': return Array.isArray(notes) && whole(width) ? { do: wanted, notes: notes.filter(isNoteId), width: Math.min(2400, Math.max(200, width)) } : null;
    case 'rows': return whole(from) ? { do: wanted, from } : null;
    case 'open':
      if (!isNoteId(note)) return null;
      return whole(start) && whole(end) ? { do: wanted, note, start, end } : { do: wanted, note, start: null, end: null };
    case 'agenda': return Array.isArray(chosen) ? { do: wanted, chosen: readChosen(chosen) } : null;
    default: return null;
  }
}

function whole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
