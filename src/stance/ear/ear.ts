import { buckets, features, heardWords } from './features.ts';
import type { Form } from './features.ts';

/** What the ear makes of one sentence. The three shares sum to 1; they are a guess, not a measure of anybody. */
export interface Hearing {
  readonly authoritative: number;
  readonly curious: number;
  readonly neither: number;
}

/** Whatever says how much an utterance sounds like either stance. */
export interface Listener {
  /** How much the words sound like either stance, given what the rules heard in them (`rulesHeard`). */
  hear(sentence: string, form: Form, rules: readonly string[]): Hearing;
  /** The words that weighed most towards a stance, heaviest first: what `--explain` shows. */
  weightiest(sentence: string, form: Form, stance: 'authoritative' | 'curious', most?: number): string[];
}

/** Trained weights: one signed byte per bucket and stance. */
export interface EarWeights {
  /** `buckets` values for authoritative, then as many for curious. */
  readonly values: Int8Array;
  readonly scale: number;
  readonly bias: readonly [number, number];
}

/** Weights as they are committed. */
export interface PackedWeights {
  /**
   * Base64. For each bucket that has weights, in rising order: how far it is from the one before (seven bits a byte, low
   * first, the high bit set when more follow), then the signed bytes for authoritative and for curious.
   */
  readonly bytes: string;
  readonly scale: number;
  readonly bias: readonly [number, number];
}

/** Turns committed weights into usable ones. A few milliseconds; done on first use, so that activation does not pay for it. */
export function unpackWeights(packed: PackedWeights): EarWeights {
  const binary = atob(packed.bytes);
  const values = new Int8Array(2 * buckets);
  let bucket = 0;
  for (let at = 0; at < binary.length;) {
    let byte = 0x80;
    for (let shift = 0; (byte & 0x80) !== 0; shift += 7) {
      byte = binary.charCodeAt(at++);
      bucket += (byte & 0x7f) << shift;
    }
    values[bucket] = binary.charCodeAt(at++);
    values[buckets + bucket] = binary.charCodeAt(at++);
  }
  return { values, scale: packed.scale, bias: packed.bias };
}

/**
 * Listens to one sentence of a therapist's speech or a writer's narrative, other people's words left out.
 * A linear model over runs of words, word families and letters, trained on the project's own annotated notes: docs/ear.md.
 */
export class Ear implements Listener {
  readonly #weights: EarWeights;

  constructor(weights: EarWeights) {
    this.#weights = weights;
  }

  hear(sentence: string, form: Form, rules: readonly string[]): Hearing {
    const heard = features(heardWords(sentence), form, rules);
    const { values, scale, bias } = this.#weights;
    let a = 0, c = 0;
    for (const { bucket } of heard) { a += values[bucket]!; c += values[buckets + bucket]!; }
    const size = scale / Math.sqrt(heard.length || 1);
    return shares(bias[0] + a * size, bias[1] + c * size);
  }

  weightiest(sentence: string, form: Form, stance: 'authoritative' | 'curious', most = 3): string[] {
    const words = heardWords(sentence);
    const share = new Float64Array(words.length);
    const first = stance === 'authoritative' ? 0 : buckets;
    for (const { bucket, from, to } of features(words, form)) {
      for (let index = from; index < to; index++) share[index]! += this.#weights.values[first + bucket]! / (to - from);
    }
    return words
      .map(({ word }, index) => ({ word, weight: share[index]! }))
      .filter(({ word, weight }) => weight > 0 && /\p{L}/u.test(word) && !word.startsWith('<'))
      .sort((one, other) => other.weight - one.weight)
      .slice(0, most)
      .map(({ word }) => word);
  }
}

/** Turns the two sums into shares. */
function shares(a: number, c: number): Hearing {
  const top = Math.max(a, c, 0), ea = Math.exp(a - top), ec = Math.exp(c - top), en = Math.exp(-top), sum = ea + ec + en;
  return { authoritative: ea / sum, curious: ec / sum, neither: en / sum };
}
