import { wordClasses, type WordClass } from './vocabulary/wordClass.ts';

const numberOf = new Map<WordClass, number>(wordClasses.map((kind, at) => [kind, at]));

/** Some of the word classes, as bits: quicker to ask, to join and to make than a set of names. */
export class ClassBits {
  /** 32 classes in each. */
  readonly #low: number;
  readonly #middle: number;
  readonly #high: number;

  constructor(low: number, middle: number, high: number) {
    this.#low = low;
    this.#middle = middle;
    this.#high = high;
  }

  static of(classes: Iterable<WordClass>): ClassBits {
    const bits = [0, 0, 0];
    for (const kind of classes) {
      const number = numberOf.get(kind)!;
      bits[number >>> 5]! |= 1 << (number & 31);
    }
    return new ClassBits(bits[0]!, bits[1]!, bits[2]!);
  }

  /** All that any of the words from one index to another has, end exclusive. */
  static ofAny(words: readonly { readonly form: { readonly bits: ClassBits } }[], from: number, to: number): ClassBits {
    let low = 0, middle = 0, high = 0;
    for (let at = from; at < to; at++) {
      const { bits } = words[at]!.form;
      low |= bits.#low;
      middle |= bits.#middle;
      high |= bits.#high;
    }
    return new ClassBits(low, middle, high);
  }

  has(kind: WordClass): boolean {
    const number = numberOf.get(kind)!;
    const bits = number < 32 ? this.#low : number < 64 ? this.#middle : this.#high;
    return (bits & (1 << (number & 31))) !== 0;
  }

  /** Whether it has one of those of another. */
  meets(other: ClassBits): boolean {
    return ((this.#low & other.#low) | (this.#middle & other.#middle) | (this.#high & other.#high)) !== 0;
  }
}
