import * as vscode from 'vscode';
import { canBeNote } from './noteDocuments.ts';

/**
 * The markdown document a person is looking at. Asked of the tabs and not of the text editors, because the rich
 * markdown editor is a tab without one; while a page without a document is in front (the preview, a walkthrough), the
 * last one still counts.
 */
export class ActiveNote implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri | null>();
  readonly #listeners: vscode.Disposable;
  #uri: vscode.Uri | null = null;
  /** What was in front when listeners were last told. */
  #seen = '';
  /** Says where a person looks now, null for nowhere that could hold a note. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#look();
    this.#listeners = vscode.Disposable.from(
      vscode.window.tabGroups.onDidChangeTabs(() => this.#look()),
      vscode.window.tabGroups.onDidChangeTabGroups(() => this.#look()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.workspace.onDidOpenTextDocument(() => this.#look()),
      vscode.workspace.onDidCloseTextDocument(() => this.#look()),
    );
  }

  get uri(): vscode.Uri | null {
    return this.#uri;
  }

  /** The document behind `uri`; undefined while it is not loaded or when it cannot be a note. */
  get document(): vscode.TextDocument | undefined {
    const wanted = this.#uri?.toString();
    return vscode.workspace.textDocuments.find((one) => one.uri.toString() === wanted && canBeNote(one));
  }

  /** A text editor that shows the note, the one in focus first; undefined in the rich editor. */
  get textEditor(): vscode.TextEditor | undefined {
    const wanted = this.#uri?.toString();
    const active = vscode.window.activeTextEditor;
    if (active?.document.uri.toString() === wanted) return active;
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
  }

  /** Whether the note is in front in an editor that cannot show marks. */
  get inRichEditor(): boolean {
    return vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom && this.document !== undefined;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  #look(): void {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    const uri = tab ? uriOf(tab) : null;
    // A tab without a document of its own: keep the note it may belong to as long as that is open.
    const next = uri ?? (tab && this.#uri && isOpen(this.#uri) ? this.#uri : null);
    const seen = `${tab?.input instanceof vscode.TabInputCustom ? 'rich' : 'text'} ${next?.toString() ?? ''} ${this.#isLoaded(next)}`;
    this.#uri = next;
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#changed.fire(next);
  }

  #isLoaded(uri: vscode.Uri | null): boolean {
    const wanted = uri?.toString();
    return vscode.workspace.textDocuments.some((one) => one.uri.toString() === wanted);
  }
}

/** The document a tab holds, or null: a diff counts as its right side. */
function uriOf(tab: vscode.Tab): vscode.Uri | null {
  const { input } = tab;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : null;
}

function isOpen(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all.some((group) => group.tabs.some((tab) => uriOf(tab)?.toString() === wanted));
}
