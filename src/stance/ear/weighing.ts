import type { Alone } from './alone.ts';
import { bucketOf, type Heed } from './gathering.ts';
import { authoritativeIn, curiousIn } from './roots.ts';

const nothing = { authoritative: 0, curious: 0, count: 0 } as const;

/** So many buckets are kept before they are weighed. */
const most = 1024;

/** Adds up what the features of one utterance after the other weigh. */
export class Weighing implements Heed {
  /** A byte for each bucket. */
  readonly #roots: Uint8Array;
  /**
   * What was met and is not weighed yet. Bytes far apart are slow to come by, and a processor fetches many at once where it
   * is asked for one after the other and for nothing in between.
   */
  readonly #met = new Int32Array(most);
  #waiting = 0;
  #authoritative = 0;
  #curious = 0;
  #count = 0;

  constructor(roots: Uint8Array) {
    this.#roots = roots;
  }

  get authoritative(): number {
    this.#weigh();
    return this.#authoritative;
  }

  get curious(): number {
    this.#weigh();
    return this.#curious;
  }

  /** How many features were met. */
  get count(): number {
    return this.#count;
  }

  /** Begins with nothing, or with what another one has come to. */
  begin(from: { readonly authoritative: number; readonly curious: number; readonly count: number } = nothing): void {
    this.#waiting = 0;
    this.#authoritative = from.authoritative;
    this.#curious = from.curious;
    this.#count = from.count;
  }

  add(bucket: number): void {
    if (this.#waiting === most) this.#weigh();
    this.#met[this.#waiting++] = bucket;
    this.#count += 1;
  }

  whole(hash: number): void {
    this.add(bucketOf(hash));
  }

  alone(word: Alone): void {
    const { authoritative, curious, count } = word.weigh(this.#roots);
    this.#authoritative += authoritative;
    this.#curious += curious;
    this.#count += count;
  }

  #weigh(): void {
    let authoritative = 0, curious = 0;
    for (let at = 0; at < this.#waiting; at++) {
      const byte = this.#roots[this.#met[at]!]!;
      authoritative += authoritativeIn(byte);
      curious += curiousIn(byte);
    }
    this.#waiting = 0;
    this.#authoritative += authoritative;
    this.#curious += curious;
  }
}
