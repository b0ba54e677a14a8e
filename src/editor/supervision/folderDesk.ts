import * as vscode from 'vscode';
import { ReviewDesk, type DeskChoices } from '../../supervision/reviewDesk.ts';
import type { ReviewedNote } from '../../supervision/reviewedNote.ts';
import { ThreadEnded } from './reviewThread.ts';
import { ReviewThreads, threadsFor } from './reviewThreads.ts';

/** How long the host may be held at a stretch, in milliseconds: other extensions live in it too. */
const sliceMs = 12;

/**
 * Where the notes of one folder review are read: on threads of their own, or on the host in slices where no thread can
 * be had. `npm run bench` shows both: a thousand notes hold the host for a few milliseconds at a stretch with threads; without them
 * for a slice and, once, for the cold start of the language part.
 */
export class FolderDesk implements vscode.Disposable {
  readonly #home: vscode.Uri;
  readonly #token: vscode.CancellationToken;
  readonly #stopped: Promise<'stopped'>;
  readonly #listener: vscode.Disposable;
  readonly #threadCount: number;
  #threads: ReviewThreads | null = null;
  #desk: ReviewDesk | null = null;
  #began = performance.now();
  /** How many notes may be handed in before the first is answered. */
  readonly atOnce: number;

  /**
   * @param home the folder of this extension
   * @param notes how many there are to look at
   */
  constructor(home: vscode.Uri, notes: number, token: vscode.CancellationToken) {
    this.#home = home;
    this.#token = token;
    this.atOnce = Math.max(1, threadsFor(notes));
    this.#threadCount = threadsFor(notes);
    let stop: (() => void) | undefined;
    this.#stopped = new Promise((resolve) => { stop = () => resolve('stopped'); });
    this.#listener = token.onCancellationRequested(() => stop?.());
  }

  /** @returns `stopped` as soon as nobody wants to go on, null for a note that tripped the review. */
  async review(path: string, text: string, choices: DeskChoices): Promise<ReviewedNote | 'stopped' | null> {
    // Started only when there is something to review: looking again at what has not changed needs none.
    if (this.#threadCount > 0) this.#threads ??= new ReviewThreads(bundleOf(this.#home), this.#threadCount);
    if (this.#threads) {
      try {
        return await Promise.race([this.#threads.review(path, text, choices), this.#stopped]);
      } catch (error) {
        // There is no thread, or it died, of want of memory perhaps: the host goes on by itself.
        if (!(error instanceof ThreadEnded)) throw error;
      }
    }
    return this.#inSlices(path, text, choices);
  }

  /** Gives way to whatever else waits, when this review has held the host for a slice. Returns false when nobody wants to go on. */
  async breathe(): Promise<boolean> {
    if (performance.now() - this.#began >= sliceMs) {
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      this.#began = performance.now();
    }
    return !this.#token.isCancellationRequested;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#threads?.end();
  }

  async #inSlices(path: string, text: string, choices: DeskChoices): Promise<ReviewedNote | 'stopped' | null> {
    this.#desk ??= new ReviewDesk();
    try {
      const doing = await this.#desk.work(path, text, choices);
      for (let step = doing.next(); ; step = doing.next()) {
        if (step.done) return step.value;
        if (!(await this.breathe())) return 'stopped';
      }
    } catch {
      return null;
    }
  }
}

async function bundleOf(home: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(home, 'dist', 'extension.js')));
  } catch {
    // Some web hosts do not let an extension read its own files.
    return null;
  }
}
