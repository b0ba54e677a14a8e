import type { Span } from './span.ts';

/** What a section is for. The kind decides which marks are held back there (stance guide, section 4). */
export type SectionKind =
  | 'subjective' | 'objective' | 'data' | 'assessment' | 'plan' | 'behaviour' | 'intervention' | 'response' | 'goal'
  | 'risk' | 'safety' | 'medication' | 'legal' | 'frame' | 'psychoeducation' | 'history' | 'mental-state'
  | 'attendance' | 'verbatim' | 'process' | 'reflection' | 'supervisor' | 'other';

/** A part of a note that begins at a heading, a bold line or a section letter and runs to the next one. */
export interface Section {
  readonly kind: SectionKind;
  /** The heading as a reader sees it, without markup; empty for what stands before the first heading. */
  readonly title: string;
  /** Heading depth 1 to 6; 7 for section letters and bold lines. */
  readonly depth: number;
  /** In the note, heading included. */
  readonly span: Span;
}
