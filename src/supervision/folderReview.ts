import { fingerprint } from './fingerprint.ts';
import { reasonOf } from './reason.ts';
import type { ReviewedNote } from './reviewedNote.ts';

/** A note as it comes from a folder; `read` rejects when it cannot be read. */
export interface NoteSource {
  readonly path: string;
  read(): Promise<string>;
}

/** A folder that was reviewed. */
export interface FolderReview {
  readonly notes: readonly ReviewedNote[];
  /** Markdown that is no session note: counted, not looked at. */
  readonly passedOver: number;
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** False when somebody stopped it; what was done until then is there. */
  readonly complete: boolean;
}

/** What whoever reviews a folder brings along. */
export interface FolderReviewSteps {
  /** How many notes may be under review at the same time; one where it is not said. */
  readonly atOnce?: number;
  /**
   * Reviews one note, wherever that happens.
   * @returns `stopped` when nobody wants to go on, null when the note tripped the review.
   */
  review(path: string, text: string): Promise<ReviewedNote | 'stopped' | null>;
  /** Between notes: lets the host breathe. Returns false when nobody wants to go on. */
  breathe(): Promise<boolean>;
  progress(done: number, of: number): void;
}

/** What became of one note; a reason where it could not be read, empty where it tripped the review. */
type Outcome = ReviewedNote | { readonly reason: string };

/** Reviews many notes, and remembers for the session what it has reviewed, so that unchanged notes are not done again. */
export class FolderReviewer {
  readonly #known = new Map<string, { readonly version: string; readonly note: ReviewedNote }>();
  /** How many notes were truly reviewed since the start: the rest was known. */
  reviewed = 0;

  /** @param choices tells reviews apart that were made with other choices (levels, own phrases). */
  async review(sources: readonly NoteSource[], choices: (path: string) => string, steps: FolderReviewSteps): Promise<FolderReview> {
    const outcomes: (Outcome | undefined)[] = sources.map(() => undefined);
    const fetched = new Map<number, ReturnType<typeof textOf>>();
    let next = 0;
    let done = 0;
    let complete = true;
    const fetch = (at: number): ReturnType<typeof textOf> | null => {
      const source = sources[at];
      const reading = fetched.get(at) ?? (source ? textOf(source) : null);
      if (reading) fetched.set(at, reading);
      return reading;
    };
    const lane = async (): Promise<void> => {
      while (complete && next < sources.length) {
        const at = next++;
        steps.progress(done, sources.length);
        const reading = fetch(at);
        if (!(await steps.breathe())) complete = false;
        if (!complete) return;
        const text = await reading;
        fetched.delete(at);
        // The next note is fetched while this one is reviewed.
        void fetch(next);
        const { path } = sources[at]!;
        const outcome = typeof text === 'string' ? await this.#reviewOne(path, text, choices(path), steps) : text;
        done++;
        if (outcome === 'stopped') complete = false;
        // One note that trips the review must not cost a person all the others; its words are not repeated here.
        else outcomes[at] = outcome ?? { reason: '' };
      }
    };
    await Promise.all(Array.from({ length: steps.atOnce ?? 1 }, lane));
    steps.progress(sources.length, sources.length);
    // In the order of the folder, whichever was done first.
    const notes = outcomes.filter((one): one is ReviewedNote => one !== undefined && !('reason' in one));
    return {
      notes: notes.filter(({ isSessionNote }) => isSessionNote), passedOver: notes.filter(({ isSessionNote }) => !isSessionNote).length,
      unreadable: outcomes.flatMap((one, at) => (one !== undefined && 'reason' in one ? [{ path: sources[at]!.path, reason: one.reason }] : [])), complete,
    };
  }

  async #reviewOne(path: string, text: string, choices: string, steps: FolderReviewSteps): Promise<ReviewedNote | 'stopped' | null> {
    const version = `${fingerprint(text)} ${choices}`;
    const known = this.#known.get(path);
    if (known?.version === version) return known.note;
    const note = await steps.review(path, text);
    if (note === null || note === 'stopped') return note;
    this.#known.set(path, { version, note });
    this.reviewed++;
    return note;
  }
}

/** Never rejects: a failure that nobody awaits yet would count as unhandled. */
function textOf(source: NoteSource): Promise<string | { readonly reason: string }> {
  return source.read().catch((error: unknown) => ({ reason: reasonOf(error) }));
}
