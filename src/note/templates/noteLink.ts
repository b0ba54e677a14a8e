/**
 * A markdown link to a line of a note. VS Code opens `#L12` at that line; elsewhere it opens the note.
 * @param label plain text; @param line starting at 1.
 */
export function linkToLine(label: string, path: string, line: number): string {
  const target = path.split('/').map((part) => encodeURIComponent(part).replace(/[()']/g, (char) => `%${char.charCodeAt(0).toString(16)}`)).join('/');
  return `[${label.replace(/[[\]\\]/g, '\\$&')}](${target}#L${line})`;
}
