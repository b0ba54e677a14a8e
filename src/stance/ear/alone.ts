/**
 * What is heard in a word that stands alone. It is most of all features, and the same words come again in every note: what
 * they weigh together is worked out once and kept here.
 */
export class Alone {
  readonly buckets: Int32Array;
  /** Whose weights the two sums were made of; null while they are unknown. */
  #values: Int8Array | null = null;
  #authoritative = 0;
  #curious = 0;

  constructor(buckets: Int32Array) {
    this.buckets = buckets;
  }

  get authoritative(): number {
    return this.#authoritative;
  }

  get curious(): number {
    return this.#curious;
  }

  /** Makes the two sums those of these weights: two for each bucket, for authoritative and for curious. */
  weigh(values: Int8Array): this {
    if (this.#values === values) return this;
    this.#values = values;
    this.#authoritative = this.#curious = 0;
    for (const bucket of this.buckets) {
      this.#authoritative += values[2 * bucket]!;
      this.#curious += values[2 * bucket + 1]!;
    }
    return this;
  }
}
