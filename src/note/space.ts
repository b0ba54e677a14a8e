/** Whether white space stands at an offset; nothing does beyond the ends. Nearly all of it is plain; what is not the expression knows. */
export function isSpaceAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === 32 || (c >= 9 && c <= 13) || (c >= 128 && /\s/.test(text[at]!));
}
