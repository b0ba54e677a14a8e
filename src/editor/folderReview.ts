import * as vscode from 'vscode';
import type { NoteReview } from '../stance/review.ts';
import { FolderReviewer, type FolderReview } from '../supervision/folderReview.ts';
import { notesBelow } from './folderReviewSources.ts';
import type { Kept } from './kept.ts';
import { settingsFor } from './settings.ts';

/** A reviewed folder, with the address of each note by its path. */
export interface ReviewedFolders extends FolderReview {
  readonly folders: readonly vscode.Uri[];
  readonly addresses: ReadonlyMap<string, vscode.Uri>;
}

/** How long the host may be held at a stretch, in milliseconds: other extensions live in it too. */
const sliceMs = 12;

/** Reviews folders for the review page, and remembers within the session what has not changed. */
export class FolderReviews {
  readonly #kept: Kept;
  readonly #reviewer = new FolderReviewer();

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /**
   * Reviews all session notes below some folders, in slices: a worker would have to load the language part a second time, and
   * the same code must run where a worker cannot be started.
   * @param token ends it at once; what was done until then is returned.
   */
  async review(folders: readonly vscode.Uri[], token: vscode.CancellationToken, progress: (done: number, of: number) => void): Promise<ReviewedFolders> {
    let began = performance.now();
    const breathe = async (): Promise<boolean> => {
      if (performance.now() - began >= sliceMs) {
        await new Promise<void>((resolve) => setTimeout(resolve, 0));
        began = performance.now();
      }
      return !token.isCancellationRequested;
    };
    const { levels, ownPhrases } = settingsFor(folders[0]);
    const [{ openReviewer }, found] = await Promise.all([import('../stance/reviewer.ts'), notesBelow(folders, () => !token.isCancellationRequested)]);
    const options = { levels, ownPhrases };
    const reviewer = await openReviewer(options);
    const kept = this.#kept;
    const work = function* (text: string): Generator<number, NoteReview> {
      return kept.without(yield* reviewer.work(text));
    };
    const addresses = new Map(found.notes.map(({ path, uri }) => [path, uri]));
    // Known by address and not by path: the same path may stand below two roots.
    const sources = found.notes.map((note) => ({ path: note.uri.toString(), read: () => note.read() }));
    const paths = new Map(found.notes.map(({ path, uri }) => [uri.toString(), path]));
    const review = await this.#reviewer.review(sources, work, JSON.stringify(options), { breathe, progress });
    const named = <T extends { readonly path: string }>(one: T): T => ({ ...one, path: paths.get(one.path) ?? one.path });
    return {
      ...review, notes: review.notes.map(named), unreadable: [...found.unreadable, ...review.unreadable.map(named)], folders, addresses,
    };
  }
}

/** Which folders a person means: those of the explorer, or of the workspace, or one that is picked. */
export async function foldersMeant(clicked: unknown, selected: unknown): Promise<readonly vscode.Uri[]> {
  const chosen = Array.isArray(selected) && selected.length > 0 ? selected : [clicked];
  const meant = chosen.filter((one): one is vscode.Uri => one instanceof vscode.Uri);
  if (meant.length > 0) return meant;
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => ({ label: name, uri }));
  if (roots.length === 1) return roots.map(({ uri }) => uri);
  if (roots.length > 1) {
    const picked = await vscode.window.showQuickPick(roots.map((root) => ({ ...root, picked: true })), { canPickMany: true, title: vscode.l10n.t('Which folders would you like to look at together?') });
    return (picked ?? []).map(({ uri }) => uri);
  }
  return (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, canSelectMany: true, title: vscode.l10n.t('Which folders would you like to look at together?') })) ?? [];
}
