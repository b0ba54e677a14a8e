import type { Candidate } from '../candidate.ts';
import type { Clause } from '../clause.ts';
import type { GateStep } from '../finding.ts';
import type { Scene } from '../scene.ts';

/** One question asked of everything heard. A gate that has nothing to say returns null. */
export interface Gate {
  readonly name: string;
  judge(candidate: Candidate, clause: Clause, scene: Scene): Pick<GateStep, 'effect' | 'because'> | null;
}
