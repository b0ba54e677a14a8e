/** Something that takes place in a text only where one of a few short strings stands in it. */
export interface Clued {
  /** ASCII, as written. */
  readonly clues: readonly string[];
}

/**
 * Tells in one pass over a text which of many searches are worth making in it (Aho and Corasick 1975). Of what a block is
 * searched for it has nearly nothing, and finding that out for each search by itself costs more than all that is found.
 */
export class Clues<T extends Clued> {
  readonly #searches: readonly T[];
  /** For a character's code: its number among those that clues consist of; 0 for any other. */
  readonly #letters = new Uint8Array(128);
  readonly #width: number;
  /** What has been seen of the clues after one more letter, a row of `#width` for each state. */
  readonly #next: Uint16Array;
  /** One bit for each search of which a clue is complete, by state. */
  readonly #complete: Int32Array;

  /** @param searches 31 at most */
  constructor(searches: readonly T[]) {
    this.#searches = searches;
    const letters = [...new Set(searches.flatMap(({ clues }) => clues).join(''))];
    for (const [i, letter] of letters.entries()) this.#letters[letter.charCodeAt(0)] = i + 1;
    this.#width = letters.length + 1;
    const branches: Map<number, number>[] = [new Map<number, number>()];
    const complete: number[] = [0];
    for (const [bit, { clues }] of searches.entries()) {
      for (const clue of clues) {
        let state = 0;
        for (let at = 0; at < clue.length; at += 1) {
          const letter = this.#letters[clue.charCodeAt(at)]!;
          let branch = branches[state]!.get(letter);
          if (branch === undefined) {
            branch = branches.push(new Map<number, number>()) - 1;
            complete.push(0);
            branches[state]!.set(letter, branch);
          }
          state = branch;
        }
        complete[state]! |= 1 << bit;
      }
    }
    this.#next = new Uint16Array(branches.length * this.#width);
    // The longest end of what was read that begins another clue: where to go on when the next letter does not fit.
    const shorter: number[] = [0];
    const order = [0];
    for (const state of order) {
      for (let letter = 0; letter < this.#width; letter += 1) {
        const otherwise = state === 0 ? 0 : this.#next[shorter[state]! * this.#width + letter]!;
        const branch = branches[state]!.get(letter);
        this.#next[state * this.#width + letter] = branch ?? otherwise;
        if (branch === undefined) continue;
        shorter[branch] = otherwise;
        complete[branch]! |= complete[otherwise]!;
        order.push(branch);
      }
    }
    this.#complete = Int32Array.from(complete);
  }

  /** The searches of which a clue stands in a text, in their order. */
  in(text: string): readonly T[] {
    const letters = this.#letters;
    const next = this.#next;
    const complete = this.#complete;
    const width = this.#width;
    let state = 0;
    let bits = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      state = next[state * width + (code < 128 ? letters[code]! : 0)]!;
      bits |= complete[state]!;
    }
    return bits === 0 ? none : this.#searches.filter((_, bit) => (bits >>> bit & 1) === 1);
  }
}

const none: readonly never[] = [];
