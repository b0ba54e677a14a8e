import type { SessionNote } from '../note/sessionNote.ts';
import type { Speaker } from '../note/speaker.ts';
import type { Template } from '../note/templates/template.ts';
import type { RuleName } from './category.ts';
import type { Finding, Level } from './finding.ts';

/** What a person may choose about a review. */
export interface ReviewOptions {
  /** Level per category, or `off`; what is left out keeps the category's own level. */
  readonly levels?: Readonly<Partial<Record<RuleName, Level | 'off'>>>;
  /** Own phrases: literal, or with `*` for a few words. Never a regular expression. */
  readonly ownPhrases?: readonly string[];
  /** The clinician's own templates: what still stands as they put it is nobody's stance, as with ours. */
  readonly ownTemplates?: readonly Template[];
  /** Treat the text as a session note whatever it looks like. */
  readonly anyText?: boolean;
  /** Who is meant by a label ("JK", "Th2") where the note itself does not say. */
  readonly speakerLabels?: Readonly<Record<string, Speaker>>;
  /** Whether somebody may ask why: `false` leaves out of the gates of a finding what the ear heard in it, which takes its time. */
  readonly explain?: boolean;
}

/** What was chosen, and for what was not what goes without saying. */
export type Choices = Required<ReviewOptions>;

/** Puts in what goes without saying, so that all choices are objects of one shape. */
export function completed({ levels = {}, ownPhrases = [], ownTemplates = [], anyText = false, speakerLabels = {}, explain = true }: ReviewOptions): Choices {
  return { levels, ownPhrases, ownTemplates, anyText, speakerLabels, explain };
}

/** A note and what was heard in it, in the order of the text. */
export interface NoteReview {
  readonly note: SessionNote;
  readonly findings: readonly Finding[];
}
