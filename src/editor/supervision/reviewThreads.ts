import type { DeskChoices } from '../../supervision/reviewDesk.ts';
import type { ReviewedNote } from '../../supervision/reviewedNote.ts';
import { ReviewThread, ThreadEnded } from './reviewThread.ts';
import { cores } from './secondThread.ts';

/** More are hardly ever faster, and each takes its memory. */
const mostThreads = 4;
/** So many notes are done sooner than one more thread has started. */
const notesPerThread = 12;

/** How many threads a folder is worth: none for a few notes. */
export function threadsFor(notes: number): number {
  return Math.min(mostThreads, cores(), Math.floor(notes / notesPerThread));
}

/** Several threads that review the notes of one folder, each note on the one that has least to do. */
export class ReviewThreads {
  readonly #ready: ReviewThread[] = [];
  readonly #starting: readonly Promise<ReviewThread | null>[];

  /** @param bundle the text of dist/extension.js; null where it cannot be had, and no thread is started. */
  constructor(bundle: Promise<string | null>, count: number) {
    this.#starting = Array.from({ length: count }, async () => {
      const text = await bundle;
      const thread = text === null ? null : await ReviewThread.start(text);
      if (thread) this.#ready.push(thread);
      return thread;
    });
  }

  /** How many run. */
  get running(): number {
    return this.#ready.filter(({ ended }) => !ended).length;
  }

  /** Waits until one of them can be asked, or none will be. */
  async start(): Promise<void> {
    const up = this.#starting.map(async (one) => { if (!(await one)) throw new ThreadEnded(); });
    await Promise.any(up).catch(() => undefined);
  }

  /**
   * @returns null for a note that tripped the review.
   * @throws ThreadEnded where no thread runs, or the one asked ends first.
   */
  async review(path: string, text: string, choices: DeskChoices): Promise<ReviewedNote | null> {
    await this.start();
    const [free] = this.#ready.filter(({ ended }) => !ended).sort((one, other) => one.waiting - other.waiting);
    if (!free) throw new ThreadEnded();
    return free.review(path, text, choices);
  }

  /** Ends all of them at once, those too that are still starting. */
  end(): void {
    for (const thread of this.#ready) thread.end();
    for (const one of this.#starting) void one.then((thread) => thread?.end());
  }
}
