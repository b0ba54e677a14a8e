import { buckets } from '../../src/stance/ear/gathering.ts';

/** What a sentence was annotated as: authoritative, curious or neither. */
export type Label = 'A' | 'C' | 'N';

/** One annotated sentence, as the buckets of its features. */
export interface Lesson {
  readonly label: Label;
  readonly features: Int32Array;
  /** Per feature the words it spans, as `Features` tells. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** How many features the utterance had before rare ones were left out: what its sums are divided by the root of. */
  readonly size: number;
  /** How much it counts beside others; 1 is a sentence of a note. */
  readonly counts: number;
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
  /** The share of words not heard in a lesson, others each time: whoever writes next uses other words, and what is left must do. */
  readonly deaf: number;
  readonly seed: number;
}

export const learnerOptions: LearnerOptions = { rounds: 12, rate: 0.2, pull: 3e-6, deaf: 0.12, seed: 7 };

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

/** Which words of a lesson are not heard this time. Seeded as well. */
class Deafness {
  readonly #unheard = new Uint8Array(256);
  readonly #share: number;
  #state: number;

  constructor(share: number, seed: number) {
    this.#share = share;
    this.#state = Math.imul(seed, 7919) + 17 | 1;
  }

  /** Leaves out of a lesson's places those that span an unheard word, and says how many are left at the start of `kept`. */
  leave(places: Int32Array, { from, to }: Pick<Lesson, 'from' | 'to'>, kept: Int32Array): number {
    let words = 0;
    for (let at = 0; at < to.length; at++) if (to[at]! > words) words = to[at]!;
    for (let word = 0; word < words; word++) this.#unheard[word] = this.#next() < this.#share ? 1 : 0;
    let count = 0;
    for (let at = 0; at < places.length; at++) {
      let heard = true;
      for (let word = from[at]!; heard && word < to[at]!; word++) heard = this.#unheard[word] === 0;
      if (heard) kept[count++] = places[at]!;
    }
    return count;
  }

  /** From 0 to 1, by Marsaglia's xorshift. */
  #next(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return (state >>> 0) / 2 ** 32;
  }
}

/** The buckets that lessons hold, and each lesson's features as places among them: a small table stays in the processor's cache. */
function placesOf(lessons: readonly Lesson[]): { readonly met: readonly number[]; readonly places: readonly Int32Array[] } {
  const placeOf = new Int32Array(buckets).fill(-1);
  const met: number[] = [];
  const places = lessons.map(({ features }) => features.map(bucket => {
    if (placeOf[bucket]! < 0) placeOf[bucket] = met.push(bucket) - 1;
    return placeOf[bucket]!;
  }));
  return { met, places };
}

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad step sizes (Duchi, Hazan & Singer 2011),
 * averaged over the last half of the rounds. Every lesson's features count with 1 / square root of their number. Some words are
 * left unheard each time (dropout; Srivastava et al. 2014).
 */
export function learn(lessons: readonly Lesson[], options: LearnerOptions = learnerOptions): Weights {
  const { met, places } = placesOf(lessons);
  // The bias has the last place.
  const bias = met.length;
  // What a place has learned for either stance lies together, and is fetched at once: weight, sum of squares, weight, sum of squares.
  const learned = new Float32Array(4 * (bias + 1));
  for (let at = 1; at < learned.length; at += 2) learned[at] = 1e-6;
  const sums = [new Float64Array(bias + 1), new Float64Array(bias + 1)] as const;
  const { pull, rate } = options;
  const step = (at: number, gradient: number): void => {
    const g = gradient + pull * learned[at]!;
    learned[at + 1] = learned[at + 1]! + g * g;
    learned[at] = learned[at]! - rate * g / Math.sqrt(learned[at + 1]!);
  };
  const deafness = new Deafness(options.deaf, options.seed);
  const kept = new Int32Array(places.reduce((most, { length }) => Math.max(most, length), 0));
  let averaged = 0;
  for (let round = 0; round < options.rounds; round++) {
    for (const index of shuffled(lessons.length, options.seed + round)) {
      const lesson = lessons[index]!;
      const { label, counts } = lesson;
      const all = places[index]!;
      const heard = deafness.leave(all, lesson, kept);
      // What is heard of a lesson weighs as much as the whole would.
      const size = Math.sqrt(all.length / Math.max(1, heard) / lesson.size);
      let a = learned[4 * bias]!, c = learned[4 * bias + 2]!;
      for (let index = 0; index < heard; index++) { const at = 4 * kept[index]!; a += learned[at]! * size; c += learned[at + 2]! * size; }
      const top = Math.max(a, c, 0), ea = Math.exp(a - top), ec = Math.exp(c - top), sum = ea + ec + Math.exp(-top);
      const errorA = ea / sum - (label === 'A' ? 1 : 0), errorC = ec / sum - (label === 'C' ? 1 : 0);
      const wrongA = Math.abs(errorA) >= 0.002, wrongC = Math.abs(errorC) >= 0.002;
      if (!wrongA && !wrongC) continue;
      const shareA = errorA * counts, shareC = errorC * counts;
      for (let index = 0; index < heard; index++) {
        const at = 4 * kept[index]!;
        if (wrongA) step(at, shareA * size);
        if (wrongC) step(at + 2, shareC * size);
      }
      if (wrongA) step(4 * bias, shareA * 0.1);
      if (wrongC) step(4 * bias + 2, shareC * 0.1);
    }
    if (round >= options.rounds / 2) {
      averaged++;
      for (let place = 0; place <= bias; place++) { sums[0][place]! += learned[4 * place]!; sums[1][place]! += learned[4 * place + 2]!; }
    }
  }
  const mean = (side: 0 | 1): Float32Array => {
    const all = new Float32Array(buckets);
    met.forEach((bucket, place) => { all[bucket] = sums[side][place]! / averaged; });
    return all;
  };
  return { authoritative: mean(0), curious: mean(1), bias: [sums[0][bias]! / averaged, sums[1][bias]! / averaged] };
}
