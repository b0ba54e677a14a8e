import type { NoteKind } from '../noteKind.ts';

/**
 * A template as we write it: markdown with holes. From this one source come the contributed snippets, the text that
 * the commands insert and the page in `docs/`, so that the three cannot drift apart.
 *
 * Holes are written in braces: `{}` a blank to write into, `{date}` and other names a value that a command may fill
 * in (the same name is the same value everywhere), `{partner / parent / ward}` readings to write over with one of them or another, `{minutes=20}` a value with
 * something sensible already there. A line that holds only `{carried-over}` or another block name vanishes unless a
 * command has something to put there. `\{` is a brace.
 */
export interface Template {
  /** Stable; also the name under which a command asks for it. */
  readonly id: string;
  /** What one types to get it as a snippet; the first is the one shown. */
  readonly prefixes: readonly [string, ...string[]];
  /** As it is listed in a pick. */
  readonly title: string;
  /** One short line beside the title. */
  readonly description: string;
  /** What the note becomes, or null for a small piece that goes into any note. */
  readonly kind: NoteKind | null;
  readonly body: string;
}

/** Names of the blocks that a command may put into a template; each stands alone on its line. */
export const blockNames = ['carried-over', 'moments-mind', 'moments-thinking'] as const;
export type BlockName = (typeof blockNames)[number];
