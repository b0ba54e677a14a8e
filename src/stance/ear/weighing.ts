import type { Alone } from './alone.ts';
import { bucketOf, type Heed } from './gathering.ts';
import { authoritativeIn, curiousIn } from './roots.ts';

const nothing = { authoritative: 0, curious: 0, count: 0 } as const;

/** Adds up what the features of one utterance after the other weigh. */
export class Weighing implements Heed {
  /** A byte for each bucket. */
  readonly #roots: Uint8Array;
  authoritative = 0;
  curious = 0;
  /** How many features were met. */
  count = 0;

  constructor(roots: Uint8Array) {
    this.#roots = roots;
  }

  /** Begins with nothing, or with what another one has come to. */
  begin(from: { readonly authoritative: number; readonly curious: number; readonly count: number } = nothing): void {
    this.authoritative = from.authoritative;
    this.curious = from.curious;
    this.count = from.count;
  }

  add(bucket: number): void {
    const byte = this.#roots[bucket]!;
    this.authoritative += authoritativeIn(byte);
    this.curious += curiousIn(byte);
    this.count += 1;
  }

  whole(hash: number): void {
    this.add(bucketOf(hash));
  }

  alone(word: Alone): void {
    const { authoritative, curious, count } = word.weigh(this.#roots);
    this.authoritative += authoritative;
    this.curious += curious;
    this.count += count;
  }
}
