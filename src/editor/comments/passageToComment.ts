import * as vscode from 'vscode';
import type { Span } from '../../note/span.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/** The passage a person means by a command: what is selected, else the marked passage at the cursor, else the line. */
export async function passageMeant(document: vscode.TextDocument, reviews: Reviews): Promise<Span | null> {
  const selection = reviews.active.textEditor?.selection;
  if (!selection) return pickLine(document);
  return (selection.isEmpty ? markedAt(document, selection.active, reviews) : null) ?? wordsIn(document, selection);
}

/** A stretch of a note, or the line it stands on when it is empty; the first line when none was named. */
export function wordsIn(document: vscode.TextDocument, range = new vscode.Range(0, 0, 0, 0)): Span {
  const whole = range.isEmpty ? document.lineAt(range.start.line).range : range;
  return { start: document.offsetAt(whole.start), end: document.offsetAt(whole.end) };
}

function markedAt(document: vscode.TextDocument, position: vscode.Position, reviews: Reviews): Span | null {
  const at = document.offsetAt(position);
  const marked = reviews.reading(document)?.shown.find(({ start, end }) => start <= at && at <= end);
  return marked ? { start: marked.start, end: marked.end } : null;
}

/** In the rich editor there is no selection to ask for: a line is picked from a list. */
async function pickLine(document: vscode.TextDocument): Promise<Span | null> {
  const lines = Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line)).filter((line) => /\p{L}/u.test(line.text));
  const picked = await vscode.window.showQuickPick(
    lines.map((line) => ({ label: plainLabel(line.text), description: String(line.lineNumber + 1), line })),
    { title: vscode.l10n.t('Which line did you wonder about?') },
  );
  return picked ? wordsIn(document, picked.line.range) : null;
}
