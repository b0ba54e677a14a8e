import type { CategoryId } from './category.ts';
import type { GateStep, Level } from './finding.ts';

/** Something heard before anybody has asked whether it counts. */
export interface Candidate {
  readonly category: CategoryId;
  /** Index of the clause in the reading. */
  readonly clause: number;
  /** The pattern it was heard by, or the name of the grammatical form. */
  readonly by: string;
  /** Words it was heard in: index of the first, and of the one after the last. A form spans its whole clause. */
  readonly from: number;
  readonly to: number;
}

/** A candidate after the gates. `level` null: dropped. */
export interface Judged extends Candidate {
  readonly level: Level | null;
  readonly gates: readonly GateStep[];
}

/** What `by` says of a candidate that no phrase and no form found. */
export const byEar = 'the ear';
