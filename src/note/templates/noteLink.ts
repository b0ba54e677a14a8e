/** The last part of a `/` path. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The way from the folder of one file to another file, both as `/` paths below the same root. */
export function relativePath(fromFile: string, toFile: string): string {
  const from = fromFile.split('/').slice(0, -1);
  const to = toFile.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/**
 * A markdown link to a line of a note. VS Code opens `#L12` at that line; elsewhere it opens the note.
 * @param label plain text; @param line starting at 1.
 */
export function linkToLine(label: string, path: string, line: number): string {
  const target = path.split('/').map((part) => encodeURIComponent(part).replace(/[()']/g, (char) => `%${char.charCodeAt(0).toString(16)}`)).join('/');
  return `[${label.replace(/[[\]\\]/g, '\\$&')}](${target}#L${line})`;
}
