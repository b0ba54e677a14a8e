import type { NoteReview } from '../stance/review.ts';
import { fingerprint } from './fingerprint.ts';
import { reviewedNote, type ReviewedNote } from './reviewedNote.ts';

/** A note as it comes from a folder; `read` rejects when it cannot be read. */
export interface NoteSource {
  readonly path: string;
  read(): Promise<string>;
}

export interface FolderReview {
  readonly notes: readonly ReviewedNote[];
  /** Markdown that is no session note: counted, not looked at. */
  readonly passedOver: number;
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** False when somebody stopped it; what was done until then is there. */
  readonly complete: boolean;
}

export interface FolderReviewSteps {
  /** Between notes and inside long ones: lets the host breathe. Returns false when nobody wants to go on. */
  breathe(): Promise<boolean>;
  progress(done: number, of: number): void;
}

/** Reviews many notes, and remembers for the session what it has reviewed, so that unchanged notes are not done again. */
export class FolderReviewer {
  readonly #known = new Map<string, { readonly version: string; readonly note: ReviewedNote }>();
  /** How many notes were truly reviewed since the start: the rest was known. */
  reviewed = 0;

  /**
   * @param work reviews one text in small steps; its choices (levels, own phrases) are part of `choices`, which tells
   * reviews with other choices apart.
   */
  async review(
    sources: readonly NoteSource[],
    work: (text: string) => Generator<number, NoteReview>,
    choices: string,
    steps: FolderReviewSteps,
  ): Promise<FolderReview> {
    const notes: ReviewedNote[] = [];
    const unreadable: { path: string; reason: string }[] = [];
    let passedOver = 0;
    let complete = true;
    for (const [at, source] of sources.entries()) {
      steps.progress(at, sources.length);
      if (!(await steps.breathe())) {
        complete = false;
        break;
      }
      let text: string;
      try {
        text = await source.read();
      } catch (error) {
        unreadable.push({ path: source.path, reason: error instanceof Error ? error.message : String(error) });
        continue;
      }
      let note: ReviewedNote | null;
      try {
        note = await this.#reviewOne(source.path, text, work, choices, steps);
      } catch {
        // One note that trips the review must not cost a person all the others; its words are not repeated here.
        unreadable.push({ path: source.path, reason: '' });
        continue;
      }
      if (!note) {
        complete = false;
        break;
      }
      if (note.isSessionNote) notes.push(note);
      else passedOver++;
    }
    steps.progress(sources.length, sources.length);
    return { notes, passedOver, unreadable, complete };
  }

  /** Forgets everything, for instance when the folder is closed. */
  forget(): void {
    this.#known.clear();
  }

  async #reviewOne(
    path: string, text: string, work: (text: string) => Generator<number, NoteReview>, choices: string, steps: FolderReviewSteps,
  ): Promise<ReviewedNote | null> {
    const version = `${fingerprint(text)} ${choices}`;
    const known = this.#known.get(path);
    if (known?.version === version) return known.note;
    const doing = work(text);
    for (let step = doing.next(); ; step = doing.next()) {
      if (step.done) {
        const note = reviewedNote(path, step.value);
        this.#known.set(path, { version, note });
        this.reviewed++;
        return note;
      }
      if (!(await steps.breathe())) return null;
    }
  }
}
