import { buckets } from '../../src/stance/ear/features.ts';

/** What a sentence was annotated as: authoritative, curious or neither. */
export type Label = 'A' | 'C' | 'N';

/** One annotated sentence, as the buckets of its features. */
export interface Lesson {
  readonly label: Label;
  readonly features: Int32Array;
  /** How many features the utterance had before rare ones were left out: what its sums are divided by the root of. */
  readonly size: number;
}

/** Weights per bucket for authoritative and curious; neither is the zero they are measured against. */
export interface Weights {
  readonly authoritative: Float32Array;
  readonly curious: Float32Array;
  readonly bias: readonly [number, number];
}

export interface LearnerOptions {
  readonly rounds: number;
  readonly rate: number;
  /** Strength of the pull towards zero: keeps single sentences from being learned by heart. */
  readonly pull: number;
  readonly seed: number;
}

export const learnerOptions: LearnerOptions = { rounds: 10, rate: 0.12, pull: 3e-6, seed: 7 };

/** Seeded, so that the same text gives the same weights on every machine. */
function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  let state = seed >>> 0;
  for (let index = count - 1; index > 0; index--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (index + 1);
    const kept = order[index]!;
    order[index] = order[other]!;
    order[other] = kept;
  }
  return order;
}

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad step sizes (Duchi, Hazan & Singer 2011),
 * averaged over the last half of the rounds. Every lesson's features count with 1 / square root of their number.
 */
export function learn(lessons: readonly Lesson[], options: LearnerOptions = learnerOptions): Weights {
  const weights = [new Float32Array(buckets + 1), new Float32Array(buckets + 1)] as const;
  const squares = [new Float32Array(buckets + 1).fill(1e-6), new Float32Array(buckets + 1).fill(1e-6)] as const;
  const sums = [new Float64Array(buckets + 1), new Float64Array(buckets + 1)] as const;
  let averaged = 0;
  for (let round = 0; round < options.rounds; round++) {
    for (const index of shuffled(lessons.length, options.seed + round)) {
      const lesson = lessons[index]!;
      const { label, features } = lesson;
      const size = 1 / Math.sqrt(lesson.size);
      let a = weights[0][buckets]!, c = weights[1][buckets]!;
      for (const bucket of features) { a += weights[0][bucket]! * size; c += weights[1][bucket]! * size; }
      const top = Math.max(a, c, 0), ea = Math.exp(a - top), ec = Math.exp(c - top), sum = ea + ec + Math.exp(-top);
      const errors = [ea / sum - (label === 'A' ? 1 : 0), ec / sum - (label === 'C' ? 1 : 0)] as const;
      for (let side = 0; side < 2; side++) {
        const w = weights[side as 0 | 1], s = squares[side as 0 | 1], error = errors[side as 0 | 1];
        if (Math.abs(error) < 0.002) continue;
        const step = (bucket: number, gradient: number): void => {
          const g = gradient + options.pull * w[bucket]!;
          s[bucket] = s[bucket]! + g * g;
          w[bucket] = w[bucket]! - options.rate * g / Math.sqrt(s[bucket]);
        };
        for (const bucket of features) step(bucket, error * size);
        step(buckets, error * 0.1);
      }
    }
    if (round >= options.rounds / 2) {
      averaged++;
      for (let side = 0; side < 2; side++) for (let bucket = 0; bucket <= buckets; bucket++) sums[side as 0 | 1][bucket]! += weights[side as 0 | 1][bucket]!;
    }
  }
  const mean = (side: 0 | 1): Float32Array => Float32Array.from(sums[side].subarray(0, buckets), sum => sum / averaged);
  return { authoritative: mean(0), curious: mean(1), bias: [sums[0][buckets]! / averaged, sums[1][buckets]! / averaged] };
}
