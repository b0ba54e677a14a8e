/** The UTF-16 units of some marks, none of which takes two: asked for every character, a set answers several times as fast as an expression. */
export function unitsOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}
