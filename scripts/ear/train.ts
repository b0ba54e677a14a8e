import type { EarWeights } from '../../src/stance/ear/ear.ts';
import { learn } from './learner.ts';
import type { Lesson } from './learner.ts';
import { quantise } from './pack.ts';
import { withoutRare } from './pruned.ts';

/** Weights from lessons, as they ship: rare features left out, one byte a weight. */
export function trained(lessons: readonly Lesson[]): EarWeights {
  return quantise(learn(withoutRare(lessons)));
}
