import type { Word } from './clause.ts';
import type { WordClass } from './vocabulary/wordClass.ts';

/**
 * A phrase over words and word classes, written in the category files:
 * `word`, `{class}`, alternatives with `|`, `?` after an optional one, `..` for up to four words in between (`..2` for two),
 * `^` where a clause begins, `$` where the sentence ends, `!x` where x must not follow.
 */
type Step =
  | { readonly kind: 'one'; readonly literals: ReadonlySet<string>; readonly classes: readonly WordClass[]; readonly optional: boolean; readonly not: boolean }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

interface Compiled<Owner> {
  readonly owner: Owner;
  readonly source: string;
  readonly steps: readonly Step[];
  /** Begins with `^`: only where a clause begins. */
  readonly anchored: boolean;
}

/** Where a pattern was met: word indexes, end exclusive. */
export interface PatternHit<Owner> {
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
  const optional = token.length > 1 && token.endsWith('?');
  const body = token.slice(not ? 1 : 0, optional ? -1 : undefined);
  const literals = new Set<string>();
  const classes: WordClass[] = [];
  // Inside one pair of braces, and between items, | means "or".
  for (const item of body.match(/\{[^}]*\}|[^|]+/gu) ?? []) {
    if (item.startsWith('{')) classes.push(...(item.slice(1, -1).split('|') as WordClass[]));
    else literals.add(item);
  }
  return { kind: 'one', literals, classes, optional, not };
}

/** How many words from here the step takes up: 0 when it does not fit, 2 for a contraction written as one ("i'd"). */
function fits(step: Extract<Step, { kind: 'one' }>, words: readonly Word[], at: number): 0 | 1 | 2 {
  const word = words[at];
  if (!word) return 0;
  const next = words[at + 1];
  if (next?.norm.startsWith("'") && next.before === '' && step.literals.has(word.norm + next.norm)) return 2;
  if (step.literals.has(word.norm)) return 1;
  for (const kind of step.classes) if (word.classes.has(kind)) return 1;
  return 0;
}

/** Whether a clause begins at this word: the first one, or one after a pause. */
export function beginsClause(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return at === 0 || (word !== undefined && /[,;:.!?()"“”‘’…–—-]\s*$|[–—]|\.\.\./u.test(word.before));
}

function match(steps: readonly Step[], step: number, words: readonly Word[], at: number): number {
  if (step === steps.length) return at;
  const now = steps[step];
  if (!now) return -1;
  switch (now.kind) {
    case 'start': return beginsClause(words, at) ? match(steps, step + 1, words, at) : -1;
    case 'end': {
      const rest = words[at];
      return rest === undefined || ((rest.norm === '?' || rest.norm === '!') && at === words.length - 1) ? match(steps, step + 1, words, at) : -1;
    }
    case 'gap': {
      for (let skipped = 0; skipped <= now.most; skipped++) {
        const end = match(steps, step + 1, words, at + skipped);
        if (end >= 0) return end;
        if (at + skipped >= words.length || /[;]/u.test(words[at + skipped]?.before ?? '')) return -1;
      }
      return -1;
    }
    case 'one': {
      const taken = fits(now, words, at);
      if (now.not) return taken ? -1 : match(steps, step + 1, words, at);
      // "isn't" is two things in one written word: what a verb step takes leaves the "not" for the step after it.
      const after = steps[step + 1];
      if (taken === 1 && words[at]?.norm.endsWith("n't") && after?.kind === 'one' && !after.not && after.classes.includes('not')) {
        const end = match(steps, step + 2, words, at + 1);
        if (end >= 0) return end;
      }
      if (taken) {
        const end = match(steps, step + 1, words, at + taken);
        if (end >= 0) return end;
      }
      return now.optional ? match(steps, step + 1, words, at) : -1;
    }
  }
}

/** Many patterns, compiled once and indexed by the words and classes they may begin with. */
export class PatternBook<Owner> {
  readonly #byLiteral = new Map<string, Compiled<Owner>[]>();
  readonly #byClass = new Map<WordClass, Compiled<Owner>[]>();
  readonly #starting = new Map<string, { readonly classes: ReadonlySet<WordClass>; readonly patterns: readonly Compiled<Owner>[] }>();

  add(owner: Owner, patterns: readonly string[]): this {
    for (const source of patterns) {
      const compiled: Compiled<Owner> = { owner, source, steps: source.trim().split(/\s+/u).map(compileStep), anchored: source.startsWith('^') };
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

  /** The patterns that may begin at a word; the same for every word with this form and these classes, so kept by them. */
  #startingAt(word: Word): readonly Compiled<Owner>[] {
    const known = this.#starting.get(word.norm);
    if (known && known.classes === word.classes) return known.patterns;
    const patterns = new Set(this.#byLiteral.get(word.norm));
    for (const kind of word.classes) for (const compiled of this.#byClass.get(kind) ?? []) patterns.add(compiled);
    const starting = { classes: word.classes, patterns: [...patterns] };
    if (this.#starting.size > 20_000) this.#starting.clear();
    this.#starting.set(word.norm, starting);
    return starting.patterns;
  }

  /** Every pattern met in these words, in the order of the text; one hit per pattern and starting word. */
  find(words: readonly Word[]): PatternHit<Owner>[] {
    const hits: PatternHit<Owner>[] = [];
    for (let at = 0; at < words.length; at++) {
      for (const compiled of this.#startingAt(words[at]!)) {
        if (compiled.anchored && !beginsClause(words, at)) continue;
        const to = match(compiled.steps, 0, words, at);
        if (to >= 0) hits.push({ owner: compiled.owner, pattern: compiled.source, from: at, to });
      }
    }
    return hits;
  }
}
