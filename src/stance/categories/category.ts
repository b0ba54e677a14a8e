import type { CategoryId, RuleName, Stance } from '../category.ts';
import type { Level } from '../finding.ts';

/** Patterns that other wordings are made from (`feedback/` knows how). */
type RewordingPattern = 'as-wondering' | 'as-question' | 'as-attribution' | 'with-check' | 'as-behaviour' | 'as-own-view' | 'as-joint-thinking' | 'without-booster';

/**
 * Words that give a passage its name when the ear heard it and no phrase of any category did. They mark nothing: they are
 * looked for only once a stance has been heard (`naming.ts`).
 */
interface Names {
  /** In the notation of pattern.ts, for what is said and told alike: they are asked only among the categories of one stance. */
  readonly phrases: readonly string[];
  /** Lines that are given the name when the ear hears them, and lines of like build that are given another; in quotation marks what is said. */
  readonly named: readonly string[];
  readonly notNamed: readonly string[];
}

/** A category of the stance guide, as data. The rule pages under docs/rules are made from this and nothing else. */
export interface Category {
  readonly id: CategoryId;
  readonly rule: RuleName;
  readonly stance: Stance;
  readonly name: string;
  readonly definition: string;
  /** Why the approach cares; shown on the rule page. */
  readonly why: string;
  readonly level: Level;
  /** Off unless somebody turns it on. */
  readonly offByDefault?: boolean;
  /** Phrases in what a therapist says, directly or in indirect speech. See pattern.ts for the notation. */
  readonly said: readonly string[];
  /** Phrases in what the writer tells. */
  readonly told: readonly string[];
  /** Phrases of those above that are worth a thought and no more: never louder than a hint. */
  readonly soft?: readonly string[];
  /** Phrases in whose company the ones above mean something else. */
  readonly nearMisses: readonly string[];
  /** How it is told from others of its stance where only the ear has heard something. */
  readonly names?: Names;
  /** What the mark says; never more than that something can be read this way. */
  readonly message: string;
  /** The question to oneself. */
  readonly prompt: string;
  readonly rewordings: readonly RewordingPattern[];
  readonly reference: string;
  /** Lines that are heard as this category, and lines that are not. */
  readonly heard: readonly string[];
  readonly notHeard: readonly string[];
}
