import type { NoteKind } from '../../note/noteKind.ts';
import type { Wording } from '../../stance/finding.ts';
import type { NoteFacts } from './noteFacts.ts';

/** Something a note may show of a mind at work, and the sentence for when it was not found. */
export interface Dimension {
  readonly id: string;
  /** Kinds of note in which a supervisor would look for it. */
  readonly kinds: readonly NoteKind[];
  readonly shown: (facts: NoteFacts) => boolean;
  /** "I did not find …": about the text, never about the writer. */
  readonly absence: Wording;
  readonly prompt: Wording;
  /** Where the dimension comes from. */
  readonly reference: string;
}
