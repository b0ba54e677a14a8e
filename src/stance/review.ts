import type { SessionNote } from '../note/sessionNote.ts';
import type { RuleName } from './category.ts';
import type { Finding, Level } from './finding.ts';

/** What a person may choose about a review. */
export interface ReviewOptions {
  /** Level per category, or `off`; what is left out keeps the category's own level. */
  readonly levels?: Readonly<Partial<Record<RuleName, Level | 'off'>>>;
  /** Own phrases: literal, or with `*` for a few words. Never a regular expression. */
  readonly ownPhrases?: readonly string[];
  /** Treat the text as a session note whatever it looks like. */
  readonly anyText?: boolean;
  /** Keep the gates each passage met on its finding. */
  readonly explain?: boolean;
}

/** A note and what was heard in it, in the order of the text. */
export interface NoteReview {
  readonly note: SessionNote;
  readonly findings: readonly Finding[];
}
