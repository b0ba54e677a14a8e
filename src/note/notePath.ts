/** The one place that says which files may be notes: those that end like markdown. */
const ending = /\.(?:md|markdown)$/i;

/** The last part of a `/` path. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a file of this path or name is markdown, and may be a note. */
export function isMarkdownFile(path: string): boolean {
  return ending.test(path);
}

/** A path or name without its markdown ending; any other ending stays. */
export function withoutEnding(path: string): string {
  return path.replace(ending, '');
}

/** The way from the folder of one file to another file, both as `/` paths below the same root. */
export function relativePath(fromFile: string, toFile: string): string {
  const from = fromFile.split('/').slice(0, -1);
  const to = toFile.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
