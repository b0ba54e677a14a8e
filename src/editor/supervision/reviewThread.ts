import type { DeskAnswer, DeskChoices, DeskQuestion } from '../../supervision/reviewDesk.ts';
import type { ReviewedNote } from '../../supervision/reviewedNote.ts';
import { lineOfThisThread, startThread, type SecondThread } from './secondThread.ts';

/** Name under which the bundle exports `reviewOnThisThread`. */
const door = 'reviewOnThisThread';
/** A thread that says nothing for so long after its start will not start. */
const mostStartMs = 15_000;

/** What a thread says once it can be asked. */
const ready = 'ready';

/** The door of the second thread: answers every note that is sent. */
export async function answerNotes(): Promise<void> {
  const line = lineOfThisThread();
  const { ReviewDesk } = await import('../../supervision/reviewDesk.ts');
  const desk = new ReviewDesk();
  line.hear((question) => void desk.answer(question as DeskQuestion).then((answer) => line.send(answer)));
  line.send(ready);
}

/** The thread has ended before it answered. */
export class ThreadEnded extends Error {}

/** Reviews notes on a thread of their own, so that the host is free for the person at the keyboard and for other extensions. */
export class ReviewThread {
  readonly #thread: SecondThread;
  readonly #asked = new Map<number, { readonly answer: (note: ReviewedNote | null) => void; readonly fail: (reason: Error) => void }>();
  #ids = 0;
  /** What the thread was told last. */
  #choices: DeskChoices | null = null;
  #ended = false;

  /** For a thread that has said it is ready; `start` makes one. */
  constructor(thread: SecondThread) {
    this.#thread = thread;
    thread.hear((message) => this.#heard(message));
    thread.onEnd(() => this.end());
  }

  /**
   * @param bundle the text of dist/extension.js
   * @returns null where no thread can be had; the caller then does the work itself, in slices.
   */
  static async start(bundle: string): Promise<ReviewThread | null> {
    const thread = startThread(bundle, door);
    if (!thread) return null;
    const started = await new Promise<boolean>((resolve) => {
      const late = setTimeout(() => resolve(false), mostStartMs);
      const now = (is: boolean): void => {
        clearTimeout(late);
        resolve(is);
      };
      thread.hear((message) => message === ready && now(true));
      thread.onEnd(() => now(false));
    });
    if (started) return new ReviewThread(thread);
    thread.end();
    return null;
  }

  /** How many notes it has been given and not answered yet. */
  get waiting(): number {
    return this.#asked.size;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /**
   * @returns null for a note that tripped the review.
   * @throws ThreadEnded when the thread ends first.
   */
  review(path: string, text: string, choices: DeskChoices): Promise<ReviewedNote | null> {
    if (this.#ended) return Promise.reject(new ThreadEnded());
    const id = this.#ids++;
    const question: DeskQuestion = { id, path, text, choices: choices === this.#choices ? null : choices };
    this.#choices = choices;
    return new Promise((answer, fail) => {
      this.#asked.set(id, { answer, fail });
      this.#thread.send(question);
    });
  }

  /** Ends the thread at once and gives back its memory. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#thread.end();
    for (const { fail } of this.#asked.values()) fail(new ThreadEnded());
    this.#asked.clear();
  }

  #heard(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    const { id, note } = message as DeskAnswer;
    this.#asked.get(id)?.answer(note);
    this.#asked.delete(id);
  }
}
