import { annotationName, notedName, readAnnotations, writeAnnotations } from './annotationFile.ts';
import { noComments, type NoteComments } from './comment.ts';
import { mergeComments } from './mergeComments.ts';
import { reasonOf } from './reason.ts';

/** What the store needs of a folder: the `.supervision` folder beside a note. Names have no `/`. */
export interface AnnotationFolder {
  /** Names of what is in it and when each was last changed, in milliseconds; empty when the folder is not there. */
  list(): Promise<readonly { readonly name: string; readonly changed: number }[]>;
  /** null when there is no such file; rejects when it is there and cannot be read. */
  read(name: string): Promise<string | null>;
  /** Makes the folder when it is not there. */
  write(name: string, text: string): Promise<void>;
  /**
   * Afterwards `to` is the new file, never a part of one. In between it may be missing: VS Code takes a file away before it moves
   * another one to its place, as two calls.
   */
  replace(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** What was found, or happened, when a note's comments were read. */
type Stored =
  | { readonly is: 'read'; readonly comments: NoteComments }
  /** There and not to be understood; nothing will be written over it. */
  | { readonly is: 'damaged'; readonly name: string }
  | { readonly is: 'unreadable'; readonly reason: string };

/** What came of saving comments. */
interface Saved {
  /** Everything that stands in the file now, what others have written included. */
  readonly comments: NoteComments;
  /** New name of a damaged file that was put aside, or null. */
  readonly aside: string | null;
}

/** What a file ends in that stands beside its place until it is moved there. */
export const besideEnding = '.tmp';

/** The place a file is meant for: that of one beside it, and its own otherwise. */
function placeOf(name: string): string {
  return name.endsWith(besideEnding) ? name.slice(0, name.lastIndexOf('.', name.length - besideEnding.length - 1)) : name;
}

/** How often somebody else may get in between before we write what we have: each try has joined what they wrote. */
const mostTries = 8;
/** A file beside its place that is so old was left by a writer that died; a younger one may be about to be moved. */
const leftBehindMs = 10 * 60_000;

/**
 * Comments of the notes of one folder, one file per note. A file is written beside its place and then moved there, so
 * that a power cut leaves the old one, the new one, or the new one beside its empty place, where it is found; before that,
 * what stands there is joined with ours.
 */
export class AnnotationStore {
  readonly #folder: AnnotationFolder;
  readonly #unique: () => string;
  readonly #now: () => number;
  readonly #queues = new Map<string, Promise<unknown>>();

  /** @param unique gives a string no other writer has, for the file beside the place. */
  constructor(folder: AnnotationFolder, unique: () => string, now: () => number = Date.now) {
    this.#folder = folder;
    this.#unique = unique;
    this.#now = now;
  }

  async load(noteName: string, noteText: string): Promise<Stored> {
    let file: string | null;
    try {
      file = await this.#standing(noteName, noteText);
    } catch (error) {
      return { is: 'unreadable', reason: reasonOf(error) };
    }
    if (file === null) return { is: 'read', comments: noComments };
    const comments = readAnnotations(file, noteText);
    return comments ? { is: 'read', comments } : { is: 'damaged', name: annotationName(noteName) };
  }

  /**
   * Writes comments, joined with what stands there. Saves of one note wait for each other.
   * @throws whatever the folder throws, for instance when it is read-only; the comments are then not stored.
   */
  save(noteName: string, noteText: string, comments: NoteComments): Promise<Saved> {
    const before = this.#queues.get(noteName) ?? Promise.resolve();
    const saving = before.catch(() => undefined).then(() => this.#save(noteName, noteText, comments));
    this.#queues.set(noteName, saving);
    return saving;
  }

  /**
   * Names of notes whose comments are here though the notes are not: renamed or deleted where no editor saw it.
   * @param notes names of the files that are there
   */
  async lost(notes: ReadonlySet<string>): Promise<string[]> {
    const names = (await this.#folder.list()).map(({ name }) => notedName(placeOf(name))).filter((name) => name !== null);
    return [...new Set(names)].filter((name) => !notes.has(name)).sort();
  }

  /**
   * Gives the comments of a note that is gone to another one, joined with what that one has. They are written there before they are
   * taken away here: a power cut in between leaves them in both places, and doing it again joins them.
   */
  async adopt(lost: string, noteName: string, noteText: string): Promise<Saved | null> {
    const stored = await this.load(lost, noteText);
    // Given to itself, nothing of it may be taken away.
    if (stored.is !== 'read' || lost === noteName) return null;
    const saved = await this.save(noteName, noteText, stored.comments);
    for (const { name } of await this.#folder.list()) {
      if (placeOf(name) === annotationName(lost)) await this.#folder.remove(name);
    }
    return saved;
  }

  /**
   * What a writer left beside the place when it died in the middle: a whole file is joined with the one in place, a part of one
   * is removed, because nothing in it was ever said to be stored.
   * @returns whether something was joined.
   */
  async tidy(noteName: string, noteText: string): Promise<boolean> {
    const place = annotationName(noteName);
    let joined = false;
    for (const { name, changed } of await this.#folder.list()) {
      if (name === place || placeOf(name) !== place || this.#now() - changed < leftBehindMs) continue;
      const comments = readAnnotations(await this.#folder.read(name) ?? '', noteText);
      if (comments) {
        await this.save(noteName, noteText, comments);
        joined = true;
      }
      await this.#folder.remove(name);
    }
    return joined;
  }

  async #save(noteName: string, noteText: string, comments: NoteComments): Promise<Saved> {
    const name = annotationName(noteName);
    let aside: string | null = null;
    let there = await this.#standing(noteName, noteText);
    if (there !== null && !readAnnotations(there, noteText)) {
      aside = await this.#freeName(`${noteName}.damaged`);
      await this.#folder.replace(name, aside);
      there = null;
    }
    for (let tries = 1; ; tries++) {
      const joined = there === null ? comments : mergeComments(comments, readAnnotations(there, noteText) ?? noComments);
      const text = writeAnnotations(joined, noteName, noteText);
      if (text === there && await this.#folder.read(name) === text) return { comments: joined, aside };
      const beside = `${name}.${this.#unique()}${besideEnding}`;
      await this.#folder.write(beside, text);
      const now = await this.#standing(noteName, noteText, beside);
      if (now === there || tries === mostTries) {
        await this.#folder.replace(beside, name);
        return { comments: joined, aside };
      }
      await this.#folder.remove(beside);
      there = now;
    }
  }

  /**
   * What stands for a note: the file in its place or, while that is empty, what writers have put beside it: one of them is
   * just moving it there, or died before it could.
   * @param ours a file beside the place that is not meant
   */
  async #standing(noteName: string, noteText: string, ours?: string): Promise<string | null> {
    const place = annotationName(noteName);
    for (let tries = 1; ; tries++) {
      const there = await this.#folder.read(place);
      if (there !== null) return there;
      const beside = (await this.#folder.list()).map(({ name }) => name).filter((name) => name !== place && name !== ours && placeOf(name) === place);
      let joined: NoteComments | null = null;
      let moved = false;
      for (const name of beside.sort()) {
        const file = await this.#folder.read(name);
        moved ||= file === null;
        const comments = readAnnotations(file ?? '', noteText);
        if (comments) joined = joined ? mergeComments(joined, comments) : comments;
      }
      // One that is gone since the list was made stands in its place by now.
      if (!moved || tries === mostTries) return joined && writeAnnotations(joined, noteName, noteText);
    }
  }

  async #freeName(stem: string): Promise<string> {
    for (let number = 1; ; number++) {
      const name = `${stem}-${number}.jsonld`;
      if ((await this.#folder.read(name)) === null) return name;
    }
  }
}
