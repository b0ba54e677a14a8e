import type { SectionKind } from '../note/section.ts';
import type { CategoryId } from '../stance/category.ts';
import type { SessionPlace } from './sessionPlace.ts';

/** What the review page shows. An empty choice means everything. There is deliberately no choice of clinician. */
export interface PassageFilter {
  readonly sections: readonly SectionKind[];
  readonly categories: readonly CategoryId[];
  /** A pseudonym as the front matter writes it, or null for all. */
  readonly patient: string | null;
  /** ISO dates, both included, or null. Notes without a date are left out only where a period is asked for. */
  readonly from: string | null;
  readonly to: string | null;
}

export const everything: PassageFilter = { sections: [], categories: [], patient: null, from: null, to: null };

/** The notes of the period and patient. */
export function notesThrough<T extends { readonly patients: readonly string[]; readonly session: SessionPlace }>(filter: PassageFilter, notes: readonly T[]): T[] {
  return notes.filter(({ patients, session: { date } }) => {
    if (filter.patient !== null && !patients.includes(filter.patient)) return false;
    if (filter.from === null && filter.to === null) return true;
    return date !== null && (filter.from === null || date >= filter.from) && (filter.to === null || date <= filter.to);
  });
}

/** The passages of a note that the choice leaves. */
export function passagesThrough<T extends { readonly sectionKind: SectionKind; readonly category: CategoryId }>(
  filter: PassageFilter, note: { readonly findings: readonly T[] },
): T[] {
  return note.findings.filter(({ sectionKind, category }) =>
    (filter.sections.length === 0 || filter.sections.includes(sectionKind))
    && (filter.categories.length === 0 || filter.categories.includes(category)));
}
