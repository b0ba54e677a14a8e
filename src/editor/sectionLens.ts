import * as vscode from 'vscode';
import type { Finding } from '../stance/finding.ts';
import { commands } from './commands.ts';
import { reviewedNow } from './outline.ts';
import { shortened } from './plainMarkdown.ts';
import type { Reviews } from './reviewing/reviews.ts';

/** Above a section, its first curious phrase and its first moment to look at again. No numbers: a lens is no score. */
export class SectionLens implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #reviews: Reviews;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
    this.#listener = vscode.Disposable.from(
      reviews.onDidReview((note) => note.settings.sectionLens && this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('mentalizing.sectionLens') && this.#changed.fire()),
      this.#changed,
    );
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!this.#reviews.note(document.uri)?.settings.sectionLens) return [];
    const reading = await reviewedNow(this.#reviews, document);
    if (!reading) return [];
    return reading.review.note.sections.flatMap(({ span, title }) => {
      if (title === '') return [];
      const line = document.lineAt(document.positionAt(span.start)).range;
      const inside = reading.findings.filter(({ start }) => start >= span.start && start < span.end);
      const curious = inside.find(({ stance }) => stance === 'curious');
      const again = inside.find(({ stance }) => stance === 'authoritative');
      return [
        ...(curious ? [lens(line, document, curious, vscode.l10n.t('Curious: “{passage}”', { passage: shortened(curious.text, 40) }))] : []),
        ...(again ? [lens(line, document, again, vscode.l10n.t('To look at again: “{passage}”', { passage: shortened(again.text, 40) }))] : []),
      ];
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

function lens(range: vscode.Range, { uri }: vscode.TextDocument, { rule, start }: Finding, title: string): vscode.CodeLens {
  return new vscode.CodeLens(range, { title, command: commands.goToPassage, arguments: [uri.toString(), rule, start] });
}
