import type { NoteKind } from '../note/noteKind.ts';
import type { SectionKind } from '../note/section.ts';
import type { Finding } from '../stance/finding.ts';
import type { NoteReview } from '../stance/review.ts';
import { LineIndex } from '../note/position.ts';
import { sessionPlace, type SessionPlace } from './sessionPlace.ts';

/** A finding with its lines; columns and lines start at 1. */
export interface PlacedFinding extends Finding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly sectionKind: SectionKind;
}

/** What is kept of a note when many are looked at: plain data without the text, so that a thousand fit. */
export interface ReviewedNote {
  /** With `/`, below the folder that was asked for. */
  readonly path: string;
  readonly kind: NoteKind | null;
  readonly isSessionNote: boolean;
  readonly words: number;
  /** UTF-16 code units of the note. */
  readonly length: number;
  /** Pseudonyms or initials, as the front matter gives them. */
  readonly patients: readonly string[];
  readonly session: SessionPlace;
  readonly sections: readonly { readonly kind: SectionKind; readonly title: string; readonly start: number; readonly end: number }[];
  readonly findings: readonly PlacedFinding[];
}

/** Why something was marked is asked for in the note itself; a thousand notes need not carry it. */
const noGates: Finding['gates'] = [];

/** Brings a review into the short form. */
export function reviewedNote(path: string, { note, findings }: NoteReview): ReviewedNote {
  const lines = new LineIndex(note.text);
  const sectionAt = (offset: number): SectionKind =>
    note.sections.findLast(({ span }) => span.start <= offset && offset < span.end)?.kind ?? 'other';
  return {
    path,
    kind: note.kind,
    isSessionNote: note.isSessionNote,
    words: note.words,
    length: note.text.length,
    patients: note.frontMatter.patients,
    session: sessionPlace(path, note),
    sections: note.sections.map(({ kind, title, span }) => ({ kind, title, start: span.start, end: span.end })),
    findings: findings.map((finding) => {
      const start = lines.at(finding.start);
      const end = lines.at(finding.end);
      return { ...finding, gates: noGates, ...start, endLine: end.line, endColumn: end.column, sectionKind: sectionAt(finding.start) };
    }),
  };
}
