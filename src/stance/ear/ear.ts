import type { Scene } from '../scene.ts';
import { features, hearRules, hearWords } from './features.ts';
import { buckets } from './gathering.ts';
import { heardWords } from './heardWord.ts';
import { authoritativeIn, curiousIn } from './roots.ts';
import { readRows } from './rows.ts';
import { rulesHeard } from './rulesHeard.ts';
import { Weighing } from './weighing.ts';

/** What the ear makes of one sentence. The three shares sum to 1; they are a guess, not a measure of anybody. */
export interface Hearing {
  readonly authoritative: number;
  readonly curious: number;
  readonly neither: number;
}

/** Whatever says how much an utterance sounds like either stance. */
export interface Listener {
  /** How much an utterance sounds like either stance, given what the rules heard in it (`rulesHeard`). */
  hear(scene: Scene, rules: readonly string[]): Hearing;
  /** The same before the rules are asked, as if they would hear nothing: where it sounds like neither stance they need not be. */
  atFirst(scene: Scene): Hearing;
  /** The telling words that weighed most towards a stance, heaviest first: what `--explain` shows. None when it was the sentence as a whole. */
  weightiest(scene: Scene, stance: 'authoritative' | 'curious', most?: number): string[];
}

/** Trained weights, in steps of `scale`. */
export interface EarWeights {
  /** A byte for each bucket: see `roots.ts`. Looked up all the time at places far apart, so what is not there need not be fetched. */
  readonly roots: Uint8Array;
  readonly scale: number;
  readonly bias: readonly [number, number];
}

/** Weights as they are committed. */
export interface PackedWeights {
  /** A table (`rows.ts`): for each bucket that has weights its byte. */
  readonly bytes: string;
  readonly scale: number;
  readonly bias: readonly [number, number];
}

/** Turns committed weights into usable ones. A few milliseconds; done on first use, so that activation does not pay for it. */
export function unpackWeights(packed: PackedWeights): EarWeights {
  const roots = new Uint8Array(buckets);
  readRows(packed.bytes, (bucket, next) => { roots[bucket] = next(); });
  return { roots, scale: packed.scale, bias: packed.bias };
}

/**
 * Listens to one sentence of a therapist's speech or a writer's narrative, other people's words left out.
 * A linear model over runs of words, word families and letters, clauses and surroundings, trained on the project's own annotated notes: docs/ear.md.
 */
export class Ear implements Listener {
  readonly #weights: EarWeights;
  /** What the words of the utterance heard last weigh, and these with what the rules made of them. */
  readonly #words: Weighing;
  readonly #all: Weighing;
  #last: Scene | null = null;

  constructor(weights: EarWeights) {
    this.#weights = weights;
    this.#words = new Weighing(weights.roots);
    this.#all = new Weighing(weights.roots);
  }

  atFirst(scene: Scene): Hearing {
    return this.hear(scene, unheard);
  }

  hear(scene: Scene, rules: readonly string[]): Hearing {
    if (this.#last !== scene) {
      this.#words.begin();
      hearWords(scene, this.#words);
      this.#last = scene;
    }
    const all = this.#all;
    all.begin(this.#words);
    hearRules(scene, rules, all);
    const { scale, bias } = this.#weights;
    const size = scale / Math.sqrt(all.count);
    return shares(bias[0] + all.authoritative * size, bias[1] + all.curious * size);
  }

  weightiest(scene: Scene, stance: 'authoritative' | 'curious', most = 3): string[] {
    const words = heardWords(scene.reading.text, scene.reading.words);
    const share = new Float64Array(words.length);
    const weightIn = stance === 'authoritative' ? authoritativeIn : curiousIn;
    const heard = features(scene, []);
    heard.buckets.forEach((bucket, at) => {
      const from = heard.from[at]!, to = heard.to[at]!;
      for (let index = from; index < to; index++) share[index]! += weightIn(this.#weights.roots[bucket]!) / (to - from);
    });
    return words
      .map(({ word, telling }, index) => ({ word, telling, weight: share[index]! }))
      .filter(({ word, telling, weight }) => weight > 0 && telling && /\p{L}/u.test(word) && !word.startsWith('<'))
      .sort((one, other) => other.weight - one.weight)
      .slice(0, most)
      .map(({ word }) => word);
  }
}

/** What the rules say where they hear nothing. */
const unheard = rulesHeard([], []);

/** Turns the two sums into shares. */
function shares(a: number, c: number): Hearing {
  const top = Math.max(a, c, 0), ea = Math.exp(a - top), ec = Math.exp(c - top), en = Math.exp(-top), sum = ea + ec + en;
  return { authoritative: ea / sum, curious: ec / sum, neither: en / sum };
}
