import type { FrontMatter } from './frontMatter.ts';
import type { Audience, NoteKind } from './noteKind.ts';
import type { Passage } from './passage.ts';
import type { Section } from './section.ts';
import type { Wording } from './wording.ts';

/**
 * A stretch of the note that reads the same alone as in its place: a heading, a paragraph, one labelled turn, a list.
 * The reader keeps the same object as long as its text and what it depends on stay the same, so whatever is
 * derived from a chunk may be kept in a WeakMap: this is what makes work grow with the edit and not with the note.
 */
export interface Chunk {
  readonly text: string;
  /** Offsets inside a chunk count from the chunk's start. */
  readonly passages: readonly Passage[];
}

/** A chunk at its place. */
export interface PlacedChunk {
  readonly chunk: Chunk;
  /** Offset of the chunk in the note. */
  readonly start: number;
  /** Index into `SessionNote.sections`. */
  readonly section: number;
}

/** A session note as read. All offsets are UTF-16 code units into `text`. */
export interface SessionNote {
  /** The text as VS Code shows it: no byte-order mark, line ends as they are. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** From the front matter, or inferred; null when the text is no session note. */
  readonly kind: NoteKind | null;
  readonly audience: Audience;
  readonly isSessionNote: boolean;
  /** One plain sentence for the status item: why this is, or is not, taken for a session note. */
  readonly reason: Wording;
  readonly sections: readonly Section[];
  readonly chunks: readonly PlacedChunk[];
  /** Words of prose, markup and front matter not counted. */
  readonly words: number;
}
