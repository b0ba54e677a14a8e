const alone = /^(?:[-+>=]|#+(?:\s|$)|\d+[.)](?:\s|$)|[ \t])/;
const among = /^(?:[-+#>=]|:-|\d+[.)]|[ \t]|$)|[ \t]$|\|/m;

/** Whether a paragraph's only line begins like another kind of block. */
export function mayBeOtherBlock(line: string): boolean {
  return alone.test(line);
}

/** The same of lines of a paragraph of several, which may also be rows of a table or underline a title; or whether one is blank, or something is cut off its end. */
export function mayHoldOtherBlock(lines: string): boolean {
  return among.test(lines);
}
