/** More brackets, or marks on one line, than front matter or a template can need. */
const most = 100;

/**
 * Whether brackets, or marks of lists and keys on one line, could lie too deep in one another for the YAML reader. It goes
 * down one level of the stack per mark, and a few thousand of them can end the process: V8 gives up when the stack ends
 * while it prepares a regular expression.
 * @param yaml any text
 */
export function isTangled(yaml: string): boolean {
  let brackets = 0;
  let marks = 0;
  for (let at = 0; at < yaml.length; at += 1) {
    const c = yaml[at];
    if (c === '[' || c === '{') brackets += 1;
    else if (c === '\n') marks = 0;
    else if ((c === '-' || c === '?' || c === ':') && (yaml[at + 1] ?? ' ').trim() === '') marks += 1;
    if (brackets > most || marks > most) return true;
  }
  return false;
}
