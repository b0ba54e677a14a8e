/** The UTF-16 units of some marks, none of which takes two: asked for every character, a set answers several times as fast as an expression. */
export function unitsOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}

/** Whether a unit is one of A to Z, in either case. */
export function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}
