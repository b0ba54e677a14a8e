import type { Finding, Wording } from '../../stance/finding.ts';
import type { NoteReview } from '../../stance/review.ts';

/** Where the reading of one document stands. Every surface shows some part of this and asks nothing else. */
export type Reading =
  /** Being read, 0 to 1. What was on show before stays on show. */
  | { readonly state: 'reading'; readonly progress: number; readonly shown: readonly Finding[] }
  | Reviewed
  /** No session note, and why; `problem` when a front matter that could have said so cannot be read. */
  | { readonly state: 'other'; readonly why: Wording; readonly problem: Wording | null; readonly shown: readonly Finding[] }
  /** The settings leave it alone, and why. */
  | { readonly state: 'excluded'; readonly why: Wording; readonly shown: readonly Finding[] }
  /** Waits to be asked. */
  | { readonly state: 'waiting'; readonly shown: readonly Finding[] }
  | { readonly state: 'paused'; readonly shown: readonly Finding[] }
  /** The reading broke off; the text was not touched. */
  | { readonly state: 'failed'; readonly shown: readonly Finding[] };

/** A session note that has been read. */
export interface Reviewed {
  readonly state: 'reviewed';
  readonly review: NoteReview;
  /** The document version that `review` belongs to. */
  readonly version: number;
  /** Everything that was heard, without what the clinician keeps. */
  readonly findings: readonly Finding[];
  /**
   * What the text carries now, moved along with edits since: the most telling `mostMarks` of `findings`, and on the
   * line that is being written what was there before the typing began.
   */
  readonly shown: readonly Finding[];
  /** Whether there are more moments than are shown at once. */
  readonly more: boolean;
  /** Longer than the size above which a note is read less often. */
  readonly long: boolean;
}
