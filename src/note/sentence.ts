import type { Form } from './form.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';

/**
 * One sentence as the stance room looks at it. Offsets are UTF-16 code units into the plain text of its passage.
 * A therapist's quotation inside narrative yields sentences of its own (`direct`, `quoted`); the narrative sentence
 * around it keeps the quotation in its range and lists it under `muted`.
 */
export interface Sentence extends Span {
  readonly speaker: Speaker;
  readonly form: Form;
  /** Whether the sentence stands inside quotation marks. */
  readonly quoted: boolean;
  /**
   * Parts of the sentence that are somebody's quoted words and not the sentence's own, marks included, in order:
   * other people's words, and the therapist's own quoted words that have sentences of their own.
   */
  readonly muted: readonly MutedSpan[];
  /** Who speaks just before, when somebody does: a question after a patient's words reads differently from a monologue. */
  readonly after: Speaker | null;
}

/** Words inside a sentence that belong to somebody else, or to a sentence of their own. */
export interface MutedSpan extends Span {
  readonly speaker: Speaker;
}
