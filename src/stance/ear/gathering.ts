import type { Alone } from './alone.ts';
import { spread } from './hash.ts';

/** Buckets features are hashed into; a power of two. So many that few share one: measured, 2^16 cost 7 points of recall at precision 0.8. */
export const buckets = 1 << 20;

/** The bucket of a feature's hash. */
export function bucketOf(hash: number): number {
  return spread(hash) & (buckets - 1);
}

/** Whoever is told what is heard in an utterance, as often as it is met. Words are counted by their index. */
export interface Heed {
  /** A feature of the words from one index to another, end exclusive. */
  add(bucket: number, from: number, to: number): void;
  /** A feature of the whole utterance. */
  whole(hash: number): void;
  /** All that is heard in one word whatever stands around it; null as its index for a word beside the utterance. */
  alone(word: Alone, index: number | null): void;
}

/** Gathers the features of one utterance: for learning, and for saying which words weighed most. */
export class Gathering implements Heed {
  readonly buckets: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];

  add(bucket: number, from: number, to: number): void {
    this.buckets.push(bucket);
    this.from.push(from);
    this.to.push(to);
  }

  whole(hash: number): void {
    this.add(bucketOf(hash), 0, 0);
  }

  alone({ buckets: heard }: Alone, index: number | null): void {
    for (const bucket of heard) this.add(bucket, index ?? 0, index === null ? 0 : index + 1);
  }
}
