import * as vscode from 'vscode';
import type { Finding } from '../stance/finding.ts';
import type { NoteReview } from '../stance/review.ts';

const keptKey = 'kept';
/** More than a person dismisses in years; the oldest go first. */
const most = 5000;

/** Passages a clinician wants to keep as they are, remembered on this machine as hashes and nothing else. */
export class Kept implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(context: vscode.ExtensionContext) {
    this.#memory = context.globalState;
  }

  without(review: NoteReview): readonly Finding[] {
    return review.findings;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
