import * as vscode from 'vscode';
import type { Finding } from '../../stance/finding.ts';
import { rangeOf } from './passageAt.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { shows, type HighlightStyle, type Shown } from '../settings.ts';

/** `listed`: also an entry of the Problems panel, under which the editor draws its own wavy line; ours would blur it. */
type MarkKind = 'authoritative' | 'listed' | 'authoritativeHint' | 'curious';
const markKinds: readonly MarkKind[] = ['authoritative', 'listed', 'authoritativeHint', 'curious'];

/**
 * Marks passages in text editors: warm with a dotted or wavy line where a phrase reads as known, green with a full line
 * where it stays curious. The two differ in the line and in their lane of the overview ruler, not in colour alone.
 */
export class Highlights implements vscode.Disposable {
  readonly #reviews: Reviews;
  readonly #listeners: vscode.Disposable;
  #marks: Record<HighlightStyle, Record<MarkKind, vscode.TextEditorDecorationType>> | undefined;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
    this.#listeners = vscode.Disposable.from(
      reviews.onDidReview(({ document }) => this.#drawAll(document)),
      reviews.onDidSwitch(() => this.#drawAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()),
    );
    this.#drawAll();
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const style of Object.values(this.#marks ?? {})) for (const mark of Object.values(style)) mark.dispose();
  }

  #drawAll(document?: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (!document || editor.document === document) this.#draw(editor);
    }
  }

  #draw(editor: vscode.TextEditor): void {
    const note = this.#reviews.note(editor.document.uri);
    if (!note && !this.#marks) return;
    const shown = note && this.#reviews.marksShown
      ? note.reading.shown.filter(({ stance }) => shows(note.settings.highlight, stance)) : [];
    if (shown.length === 0 && !this.#marks) return;
    this.#marks ??= { soft: marksIn('soft'), line: marksIn('line') };
    for (const style of ['soft', 'line'] as const) {
      for (const kind of markKinds) {
        const passages = note && style === note.settings.highlightStyle ? shown.filter((finding) => kindOf(finding, note.settings.problems) === kind) : [];
        editor.setDecorations(this.#marks[style][kind], passages.map((finding) => rangeOf(editor.document, finding)));
      }
    }
  }
}

function kindOf({ stance, level }: Finding, problems: Shown): MarkKind {
  if (stance === 'curious') return 'curious';
  if (level === 'hint') return 'authoritativeHint';
  return shows(problems, stance) ? 'listed' : 'authoritative';
}

function marksIn(style: HighlightStyle): Record<MarkKind, vscode.TextEditorDecorationType> {
  return {
    authoritative: mark('authoritative', style), listed: mark('listed', style),
    authoritativeHint: mark('authoritativeHint', style), curious: mark('curious', style),
  };
}

function mark(kind: MarkKind, style: HighlightStyle): vscode.TextEditorDecorationType {
  const stance = kind === 'curious' ? 'curious' : 'authoritative';
  const line = new vscode.ThemeColor(`mentalizing.${stance}Line`);
  const soft = style === 'soft' && kind !== 'authoritativeHint';
  return vscode.window.createTextEditorDecorationType({
    ...(soft && { backgroundColor: new vscode.ThemeColor(`mentalizing.${stance}Background`), borderRadius: '3px' }),
    borderColor: line,
    borderStyle: stance === 'curious' ? 'solid' : 'dotted',
    borderWidth: { authoritative: '0 0 2px 0', listed: '0', authoritativeHint: '0 0 1px 0', curious: '0 0 1px 0' }[kind],
    overviewRulerColor: line,
    overviewRulerLane: stance === 'curious' ? vscode.OverviewRulerLane.Right : vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
