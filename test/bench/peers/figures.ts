/** How one tool did. Times in milliseconds of processor time, sizes in kilobytes of 1,024 bytes or UTF-16 code units. */
export interface ToolFigures {
  readonly name: string;
  readonly version: string;
  /** Loading its modules. */
  readonly importMs: number;
  /** Its first result, on the smallest note, set-up included. */
  readonly firstMs: number;
  /** A whole note it has not seen, its code warm and nothing of the note kept: median. */
  readonly whole: readonly { readonly kb: number; readonly ms: number }[];
  /** A result for the whole note after each keystroke. */
  readonly keystroke: readonly { readonly kb: number; readonly medianMs: number; readonly p95Ms: number }[];
  /** `ms` for all of them; where fewer were `measured` in the time given, by proportion. */
  readonly folder: { readonly notes: number; readonly kb: number; readonly ms: number; readonly measured: number };
  /** Most memory its process ever held, in megabytes of 2^20 bytes. */
  readonly peakMb: number;
  /** Minified; null when esbuild cannot bundle it. */
  readonly bundleKb: number | null;
}

/** A tool that is not here, and why. */
export interface SkippedTool {
  readonly name: string;
  readonly skipped: string;
}

export function wasMeasured(tool: ToolFigures | SkippedTool | undefined): tool is ToolFigures {
  return tool !== undefined && !('skipped' in tool);
}

/** What `bench:peers --json` prints, keyed by tool. */
export type PeerFigures = Readonly<Record<string, ToolFigures | SkippedTool>>;

/** What is asked of each tool. */
export interface Job {
  readonly tool: string;
  /** Folder of annotated notes from which notes are made. */
  readonly corpus: string;
  readonly seed: number;
  /** Sizes of single notes, smallest first. */
  readonly sizes: readonly number[];
  readonly notes: number;
  readonly kb: number;
  /** For the folder; a slow tool stops here. Null: to the end. */
  readonly folderSeconds: number | null;
}

/** What a measured process sends back. */
export type Measured = Omit<ToolFigures, 'name' | 'version' | 'bundleKb'>;
