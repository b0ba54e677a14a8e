import { keptApart } from '../feedback/keep.ts';
import type { NoteReview, ReviewOptions } from '../stance/review.ts';
import { openReviewer, type Reviewer } from '../stance/reviewer.ts';
import { reviewedNote, type ReviewedNote } from './reviewedNote.ts';

/** What decides how a note is reviewed, as plain data, so that it can be sent to another thread. */
export interface DeskChoices extends Pick<ReviewOptions, 'levels' | 'ownPhrases' | 'speakerLabels' | 'anyText'> {
  /** Hashes of the passages that a clinician keeps as they are. */
  readonly kept: readonly string[];
}

/** A note that is handed in. */
export interface DeskQuestion {
  readonly id: number;
  readonly path: string;
  readonly text: string;
  /** Null: as for the note before. They may hold thousands of hashes, and every message is copied. */
  readonly choices: DeskChoices | null;
}

/** What comes back; null for a note that tripped the review, whose words are not repeated. */
export interface DeskAnswer {
  readonly id: number;
  readonly note: ReviewedNote | null;
}

/** Reviews notes that are handed in one after the other, each as the editor itself would. Knows no thread and no host. */
export class ReviewDesk {
  #choices: DeskChoices = { kept: [] };
  #kept: ReadonlySet<string> = new Set();
  #reviewer: Promise<Reviewer> | null = null;

  /** Reviews a note in small steps, for a host that has other things to do; see `Reviewer.work`. */
  async work(path: string, text: string, choices: DeskChoices | null): Promise<Generator<number, ReviewedNote>> {
    const opened = this.#reviewerFor(choices);
    // Another note may be handed in while the reviewer opens.
    const kept = this.#kept;
    const reviewer = await opened;
    return (function* (): Generator<number, ReviewedNote> {
      const review: NoteReview = yield* reviewer.workOnce(text);
      return reviewedNote(path, keptApart(review, kept).review);
    })();
  }

  /** Reviews a note in one go, where nobody else is held up. Never rejects. */
  async answer({ id, path, text, choices }: DeskQuestion): Promise<DeskAnswer> {
    try {
      const doing = await this.work(path, text, choices);
      for (;;) {
        const step = doing.next();
        if (step.done) return { id, note: step.value };
      }
    } catch {
      return { id, note: null };
    }
  }

  #reviewerFor(choices: DeskChoices | null): Promise<Reviewer> {
    if (choices !== null && choices !== this.#choices) {
      this.#choices = choices;
      this.#kept = new Set(choices.kept);
      this.#reviewer = null;
    }
    return (this.#reviewer ??= openReviewer({ ...this.#choices, explain: false }));
  }
}
