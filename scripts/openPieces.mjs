/**
 * A piece of a program, as it stands in the one file that `oneFile.mjs` writes.
 *
 * @typedef {object} Piece
 * @property {(module: object, exports: object, require: (name: string) => unknown, unfold: (name: string) => Promise<unknown>) => void} [run]
 *   what is needed at once stands there as code
 * @property {() => void} [folded] what is needed later stands there as the comment in this function
 * @property {number} [line] line of the file on which the folded code begins, from 1
 * @property {readonly string[]} [needs] folded pieces that must be open before this one, in order
 */

/**
 * Opens the pieces of a program, the folded ones when they are first asked for. Its text goes into the bundle and may
 * use nothing from around it.
 *
 * V8 goes through all code it is given to find where functions end, called or not: 37 ms for the 1.5 MB this extension
 * carries. The same text takes 7 ms in a string literal and 1.5 ms in a comment. Nothing but text of this file can get
 * to `new Function`: what a function of it holds between its comment marks, unescaped, where whoever searches the file
 * reads it. VS Code starts every extension in a web worker in this way, so no host forbids it.
 *
 * @param {Record<string, Piece>} pieces by the name under which they require each other
 * @param {(name: string) => unknown} require the host's, for what is not a piece
 * @returns {(name: string) => object} opens a piece and gives what it exports
 */
export function openPieces(pieces, require) {
  /** @type {Map<string, object>} */
  const opened = new Map();

  /** @type {(name: string) => object} */
  const open = (name) => {
    const known = opened.get(name);
    if (known) return known;
    const piece = pieces[name];
    if (!piece) return /** @type {object} */ (require(name));
    const module = { exports: {} };
    (piece.run ?? unfolded(piece))(module, module.exports, open, unfold);
    opened.set(name, module.exports);
    return module.exports;
  };

  /** @type {(piece: Piece) => NonNullable<Piece['run']>} */
  const unfolded = ({ folded, line = 0 }) => {
    const text = String(folded);
    // Empty lines in front, so that a stack trace names the line of this file; two are there already.
    const code = '"use strict";' + '\n'.repeat(line - 3) + text.slice(text.indexOf('/*') + 3, text.lastIndexOf('*/')).replaceAll('*@', '*/');
    return /** @type {NonNullable<Piece['run']>} */ (new Function('module', 'exports', 'require', 'unfold', `${code}\n//# sourceURL=mentalizing-notes/extension.js`));
  };

  /**
   * In place of `import()`. Lets the host breathe after a piece that took its time, which one after the other would not.
   * @type {(name: string) => Promise<object>}
   */
  const unfold = async (name) => {
    for (const part of [...(pieces[name]?.needs ?? []), name]) {
      if (opened.has(part)) continue;
      const began = Date.now();
      open(part);
      if (Date.now() - began > 4) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return open(name);
  };

  return open;
}
