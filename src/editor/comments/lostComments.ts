import * as vscode from 'vscode';
import { basename } from '../../note/notePath.ts';
import { AnchorGround } from '../../supervision/anchor/anchorGround.ts';
import type { AnnotationStore } from '../../supervision/annotationStore.ts';
import { threadsOf, type CommentThread } from '../../supervision/comment.ts';
import { fingerprint } from '../../supervision/fingerprint.ts';
import { reasonOf } from '../../supervision/reason.ts';
import { plainLabel, plainName } from '../plainLabel.ts';
import type { CommentsOfNote } from './commentsOfNote.ts';

/** Comments of a note that is not there any more: renamed or deleted where no editor saw it. */
export interface LostNote {
  /** The folder that the note was in. */
  readonly folder: vscode.Uri;
  /** Name that the note had. */
  readonly name: string;
  readonly threads: readonly CommentThread[];
}

/**
 * Looks after comments whose note is gone. When a note of the same folder turns out to hold their passages they go to it, at
 * once where its text is the very same, else when a person says so; until then they are listed as waiting.
 */
export class LostComments {
  readonly #storeFor: (note: vscode.Uri) => AnnotationStore | null;
  readonly #changed: () => void;
  readonly #lost = new Map<string, readonly LostNote[]>();
  /** Asked once in a session about the same two. */
  readonly #asked = new Set<string>();

  constructor(storeFor: (note: vscode.Uri) => AnnotationStore | null, changed: () => void) {
    this.#storeFor = storeFor;
    this.#changed = changed;
  }

  /** Of the folders of notes that were looked at. */
  get all(): readonly LostNote[] {
    return [...this.#lost.values()].flat();
  }

  /** Looks which notes are gone from the folder of an open note, and whether this note is one of them under another name. */
  async look(note: CommentsOfNote): Promise<void> {
    const { uri } = note.document;
    const store = this.#storeFor(uri);
    if (!store) return;
    const folder = vscode.Uri.joinPath(uri, '..');
    const lost = await this.#find(folder, store, basename(uri.path));
    this.#remember(folder, lost);
    for (const gone of lost) {
      const likeness = likenessOf(gone, note.document.getText());
      if (likeness === 'none') continue;
      if (likeness === 'same') {
        await this.give(gone, note);
        void vscode.window.showInformationMessage(vscode.l10n.t('{old} is called {name} now, as it seems: its comments came along.', { old: plainLabel(gone.name), name: plainName(uri) }));
        continue;
      }
      const once = `${gone.name} ${uri.toString()}`;
      if (this.#asked.has(once)) continue;
      this.#asked.add(once);
      const yes = vscode.l10n.t('Take Them Along');
      const question = vscode.l10n.t('{old} is not there any more, and {name} holds passages that were commented on in it. Do the comments belong here?', { old: plainLabel(gone.name), name: plainName(uri) });
      void vscode.window.showInformationMessage(question, yes).then(async (answer) => {
        if (answer === yes) await this.give(gone, note);
      });
    }
  }

  /** Gives all comments of a note that is gone to one that is there. Those whose passage it does not hold wait there for a place. */
  async give(gone: LostNote, note: CommentsOfNote): Promise<void> {
    const { document } = note;
    try {
      await this.#storeFor(vscode.Uri.joinPath(gone.folder, gone.name))?.adopt(gone.name, basename(document.uri.path), document.getText());
    } catch (error) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The comments of {name} stayed where they were: {reason}', { name: plainLabel(gone.name), reason: plainLabel(reasonOf(error)) }));
      return;
    }
    this.#remember(gone.folder, (this.#lost.get(gone.folder.toString()) ?? []).filter(({ name }) => name !== gone.name));
    await note.load();
  }

  #remember(folder: vscode.Uri, lost: readonly LostNote[]): void {
    this.#lost.set(folder.toString(), lost);
    this.#changed();
  }

  /** @param open name of a note that is open: deleted where no editor saw it, it is still there for whoever has it in front. */
  async #find(folder: vscode.Uri, store: AnnotationStore, open: string): Promise<LostNote[]> {
    // Nothing of the folder is listed while nobody has commented on anything in it.
    if ((await store.lost(new Set())).length === 0) return [];
    const entries = await vscode.workspace.fs.readDirectory(folder).then((all) => all, () => null);
    if (!entries) return [];
    const found = await Promise.all((await store.lost(new Set([open, ...entries.map(([name]) => name)]))).map(async (name) => {
      const stored = await store.load(name, '');
      return stored.is === 'read' ? [{ folder, name, threads: threadsOf(stored.comments) }] : [];
    }));
    return found.flat().filter(({ threads }) => threads.length > 0);
  }
}

/** `same`: the text that the comments were made on; `much`: at least half of the passages are in it. */
function likenessOf({ threads }: LostNote, text: string): 'same' | 'much' | 'none' {
  const print = fingerprint(text);
  if (threads.some(({ first }) => first.place.anchor.text === print)) return 'same';
  const ground = new AnchorGround(text);
  const found = threads.filter(({ first }) => 'found' in ground.find(first.place.anchor)).length;
  return found > 0 && found >= threads.length / 2 ? 'much' : 'none';
}
