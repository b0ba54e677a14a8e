import * as vscode from 'vscode';
import type { Finding } from '../../stance/finding.ts';
import type { Reviewed } from '../reviewing/reading.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/** A passage that is on show, with the reading it belongs to. */
export interface PassageAt {
  readonly document: vscode.TextDocument;
  readonly reading: Reviewed;
  readonly finding: Finding;
}

/** The place of a finding in its document. */
export function rangeOf(document: vscode.TextDocument, { start, end }: { readonly start: number; readonly end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The passages shown under a range, the shorter (more telling) one first; none while the marks are hidden. */
export function passagesAt(reviews: Reviews, document: vscode.TextDocument, range: vscode.Range): readonly PassageAt[] {
  const reading = reviews.reading(document);
  if (reading?.state !== 'reviewed' || !reviews.marksShown) return [];
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return reading.shown
    .filter(({ start, end }) => start <= to && end >= from)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map((finding) => ({ document, reading, finding }));
}

/** Whether the text still says what was heard; while somebody types in it, it may not. */
export function isFresh({ document, reading, finding }: PassageAt): boolean {
  return reading.version === document.version && reading.review.findings.includes(finding);
}

/** How a command names a passage: the text may have moved on by the time it runs. */
type PassageKey = readonly [uri: string, rule: string, start: number];

/** How a passage is named to a command. */
export function keyOf({ document, finding }: PassageAt): PassageKey {
  return [document.uri.toString(), finding.rule, finding.start];
}

/**
 * The passage a command means: the one named by its arguments, or, called from the palette, the one at the cursor.
 * Undefined when there is none (any more).
 */
export function passageFor(reviews: Reviews, args: readonly unknown[]): PassageAt | undefined {
  const [uri, rule, start] = args;
  if (typeof uri === 'string') {
    const note = reviews.note(vscode.Uri.parse(uri, true));
    if (note?.reading.state !== 'reviewed') return undefined;
    const { reading, document } = note;
    const finding = reading.findings.find((one) => one.rule === rule && one.start === start);
    return finding && { document, reading, finding };
  }
  const editor = reviews.active.textEditor;
  return editor && passagesAt(reviews, editor.document, editor.selection)[0];
}

/** Said when a passage has changed between the offer and the answer. */
export function sayMovedOn(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('That passage has changed in the meantime, so nothing was done.'));
}
