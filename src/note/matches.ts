/**
 * All matches of an expression in a text, in its order. `matchAll` copies the expression each time; in most text there is no match.
 * @param way with the flag g, and without matches of no length
 */
export function matchesOf(text: string, way: RegExp): readonly RegExpExecArray[] {
  way.lastIndex = 0;
  let match = way.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = way.exec(text)) found.push(match);
  return found;
}

const none: readonly RegExpExecArray[] = [];
