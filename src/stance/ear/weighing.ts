import type { Alone } from './alone.ts';
import { bucketOf, type Heed } from './gathering.ts';

const nothing = { authoritative: 0, curious: 0, count: 0 } as const;

/** Adds up what the features of one utterance after the other weigh. */
export class Weighing implements Heed {
  /** Two for each bucket: for authoritative, and for curious. */
  readonly #values: Int8Array;
  authoritative = 0;
  curious = 0;
  /** How many features were met. */
  count = 0;

  constructor(values: Int8Array) {
    this.#values = values;
  }

  /** Begins with nothing, or with what another one has come to. */
  begin(from: { readonly authoritative: number; readonly curious: number; readonly count: number } = nothing): void {
    this.authoritative = from.authoritative;
    this.curious = from.curious;
    this.count = from.count;
  }

  add(bucket: number): void {
    this.authoritative += this.#values[2 * bucket]!;
    this.curious += this.#values[2 * bucket + 1]!;
    this.count += 1;
  }

  whole(hash: number): void {
    this.add(bucketOf(hash));
  }

  alone(word: Alone): void {
    const { authoritative, curious, buckets } = word.weigh(this.#values);
    this.authoritative += authoritative;
    this.curious += curious;
    this.count += buckets.length;
  }
}
