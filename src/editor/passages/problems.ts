import * as vscode from 'vscode';
import type { Finding } from '../../stance/finding.ts';
import { inWords } from '../inWords.ts';
import type { OpenNote } from '../reviewing/openNote.ts';
import { rangeOf } from './passageAt.ts';
import { openRuleNames, type RuleNamer } from '../ruleName.ts';
import { rulePage } from '../rulePage.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { shows } from '../settings.ts';

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
  #nameOf: RuleNamer | undefined;

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
    if (listed.length > 0 && !this.#nameOf) return void this.#listNamed(note);
    this.#entries.set(document.uri, listed.map((finding) => this.#entryFor(document, finding)));
  }

  /** Lists a note once the names of what was heard are there. */
  async #listNamed(note: OpenNote): Promise<void> {
    this.#nameOf = await openRuleNames();
    this.#list(note);
  }

  #entryFor(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
    const severity = finding.level === 'information' && finding.stance === 'authoritative'
      ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Hint;
    const entry = new vscode.Diagnostic(rangeOf(document, finding), inWords(finding.message), severity);
    entry.source = problemSource;
    // Shown behind the message, so it is the name a person reads; the page it leads to bears the one of the settings.
    entry.code = { value: this.#nameOf?.(finding.rule) ?? finding.rule, target: rulePage(this.#home, finding.rule) };
    return entry;
  }
}
