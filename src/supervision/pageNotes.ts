import { timelineMark } from '../feedback/timeline.ts';
import { timelineSvg } from '../feedback/timelineSvg.ts';
import type { Wording } from '../stance/finding.ts';
import { notesById } from './chosenPassages.ts';
import { compare } from './comment.ts';
import { sessionName } from './exports/passages.ts';
import { notesThrough, passagesThrough, type PassageFilter } from './passageFilter.ts';
import type { ReviewedNote } from './reviewedNote.ts';
import type { PageNote, PageRow, ToPage } from './pageMessages.ts';
import { inSessionOrder } from './sessionPlace.ts';

/** Longest quote on the page, in UTF-16 units. */
const longestQuote = 280;

/** The notes of a review as the page shows them, through a person's choice. */
export class PageNotes {
  readonly #notes: ReadonlyMap<string, ReviewedNote>;
  readonly #filter: PassageFilter;
  readonly #words: (wording: Wording) => string;
  /** Ids in session order. */
  readonly #shown: readonly string[];

  constructor(notes: readonly ReviewedNote[], filter: PassageFilter, words: (wording: Wording) => string) {
    this.#notes = notesById(notes);
    this.#filter = filter;
    this.#words = words;
    const meant = [...this.#notes].map(([id, { path, session, patients }]) => ({ id, path, session, patients }));
    this.#shown = inSessionOrder(notesThrough(filter, meant)).map(({ id }) => id);
  }

  get list(): PageNote[] {
    return this.#shown.flatMap((id) => {
      const note = this.#notes.get(id);
      return note ? [{ id, name: this.#name(note), path: note.path, patients: note.patients, hasPassages: passagesThrough(this.#filter, note).length > 0 }] : [];
    });
  }

  /** A note's course as a low drawing; null for a note that the choice leaves nothing of. */
  strip(id: string, width: number): string | null {
    const note = this.#notes.get(id);
    const passages = note ? passagesThrough(this.#filter, note) : [];
    if (!note || passages.length === 0) return null;
    const first = note.sections[0]?.start ?? 0;
    const length = Math.max(1, note.length - first);
    const at = (offset: number): number => Math.min(1, Math.max(0, (offset - first) / length));
    return timelineSvg({
      marks: passages.map((finding) => timelineMark(finding, at((finding.start + finding.end) / 2))),
      sections: note.sections.map(({ title, start, end }) => ({ title, start, from: at(start), to: at(end) })),
      arousal: [], turns: [],
    }, { width, words: this.#words, low: true, label: this.#words({ text: 'Course of {note}', args: { note: this.#name(note) } }) });
  }

  /** Rows of the table, `most` of them after the first `from`, and whether there are more. */
  rows(from: number, most: number): { readonly rows: readonly PageRow[]; readonly more: boolean } {
    const rows: PageRow[] = [];
    let passed = 0;
    for (const id of this.#shown) {
      const note = this.#notes.get(id);
      if (!note) continue;
      const passages = passagesThrough(this.#filter, note);
      for (const { stance, category, section, start, end, text, prompt } of passages.slice(Math.max(0, from - passed))) {
        if (rows.length === most) return { rows, more: true };
        rows.push({ note: id, name: this.#name(note), stance, category, section, start, end, quote: shorten(text), prompt: this.#words(prompt) });
      }
      passed += passages.length;
    }
    return { rows, more: false };
  }

  #name({ path, session }: ReviewedNote): string {
    return sessionName(path, session, this.#words);
  }
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

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote - 1)}…` : plain;
}
