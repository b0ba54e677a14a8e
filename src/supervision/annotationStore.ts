import { annotationName, readAnnotations, writeAnnotations } from './annotationFile.ts';
import { noComments, type NoteComments } from './comment.ts';
import { mergeComments } from './mergeComments.ts';

/** What the store needs of a folder: the `.supervision` folder beside a note. Names have no `/`. */
export interface AnnotationFolder {
  /** null when there is no such file; rejects when it is there and cannot be read. */
  read(name: string): Promise<string | null>;
  /** Makes the folder when it is not there. */
  write(name: string, text: string): Promise<void>;
  /** In one step: afterwards `to` is the old or the new file, never a part of one. */
  replace(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** What was found, or happened, when a note's comments were read. */
export type Stored =
  | { readonly is: 'read'; readonly comments: NoteComments }
  /** There and not to be understood; nothing will be written over it. */
  | { readonly is: 'damaged'; readonly name: string }
  | { readonly is: 'unreadable'; readonly reason: string };

export interface Saved {
  /** Everything that stands in the file now, what others have written included. */
  readonly comments: NoteComments;
  /** New name of a damaged file that was put aside, or null. */
  readonly aside: string | null;
}

/** How often somebody else may get in between before we write what we have: each try has joined what they wrote. */
const mostTries = 8;

/**
 * Comments of the notes of one folder, one file per note. A file is written beside its place and then moved there, so
 * that a power cut leaves the old one or the new one; before that, what stands there is joined with ours.
 */
export class AnnotationStore {
  readonly #folder: AnnotationFolder;
  readonly #unique: () => string;
  readonly #queues = new Map<string, Promise<unknown>>();

  /** @param unique gives a string no other writer has, for the file beside the place. */
  constructor(folder: AnnotationFolder, unique: () => string) {
    this.#folder = folder;
    this.#unique = unique;
  }

  async load(noteName: string, noteText: string): Promise<Stored> {
    let file: string | null;
    try {
      file = await this.#folder.read(annotationName(noteName));
    } catch (error) {
      return { is: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
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

  async #save(noteName: string, noteText: string, comments: NoteComments): Promise<Saved> {
    const name = annotationName(noteName);
    let aside: string | null = null;
    let there = await this.#folder.read(name);
    if (there !== null && !readAnnotations(there, noteText)) {
      aside = await this.#freeName(`${noteName}.damaged`);
      await this.#folder.replace(name, aside);
      there = null;
    }
    for (let tries = 1; ; tries++) {
      const joined = there === null ? comments : mergeComments(comments, readAnnotations(there, noteText) ?? noComments);
      const text = writeAnnotations(joined, noteName, noteText);
      if (text === there) return { comments: joined, aside };
      const beside = `${name}.${this.#unique()}.tmp`;
      await this.#folder.write(beside, text);
      const now = await this.#folder.read(name);
      if (now === there || tries === mostTries) {
        await this.#folder.replace(beside, name);
        return { comments: joined, aside };
      }
      await this.#folder.remove(beside);
      there = now;
    }
  }

  async #freeName(stem: string): Promise<string> {
    for (let number = 1; ; number++) {
      const name = `${stem}-${number}.jsonld`;
      if ((await this.#folder.read(name)) === null) return name;
    }
  }
}
