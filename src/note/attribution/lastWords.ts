/** How far back a verb of saying is looked for: who spoke before that is no more of this stretch. */
const furthest = 400;

/**
 * The words at the end of a text, in its order: what begins with a letter and goes on with letters, figures, full stops,
 * apostrophes and hyphens. Most words are only looked at in passing, so they are cut out of the text when they are asked for.
 */
export class LastWords {
  readonly #text: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(text: string) {
    this.#text = text;
    let start = -1;
    for (let at = Math.max(0, text.length - furthest); at < text.length; at += 1) {
      const c = text.charCodeAt(at);
      const kind = c < 128 ? ascii[c]! : kindOf(text, at);
      if (kind === letter) {
        if (start < 0) start = at;
      } else if (kind === other && start >= 0) {
        this.#add(start, at);
        start = -1;
      }
      // A character outside the basic plane takes two units.
      if (c >= 0xd800 && text.codePointAt(at)! > 0xffff) at += 1;
    }
    if (start >= 0) this.#add(start, text.length);
  }

  #add(start: number, end: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
  }

  get count(): number {
    return this.#starts.length;
  }

  start(index: number): number {
    return this.#starts[index]!;
  }

  end(index: number): number {
    return this.#ends[index]!;
  }

  /** The word as written; empty beyond the first and the last. */
  word(index: number): string {
    return index >= 0 && index < this.count ? this.#text.slice(this.#starts[index], this.#ends[index]) : '';
  }
}

const other = 0;
/** What a word may go on with and does not begin with. */
const within = 1;
const letter = 2;

const ascii = Uint8Array.from({ length: 128 }, (_, c) => kindOf(String.fromCharCode(c), 0));

function kindOf(text: string, at: number): typeof other | typeof within | typeof letter {
  const character = String.fromCodePoint(text.codePointAt(at)!);
  return /[\p{L}\p{M}]/u.test(character) ? letter : /[\p{N}.'’-]/u.test(character) ? within : other;
}
