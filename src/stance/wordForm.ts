import { ClassBits } from './classBits.ts';
import type { WordClass } from './vocabulary/wordClass.ts';

/**
 * What the vocabulary knows of a word, one object for all words of which it knows the same. They are a few hundred: what is
 * worked out about a kind is near at hand, and what is worked out about each of thousands of rare words has to be fetched.
 */
export class WordKind {
  /** Everything the vocabulary knows. */
  readonly classes: ReadonlySet<WordClass>;
  /** The same as bits. */
  readonly bits: ClassBits;
  /** What others have worked out, by the number of the `KindFact`. */
  readonly facts: unknown[] = [];

  constructor(classes: ReadonlySet<WordClass>) {
    this.classes = classes;
    this.bits = ClassBits.of(classes);
  }
}

/** By their classes in the order in which the vocabulary has them: patterns are met in that order, whatever words came first. */
const kinds = new Map<string, WordKind>();

function kindOf(classes: ReadonlySet<WordClass>): WordKind {
  const key = [...classes].join(' ');
  let kind = kinds.get(key);
  if (!kind) kinds.set(key, kind = new WordKind(classes));
  return kind;
}

/**
 * A written form of a word, one object for all words written alike. The same few thousand make up all notes: what is worked
 * out about a form is kept with it, and need not be looked up by its letters.
 */
export class WordForm {
  /** Lower case, straight apostrophes, abbreviations written out. */
  readonly norm: string;
  readonly kind: WordKind;
  /** What others have worked out, by the number of the `FormFact`. */
  readonly facts: unknown[] = [];

  constructor(norm: string, classes: ReadonlySet<WordClass>) {
    this.norm = norm;
    this.kind = kindOf(classes);
  }

  /** Everything the vocabulary knows about this form. */
  get classes(): ReadonlySet<WordClass> {
    return this.kind.classes;
  }

  /** The same as bits. */
  get bits(): ClassBits {
    return this.kind.bits;
  }
}

/** Something that can be known about a thing whatever stands around it. Only for modules: each takes up its place in every such thing. */
class Fact<Of extends { readonly facts: unknown[] }, Known> {
  readonly #at: number;
  readonly #workOut: (of: Of) => Known;

  constructor(at: number, workOut: (of: Of) => Known) {
    this.#at = at;
    this.#workOut = workOut;
  }

  of(of: Of): Known {
    // Each fact has its own place, which only this class fills.
    const known = of.facts[this.#at] as Known | undefined;
    return known === undefined ? this.renew(of) : known;
  }

  /** Works it out again. */
  renew(of: Of): Known {
    const fact = this.#workOut(of);
    while (of.facts.length <= this.#at) of.facts.push(undefined);
    of.facts[this.#at] = fact;
    return fact;
  }
}

let formFacts = 0, kindFacts = 0;

/** Something that can be known about a form. */
export class FormFact<Known> extends Fact<WordForm, Known> {
  constructor(workOut: (form: WordForm) => Known) {
    super(formFacts++, workOut);
  }
}

/** Something that can be known about a kind of words. */
export class KindFact<Known> extends Fact<WordKind, Known> {
  constructor(workOut: (kind: WordKind) => Known) {
    super(kindFacts++, workOut);
  }
}

/** A test for words that belong to one of these classes; made once, it costs no look-up. */
export function ofClass(...classes: readonly WordClass[]): (word: { readonly form: WordForm } | undefined) => boolean {
  const asked = ClassBits.of(classes);
  return (word) => word !== undefined && word.form.bits.meets(asked);
}

/** A test for words whose norm is one of these. */
export function isOneOf(norms: readonly string[]): (word: { readonly form: WordForm } | undefined) => boolean {
  const asked = new Set(norms), isSuch = new FormFact(({ norm }) => asked.has(norm));
  return (word) => word !== undefined && isSuch.of(word.form);
}
