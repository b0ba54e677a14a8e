import * as vscode from 'vscode';
import { fingerprint } from '../../supervision/fingerprint.ts';
import { FolderReviewer, type FolderReview } from '../../supervision/folderReview.ts';
import type { DeskChoices } from '../../supervision/reviewDesk.ts';
import { notesBelow } from './folderReviewSources.ts';
import type { Kept } from '../reviewing/kept.ts';
import { leftAlone, namedAsNote } from '../reviewing/noteDocuments.ts';
import { settingsFor, type Settings } from '../settings.ts';

/** A reviewed folder, with the address of each note by its path. */
export interface ReviewedFolders extends FolderReview {
  readonly folders: readonly vscode.Uri[];
  readonly addresses: ReadonlyMap<string, vscode.Uri>;
  /** Paths of notes that are gone and have comments. */
  readonly lost: readonly string[];
}

/** Reviews folders for the review page, and remembers within the session what has not changed. */
export class FolderReviews {
  readonly #kept: Kept;
  readonly #home: vscode.Uri;
  readonly #reviewer = new FolderReviewer();

  /** @param home the folder of this extension */
  constructor(kept: Kept, home: vscode.Uri) {
    this.#kept = kept;
    this.#home = home;
  }

  /** How many notes were truly reviewed in this session; the others were known. */
  get reviewed(): number {
    return this.#reviewer.reviewed;
  }

  /**
   * Reviews all session notes below some folders, each with the settings of its own folder.
   * @param token ends it at once; what was done until then is returned.
   */
  async review(folders: readonly vscode.Uri[], token: vscode.CancellationToken, progress: (done: number, of: number) => void): Promise<ReviewedFolders> {
    const [{ FolderDesk }, found] = await Promise.all([import('./folderDesk.ts'), notesBelow(folders, () => !token.isCancellationRequested)]);
    const settings = settingsByFolder();
    // Known by address and not by path: the same path may stand below two roots.
    const notes = new Map(found.notes.filter(({ uri }) => !leftAlone(markdownAt(uri), settings(uri))).map((note) => [note.uri.toString(), note]));
    const choices = choicesBy(settings, this.#kept.hashes);
    const chosen = (address: string): Chosen => choices(notes.get(address)?.uri ?? vscode.Uri.parse(address));
    const desk = new FolderDesk(this.#home, notes.size, token);
    try {
      const sources = [...notes].map(([path, note]) => ({ path, read: () => note.read() }));
      const review = await this.#reviewer.review(sources, (address) => chosen(address).key, {
        atOnce: desk.atOnce, review: (address, text) => desk.review(address, text, chosen(address).choices), breathe: () => desk.breathe(), progress,
      });
      const named = <T extends { readonly path: string }>(one: T): T => ({ ...one, path: notes.get(one.path)?.path ?? one.path });
      return {
        ...review, notes: review.notes.map(named), unreadable: [...found.unreadable, ...review.unreadable.map(named).map(withReason)], lost: found.lost, folders,
        addresses: new Map(found.notes.map(({ path, uri }) => [path, uri])),
      };
    } finally {
      desk.dispose();
    }
  }
}

/** What the settings' globs are asked about, for a note that is not open. */
function markdownAt(uri: vscode.Uri): Pick<vscode.TextDocument, 'uri' | 'languageId'> {
  return { uri, languageId: 'markdown' };
}

/** Settings are the same within a workspace folder, and asking for them a thousand times takes its time. */
function settingsByFolder(): (uri: vscode.Uri) => Settings {
  const known = new Map<string, Settings>();
  return (uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    const settings = known.get(key) ?? settingsFor(folder);
    known.set(key, settings);
    return settings;
  };
}

/** How a note is reviewed, and a short name for it. One object per choice, so that it is sent to a thread once. */
interface Chosen {
  readonly choices: DeskChoices;
  readonly key: string;
}

function choicesBy(settings: (uri: vscode.Uri) => Settings, kept: readonly string[]): (uri: vscode.Uri) => Chosen {
  const known = new Map<string, Chosen>();
  return (uri) => {
    const own = settings(uri);
    const { levels, ownPhrases, speakerLabels } = own;
    const anyText = namedAsNote(markdownAt(uri), own);
    const name = JSON.stringify([levels, ownPhrases, speakerLabels, anyText]);
    const chosen = known.get(name) ?? { choices: { levels, ownPhrases, speakerLabels, anyText, kept }, key: fingerprint(`${name} ${kept.join()}`) };
    known.set(name, chosen);
    return chosen;
  };
}

function withReason<T extends { readonly reason: string }>(one: T): T {
  return one.reason === '' ? { ...one, reason: vscode.l10n.t('The review stumbled over it; its text was not touched.') } : one;
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
