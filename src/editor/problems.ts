import * as vscode from 'vscode';
import type { Finding } from '../stance/finding.ts';
import { inWords } from './inWords.ts';
import type { OpenNote } from './openNote.ts';
import { rangeOf } from './passageAt.ts';
import { rulePage } from './rulePage.ts';
import type { Reviews } from './reviews.ts';
import { shows } from './settings.ts';

/** Shown beside every entry, so that it can be told from other tools' entries. */
export const problemSource = 'Mentalizing';

/**
 * Entries for the Problems panel: the one channel that reaches every editor, the rich markdown editor too. Never more
 * than Information. Which stance is listed is a setting; curious passages are no problems and stay out unless asked for.
 */
export class Problems implements vscode.Disposable {
  readonly #entries = vscode.languages.createDiagnosticCollection('mentalizing');
  readonly #reviews: Reviews;
  readonly #listeners: vscode.Disposable;
  readonly #home: vscode.Uri;

  constructor(reviews: Reviews, home: vscode.Uri) {
    this.#reviews = reviews;
    this.#home = home;
    this.#listeners = vscode.Disposable.from(
      this.#entries,
      reviews.onDidReview((note) => this.#list(note)),
      reviews.onDidSwitch(() => this.#listAll()),
    );
    this.#listAll();
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #listAll(): void {
    for (const note of this.#reviews.notes) this.#list(note);
  }

  #list(note: OpenNote): void {
    const { document, reading, settings } = note;
    if (document.isClosed || !this.#reviews.marksShown) return this.#entries.delete(document.uri);
    const listed = reading.shown.filter(({ stance }) => shows(settings.problems, stance));
    this.#entries.set(document.uri, listed.map((finding) => entryFor(document, finding, this.#home)));
  }
}

function entryFor(document: vscode.TextDocument, finding: Finding, home: vscode.Uri): vscode.Diagnostic {
  const severity = finding.level === 'information' && finding.stance === 'authoritative'
    ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Hint;
  const entry = new vscode.Diagnostic(rangeOf(document, finding), inWords(finding.message), severity);
  entry.source = problemSource;
  entry.code = { value: finding.rule, target: rulePage(home, finding.rule) };
  return entry;
}
