import { unitsOf } from './units.ts';

/** Characters that can mean something in markdown. A line without them, and without an indent, is its own plain text. */
const markup = /[*_`~<&\\[\]|@]|:\/\/|www\.|^[ \t]*(?:[-+#>=]|\d+[.)])|^[ \t]{2,}|(?<![ \t])[ \t]{2,}$|\r/m;

/** Those among them that mean something wherever they stand, or begin what does, by code: all else is a letter, a space or plain punctuation. */
const suspect = Uint8Array.from({ length: 128 }, (_, code) => Number('*_`~<&\\[]|@:\n\r'.includes(String.fromCharCode(code))));
const leading = unitsOf('-+#>=\t 0123456789');

/** Whether a stretch holds anything that can mean something in markdown. Most are one line of plain words, which needs no expression. */
export function hasMarkup(text: string): boolean {
  const { length } = text;
  let before = 32, dull = !leading.has(text.charCodeAt(0));
  for (let at = 0; dull && at < length; at += 1) {
    const code = text.charCodeAt(at);
    // Two spaces, or a "w" before another; beyond ASCII only two kinds of line ends mean anything.
    dull = code < 128 ? suspect[code] === 0 && !((code === 32 || code === 119) && code === before) && code !== 9 : code !== 0x2028 && code !== 0x2029;
    before = code;
  }
  return !dull && markup.test(text);
}
