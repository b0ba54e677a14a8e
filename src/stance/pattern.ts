import type { Word } from './clause.ts';
import type { WordClass } from './vocabulary/wordClass.ts';
import { FormFact, KindFact, type WordForm, type WordKind } from './wordForm.ts';
import { placeOf, placesFilled } from './wordPlaces.ts';

/**
 * A phrase over words and word classes, written in the category files:
 * `word`, `{class}`, alternatives with `|`, `?` after an optional one, `..` for up to four words in between (`..2` for two),
 * `^` where a clause begins, `$` where the sentence ends, `!x` where x must not follow.
 */
type Step =
  | {
    readonly kind: 'one'; readonly literals: ReadonlySet<string>; readonly classes: readonly WordClass[]; readonly optional: boolean; readonly not: boolean;
    /** Has a contraction that is written as one word. */
    readonly joined: boolean;
    /** Number of the place in `wordPlaces.ts`: which words fill it is looked up, not found out each time. */
    readonly place: number;
  }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

type One = Extract<Step, { kind: 'one' }>;

interface Compiled<Owner> {
  readonly owner: Owner;
  readonly source: string;
  readonly steps: readonly Step[];
  /** Begins with `^`: only where a clause begins. */
  readonly anchored: boolean;
  /** The place that must be filled right after the word it begins with; null where more than one word decides. */
  readonly second: number | null;
  /** A place that some later word must fill, however far on; null where none has to. */
  readonly later: number | null;
  /** Has more than one gap. */
  readonly gapped: boolean;
}

/** Where a pattern was met: word indexes, end exclusive. */
interface PatternHit<Owner> {
  readonly owner: Owner;
  readonly pattern: string;
  readonly from: number;
  readonly to: number;
}

function compileStep(token: string): Step {
  if (token === '^') return { kind: 'start' };
  if (token === '$') return { kind: 'end' };
  if (token.startsWith('..')) return { kind: 'gap', most: token.length > 2 ? Number(token.slice(2)) : 4 };
  const not = token.startsWith('!');
  // "word|one|?" ends with a question mark to be met; "word|one?" may be left out.
  const optional = token.length > 1 && token.endsWith('?') && !token.endsWith('|?');
  const body = token.slice(not ? 1 : 0, optional ? -1 : undefined);
  const literals = new Set<string>();
  const classes: WordClass[] = [];
  // Inside one pair of braces, and between items, | means "or".
  for (const item of body.match(/\{[^}]*\}|[^|]+/gu) ?? []) {
    if (item.startsWith('{')) classes.push(...(item.slice(1, -1).split('|') as WordClass[]));
    else literals.add(item);
  }
  return { kind: 'one', literals, classes, optional, not, joined: [...literals].some((literal) => literal.lastIndexOf("'") > 0), place: placeOf(literals, classes) };
}

/**
 * The place that the word after the first must fill, whichever way the pattern begins: that of all steps that may come
 * second, taken together. Null where something else than a word may come second, or nothing.
 */
function secondOf(steps: readonly Step[]): number | null {
  const literals = new Set<string>();
  const classes: WordClass[] = [];
  const first = steps[0]?.kind === 'start' ? 1 : 0;
  for (let begin = first; ; begin++) {
    const begins = steps[begin];
    if (begins?.kind !== 'one' || begins.not || begins.joined) return null;
    for (let at = begin + 1; ; at++) {
      const second = steps[at];
      if (second?.kind !== 'one' || second.not || second.joined) return null;
      for (const literal of second.literals) literals.add(literal);
      classes.push(...second.classes);
      if (!second.optional) break;
    }
    if (!begins.optional) return placeOf(literals, [...new Set(classes)]);
  }
}

/** Of the places that must be filled after the first step, the one that takes the fewest words: where no word fills it the pattern need not be tried. */
function laterOf(steps: readonly Step[]): number | null {
  const must = steps.slice(steps[0]?.kind === 'start' ? 2 : 1).filter((step): step is One => step.kind === 'one' && !step.optional && !step.not && !step.joined && !step.classes.includes('not'));
  const [rarest] = must.sort((one, other) => one.classes.length - other.classes.length || one.literals.size - other.literals.size);
  return rarest?.place ?? null;
}

/** Words with, for each, the places it fills (`wordPlaces.ts`). */
interface Placed {
  readonly words: readonly Word[];
  readonly filled: readonly (readonly number[])[];
  /**
   * Gaps of one pattern from which nothing was met, as step and word in one number; null for a pattern with one gap at most.
   * Without it each gap would try the ones behind it anew: ten stars in a phrase of somebody's own would take minutes.
   */
  readonly hopeless: Set<number> | null;
}

/** How many words from here the step takes up: 0 when it does not fit, 2 for a contraction written as one ("i'd"). */
function fits(step: One, { words, filled }: Placed, at: number): 0 | 1 | 2 {
  const here = filled[at];
  if (!here) return 0;
  if (step.joined) {
    const next = words[at + 1];
    if (next?.norm.startsWith("'") && next.before === '' && step.literals.has(words[at]!.norm + next.norm)) return 2;
  }
  return isFilled(here, step.place) ? 1 : 0;
}

function isFilled(filled: readonly number[], place: number): boolean {
  return (filled[place >>> 5]! & (1 << (place & 31))) !== 0;
}

/** Whether a clause begins at this word: the first one, or one after a pause. */
export function beginsClause(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return at === 0 || (word !== undefined && word.before !== ' ' && /[,;:.!?()"“”‘’…–—-]\s*$|[–—]|\.\.\./u.test(word.before));
}

function match(steps: readonly Step[], step: number, placed: Placed, at: number): number {
  if (step === steps.length) return at;
  const now = steps[step];
  const { words } = placed;
  if (!now) return -1;
  switch (now.kind) {
    case 'start': return beginsClause(words, at) ? match(steps, step + 1, placed, at) : -1;
    case 'end': {
      const rest = words[at];
      return rest === undefined || ((rest.norm === '?' || rest.norm === '!') && at === words.length - 1) ? match(steps, step + 1, placed, at) : -1;
    }
    case 'gap': {
      const here = step * (words.length + 1) + at;
      if (placed.hopeless?.has(here)) return -1;
      for (let skipped = 0; skipped <= now.most; skipped++) {
        const end = match(steps, step + 1, placed, at + skipped);
        if (end >= 0) return end;
        if (at + skipped >= words.length || words[at + skipped]!.before.includes(';')) break;
      }
      placed.hopeless?.add(here);
      return -1;
    }
    case 'one': {
      const taken = fits(now, placed, at);
      if (now.not) return taken ? -1 : match(steps, step + 1, placed, at);
      // "isn't" is two things in one written word: what a verb step takes leaves the "not" for the step after it.
      const after = steps[step + 1];
      if (taken === 1 && words[at]?.norm.endsWith("n't") && after?.kind === 'one' && !after.not && after.classes.includes('not')) {
        const end = match(steps, step + 2, placed, at + 1);
        if (end >= 0) return end;
      }
      if (taken) {
        const end = match(steps, step + 1, placed, at + taken);
        if (end >= 0) return end;
      }
      return now.optional ? match(steps, step + 1, placed, at) : -1;
    }
  }
}

/** Many patterns, compiled once and indexed by the words and classes they may begin with. */
export class PatternBook<Owner> {
  readonly #byLiteral = new Map<string, Compiled<Owner>[]>();
  readonly #byClass = new Map<WordClass, Compiled<Owner>[]>();
  /** The patterns that may begin with a form, kept with the form; null where that does not pay. */
  readonly #starting: FormFact<Starting<Owner>> | null;
  /** The same of forms that no pattern has by themselves. */
  readonly #startingByKind: KindFact<Starting<Owner>> | null;
  #patterns = 0;
  /** With most words nothing begins. One answer for all of them is near at hand. */
  #nothing: Starting<Owner> = { of: 0, patterns: [], needed: [] };

  /** @param lasting for a book that a module keeps: what is worked out for it stays with the words of the language. */
  constructor({ lasting = false }: { readonly lasting?: boolean } = {}) {
    this.#starting = lasting ? new FormFact((form) => this.#patternsFrom(form)) : null;
    this.#startingByKind = lasting ? new KindFact((kind) => this.#startingOf(this.#patternsOf(kind), false)) : null;
  }

  add(owner: Owner, patterns: readonly string[]): this {
    for (const source of patterns) {
      const steps = source.trim().split(/\s+/u).map(compileStep);
      const compiled: Compiled<Owner> = { owner, source, steps, anchored: source.startsWith('^'), second: secondOf(steps), later: laterOf(steps), gapped: steps.filter(({ kind }) => kind === 'gap').length > 1 };
      this.#patterns++;
      for (const first of compiled.steps) {
        if (first.kind !== 'one') continue;
        if (first.not) continue;
        // A contraction is filed under its first half, which is a word of its own.
        for (const literal of first.literals) this.#file(this.#byLiteral, literal.replace(/(?<=.)'(?:d|m|s|re|ve|ll)$/u, ''), compiled);
        for (const kind of first.classes) this.#file(this.#byClass, kind, compiled);
        if (!first.optional) break;
      }
    }
    return this;
  }

  #file<Key>(index: Map<Key, Compiled<Owner>[]>, key: Key, compiled: Compiled<Owner>): void {
    const known = index.get(key);
    if (!known) index.set(key, [compiled]);
    else if (!known.includes(compiled)) known.push(compiled);
  }

  /** The patterns that may begin at a word; the same for every word of this form. */
  #startingAt(form: WordForm): Starting<Owner> {
    if (this.#starting === null) return this.#patternsFrom(form);
    const known = this.#starting.of(form);
    return known.of === this.#patterns ? known : this.#starting.renew(form);
  }

  #patternsFrom({ norm, kind }: WordForm): Starting<Owner> {
    const own = this.#byLiteral.get(norm);
    // A "not" may be inside the first word, which then is two of the pattern: see `match`.
    const twice = norm.endsWith("n't");
    if (own || twice || this.#startingByKind === null) return this.#startingOf(new Set([...own ?? [], ...this.#patternsOf(kind)]), twice);
    const known = this.#startingByKind.of(kind);
    return known.of === this.#patterns ? known : this.#startingByKind.renew(kind);
  }

  #patternsOf({ classes }: WordKind): ReadonlySet<Compiled<Owner>> {
    const patterns = new Set<Compiled<Owner>>();
    for (const kind of classes) for (const compiled of this.#byClass.get(kind) ?? []) patterns.add(compiled);
    return patterns;
  }

  #startingOf(patterns: ReadonlySet<Compiled<Owner>>, twice: boolean): Starting<Owner> {
    if (patterns.size === 0) return this.#nothing.of === this.#patterns ? this.#nothing : (this.#nothing = { ...this.#nothing, of: this.#patterns });
    const needed: number[] = [];
    for (const { second, later } of patterns) needed.push(twice ? anything : second ?? anything, later ?? anything);
    return { of: this.#patterns, patterns: [...patterns], needed };
  }

  /** Every pattern met in these words, in the order of the text; one hit per pattern and starting word. */
  find(words: readonly Word[]): PatternHit<Owner>[] {
    const hits: PatternHit<Owner>[] = [];
    const filled = placesFilled(words);
    const placed: Placed = { words, filled, hopeless: null };
    let gapped: Map<Compiled<Owner>, Placed> | null = null;
    for (let at = 0; at < words.length; at++) {
      const { patterns, needed } = this.#startingAt(words[at]!.form);
      const next = filled[at + 1];
      for (let index = 0; 2 * index < needed.length; index++) {
        // Most patterns end here, unmet.
        const second = needed[2 * index]!, later = needed[2 * index + 1]!;
        if (second !== anything && (next === undefined || !isFilled(next, second))) continue;
        if (later !== anything && !isFilledFrom(filled, at, later)) continue;
        const compiled = patterns[index]!;
        if (compiled.anchored && !beginsClause(words, at)) continue;
        let own = placed;
        if (compiled.gapped) {
          gapped ??= new Map();
          own = gapped.get(compiled) ?? { ...placed, hopeless: new Set() };
          gapped.set(compiled, own);
        }
        const to = match(compiled.steps, 0, own, at);
        if (to >= 0) hits.push({ owner: compiled.owner, pattern: compiled.source, from: at, to });
      }
    }
    return hits;
  }
}

/** Whether this word or one after it fills a place. */
function isFilledFrom(filled: readonly (readonly number[])[], from: number, place: number): boolean {
  for (let at = from; at < filled.length; at++) if (isFilled(filled[at]!, place)) return true;
  return false;
}

/** The patterns that may begin with a word. */
interface Starting<Owner> {
  /** How many patterns the book had. */
  readonly of: number;
  readonly patterns: readonly Compiled<Owner>[];
  /** Two for each: the place that the next word must fill, and the one that this word or one after it must fill; `anything` where none. */
  readonly needed: readonly number[];
}

/** What stands there is not a plain word, so that the pattern must be looked at. */
const anything = -1;
