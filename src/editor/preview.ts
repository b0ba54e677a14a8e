import * as vscode from 'vscode';
import { markPreview, type PreviewToken, type TokenMaker } from './markPreview.ts';
import type { Reviews } from './reviewing/reviews.ts';
import { shows } from './settings.ts';

/** What we use of the built-in preview's markdown-it. */
export interface MarkdownIt {
  readonly core: {
    readonly ruler: {
      push(name: string, rule: (state: PreviewState) => void): void;
    };
  };
}

interface PreviewState {
  readonly tokens: PreviewToken[];
  readonly Token: TokenMaker;
  /** The text that is rendered, its line ends made one kind. The preview does not say which document it came from. */
  readonly src: string;
}

/** Marks passages in the built-in markdown preview, which asks each extension for a plug-in when it first shows. */
export class Preview implements vscode.Disposable {
  readonly #reviews: Reviews;
  readonly #listeners: vscode.Disposable;
  #used = false;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
    this.#listeners = vscode.Disposable.from(
      reviews.onDidReview(({ reading }) => reading.state !== 'reading' && this.#refresh()),
      reviews.onDidSwitch(() => this.#refresh()),
    );
  }

  extendMarkdownIt<T extends MarkdownIt>(markdownIt: T): T {
    this.#used = true;
    markdownIt.core.ruler.push('mentalizing', (state) => this.#mark(state));
    return markdownIt;
  }

  dispose(): void {
    clearTimeout(this.#soon);
    this.#listeners.dispose();
  }

  #mark({ tokens, Token, src }: PreviewState): void {
    const note = [...this.#reviews.notes].find(({ document }) => isTextOf(document, src));
    if (!note || !note.settings.preview || note.reading.state !== 'reviewed' || !this.#reviews.marksShown) return;
    const { document, settings, reading } = note;
    // While a key waits for its reading the preview shows the text without marks rather than marks in a wrong place.
    if (reading.version !== document.version) return;
    const shown = reading.shown.filter(({ stance }) => shows(settings.highlight, stance));
    markPreview(tokens, shown, ({ start, end }) => [document.positionAt(start).line, document.positionAt(end).line], Token);
  }

  /** The preview renders before the reading is done, so it is asked once more, and only while one is open. */
  #refresh(): void {
    if (!this.#used || !previewIsOpen()) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void vscode.commands.executeCommand('markdown.preview.refresh'), 50);
  }
}

function isTextOf(document: vscode.TextDocument, src: string): boolean {
  const text = document.getText();
  return text === src || (text.length >= src.length && text.includes('\r') && text.replace(/\r\n?/g, '\n') === src);
}

function previewIsOpen(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) =>
    (input instanceof vscode.TabInputWebview && input.viewType.endsWith('markdown.preview'))
      || (input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor')));
}
