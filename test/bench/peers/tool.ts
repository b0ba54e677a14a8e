/** Reads a note, or its next version, and says how much it marked. */
export type Check = (text: string) => number | Promise<number>;

/** A tool that is loaded. */
export interface LoadedTool {
  /** For one note, whose versions it then reads. A tool that keeps nothing gives the same again. */
  open(): Check | Promise<Check>;
  /** Reads many notes as its product would, where that is more than one `open` for each. */
  folder?(texts: readonly string[]): Promise<void>;
}

/** Something that reads notes in its own process while it is measured. */
export interface Tool {
  readonly name: string;
  /** One line for the reader of the table: what it does with a note, and what it does on a keystroke. */
  readonly does: string;
  /** Packages it needs; the first is the one whose version is named. None: the product itself. */
  readonly packages: readonly string[];
  /** Where its packages stand: with the peers, or with the product. */
  readonly from: 'peers' | 'product';
  /** Source of a module that imports what it needs: bundled and minified, it tells its size. */
  readonly entry: string;
  /** What the size leaves out. */
  readonly beside?: string;
  load(): Promise<LoadedTool>;
}
