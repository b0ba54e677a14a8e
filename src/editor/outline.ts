import * as vscode from 'vscode';
import type { Passage } from '../note/passage.ts';
import type { PlacedChunk, SessionNote } from '../note/sessionNote.ts';
import { rangeOf } from './passages/passageAt.ts';
import { shortened } from './plainMarkdown.ts';
import type { Reviewed } from './reviewing/reading.ts';
import type { Reviews } from './reviewing/reviews.ts';

/** The outline of a session note: its sections, also those that begin with a letter or a bold line, and who speaks in them. */
export class Outline implements vscode.DocumentSymbolProvider {
  readonly #reviews: Reviews;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
  }

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const reading = await reviewedNow(this.#reviews, document);
    return reading ? symbolsOf(document, reading.review.note) : [];
  }
}

/** The sections of a note fold, also where markdown sees no heading. */
export class SectionFolds implements vscode.FoldingRangeProvider {
  readonly #reviews: Reviews;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
  }

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
    const reading = await reviewedNow(this.#reviews, document);
    if (!reading) return [];
    return reading.review.note.sections.flatMap(({ span, title }) => {
      const range = rangeOf(document, span);
      const last = lastWrittenLine(document, range);
      return title !== '' && last > range.start.line ? [new vscode.FoldingRange(range.start.line, last, vscode.FoldingRangeKind.Region)] : [];
    });
  }
}

/** The reading of a document as it is now; null when it is no reviewed note or the text moves on while we wait. */
export async function reviewedNow(reviews: Reviews, document: vscode.TextDocument): Promise<Reviewed | null> {
  const note = reviews.look(document);
  if (!note) return null;
  const reading = await note.settled();
  return reading.state === 'reviewed' && reading.version === document.version ? reading : null;
}

function symbolsOf(document: vscode.TextDocument, note: SessionNote): vscode.DocumentSymbol[] {
  const roots: vscode.DocumentSymbol[] = [];
  const open: { readonly symbol: vscode.DocumentSymbol; readonly depth: number }[] = [];
  const bySection = new Map<number, PlacedChunk[]>();
  for (const placed of note.chunks) bySection.set(placed.section, [...(bySection.get(placed.section) ?? []), placed]);
  note.sections.forEach((section, index) => {
    const turns = (bySection.get(index) ?? []).flatMap((placed) => turnsOf(document, placed));
    if (section.title === '') {
      roots.push(...turns);
      return;
    }
    const range = rangeOf(document, section.span);
    const symbol = new vscode.DocumentSymbol(section.title, '', vscode.SymbolKind.String, range, document.lineAt(range.start.line).range.intersection(range) ?? range);
    symbol.children = turns;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= section.depth) open.pop();
    const parent = open.at(-1)?.symbol;
    if (parent && parent.range.contains(range)) parent.children.push(symbol);
    else roots.push(symbol);
    open.push({ symbol, depth: section.depth });
  });
  return roots;
}

function turnsOf(document: vscode.TextDocument, { chunk, start }: PlacedChunk): vscode.DocumentSymbol[] {
  return chunk.passages.flatMap((passage) => {
    const span = spanOf(passage);
    if (passage.speakerName === null || !span) return [];
    const range = rangeOf(document, { start: start + span.start, end: start + span.end });
    return [new vscode.DocumentSymbol(passage.speakerName, shortened(passage.text, 60), vscode.SymbolKind.Field, range, range)];
  });
}

function spanOf({ text, offsets }: Passage): { readonly start: number; readonly end: number } | null {
  return text === '' ? null : offsets.sourceOf({ start: 0, end: text.length });
}

function lastWrittenLine(document: vscode.TextDocument, range: vscode.Range): number {
  // A section ends where the next begins: the line of that one, and empty lines before it, do not belong to the fold.
  let line = range.end.character === 0 ? range.end.line - 1 : range.end.line;
  while (line > range.start.line && document.lineAt(line).isEmptyOrWhitespace) line--;
  return line;
}
