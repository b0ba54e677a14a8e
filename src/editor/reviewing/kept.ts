import * as vscode from 'vscode';
import { identities, keptApart } from '../../feedback/keep.ts';
import type { Finding } from '../../stance/finding.ts';
import type { NoteReview } from '../../stance/review.ts';

const keptKey = 'kept';
/** More than a person dismisses in years; the oldest go first. */
const most = 5000;

/**
 * Passages a clinician keeps as they are. Those without a comment in the note are remembered on this machine, as hashes
 * and nothing else: from them nobody can tell which note or which words were meant.
 */
export class Kept implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  #dismissed: ReadonlySet<string>;
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#dismissed = new Set(memory.get<readonly string[]>(keptKey, []));
  }

  /** The hashes, to send to where notes are reviewed. */
  get hashes(): readonly string[] {
    return [...this.#dismissed];
  }

  /** What is left of a review when the kept passages are set apart. */
  without(review: NoteReview): NoteReview {
    return keptApart(review, this.#dismissed).review;
  }

  /** Remembers a passage as meant. */
  async dismiss(finding: Finding, review: NoteReview): Promise<void> {
    const identity = identities(review)[review.findings.indexOf(finding)];
    if (identity !== undefined) await this.#remember([...this.#dismissed, identity].slice(-most));
  }

  /** Forgets every dismissal. */
  async forget(): Promise<void> {
    await this.#remember([]);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #remember(hashes: readonly string[]): Promise<void> {
    this.#dismissed = new Set(hashes);
    this.#changed.fire();
    await this.#memory.update(keptKey, hashes);
  }
}
