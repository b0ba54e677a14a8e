import { ClassBits } from './classBits.ts';
import type { WordClass } from './vocabulary/wordClass.ts';

/**
 * A written form of a word, one object for all words written alike. The same few thousand make up all notes: what is worked
 * out about a form is kept with it, and need not be looked up by its letters.
 */
export class WordForm {
  /** Lower case, straight apostrophes, abbreviations written out. */
  readonly norm: string;
  /** Everything the vocabulary knows about this form. */
  readonly classes: ReadonlySet<WordClass>;
  /** The same as bits. */
  readonly bits: ClassBits;
  /** What others have worked out, by the number of the `FormFact`. */
  readonly facts: unknown[] = [];

  constructor(norm: string, classes: ReadonlySet<WordClass>) {
    this.norm = norm;
    this.classes = classes;
    this.bits = ClassBits.of(classes);
  }
}

let facts = 0;

/** Something that can be known about a form whatever stands around it. Only for modules: each takes up its place in every form. */
export class FormFact<Fact> {
  readonly #at = facts++;
  readonly #workOut: (form: WordForm) => Fact;

  constructor(workOut: (form: WordForm) => Fact) {
    this.#workOut = workOut;
  }

  of(form: WordForm): Fact {
    // Each fact has its own place, which only this class fills.
    const known = form.facts[this.#at] as Fact | undefined;
    return known === undefined ? this.renew(form) : known;
  }

  /** Works it out again. */
  renew(form: WordForm): Fact {
    const fact = this.#workOut(form);
    while (form.facts.length <= this.#at) form.facts.push(undefined);
    form.facts[this.#at] = fact;
    return fact;
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
