/**
 * What the suite inside an extension host prints for the launcher outside: the console of an extension host arrives
 * mixed with everything the workbench logs, so each line of ours begins with a mark that nobody types.
 */
export const mark = '\u2063';

/** The word that begins the last line of a run that got to its end. */
export const summaryWord = 'SUMMARY';

/** What that line says, as JSON. Exit code 0 without it means that the extension host died on the way. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly milliseconds: number;
  /** Version of VS Code in whose extension host the suite ran. */
  readonly vscode: string;
  /** Version of Node in that host, or null in a web worker. */
  readonly node: string | null;
}
