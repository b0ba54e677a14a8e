import type { CategoryId, RuleName, Stance } from '../category.ts';
import type { Level } from '../finding.ts';

/** Patterns that other wordings are made from (`feedback/` knows how). */
export type RewordingPattern = 'as-wondering' | 'as-question' | 'as-attribution' | 'with-check' | 'as-behaviour' | 'as-own-view' | 'as-joint-thinking' | 'without-booster';

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
  /** Phrases in whose company the ones above mean something else. */
  readonly nearMisses: readonly string[];
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
