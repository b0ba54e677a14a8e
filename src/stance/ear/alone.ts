import { authoritativeIn, curiousIn } from './roots.ts';

/**
 * What is heard in a word that stands alone. It is most of all features, and the same words come again in every note: what
 * they weigh together is worked out once and kept here.
 */
export class Alone {
  readonly buckets: Int32Array;
  /** How many of them: beside the sums, where it need not be fetched. */
  readonly count: number;
  /** Whose weights the two sums were made of; null while they are unknown. */
  #roots: Uint8Array | null = null;
  #authoritative = 0;
  #curious = 0;

  constructor(buckets: Int32Array) {
    this.buckets = buckets;
    this.count = buckets.length;
  }

  get authoritative(): number {
    return this.#authoritative;
  }

  get curious(): number {
    return this.#curious;
  }

  /** Makes the two sums those of these weights: a byte for each bucket. */
  weigh(roots: Uint8Array): this {
    if (this.#roots === roots) return this;
    this.#roots = roots;
    this.#authoritative = this.#curious = 0;
    for (const bucket of this.buckets) {
      const byte = roots[bucket]!;
      this.#authoritative += authoritativeIn(byte);
      this.#curious += curiousIn(byte);
    }
    return this;
  }
}
