import type { CategoryId } from './category.ts';
import type { GateStep, Level } from './finding.ts';

/** Something heard before anybody has asked whether it counts. */
export interface Candidate {
  readonly category: CategoryId;
  /** Index of the clause in the reading. */
  readonly clause: number;
  /** The pattern it was heard by, or the name of the grammatical form. */
  readonly by: string;
}

/** A candidate after the gates. `level` null: dropped. */
export interface Judged extends Candidate {
  readonly level: Level | null;
  readonly gates: readonly GateStep[];
}
