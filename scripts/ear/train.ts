import type { EarWeights } from '../../src/stance/ear/ear.ts';
import { learn, learnerOptions } from './learner.ts';
import type { Lesson, Weights } from './learner.ts';
import { quantise } from './pack.ts';
import { withoutRare } from './pruned.ts';

/** Orders in which the lessons are taken; what they are learned to from each is averaged, so that no one order decides. */
const seeds = [7, 19, 31];

/** Weights from lessons, as they ship: rare features left out, averaged over several orders, four bits a weight. */
export function trained(lessons: readonly Lesson[]): EarWeights {
  const frequent = withoutRare(lessons);
  return quantise(mean(seeds.map(seed => learn(frequent, { ...learnerOptions, seed }))));
}

function mean(all: readonly Weights[]): Weights {
  const average = (side: (weights: Weights) => Float32Array): Float32Array =>
    side(all[0]!).map((_, bucket) => all.reduce((sum, weights) => sum + side(weights)[bucket]!, 0) / all.length);
  const bias = (side: 0 | 1): number => all.reduce((sum, weights) => sum + weights.bias[side], 0) / all.length;
  return { authoritative: average(({ authoritative }) => authoritative), curious: average(({ curious }) => curious), bias: [bias(0), bias(1)] };
}
