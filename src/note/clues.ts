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
  /** For a character's code: where its row begins in `#next`; 0 for any that no clue has. */
  readonly #rows = new Uint32Array(128);
  /** What has been seen of the clues after one more letter: a row for each letter, with a place in it for each state before. */
  readonly #next: Uint16Array;
  /** For each state the searches of which a clue is complete: null for most. */
  readonly #complete: (readonly T[] | null)[];

  constructor(searches: readonly T[]) {
    const letters = [...new Set(searches.flatMap(({ clues }) => clues).join(''))];
    const branches: Map<string, number>[] = [new Map<string, number>()];
    const complete: (readonly T[] | null)[] = [null];
    const begun = searches.flatMap((search) => search.clues.map((clue) => ({ search, clue, state: 0 })));
    const longest = Math.max(0, ...begun.map(({ clue }) => clue.length));
    // All their first letters, then all their second ones: states that most text is in have to lie close together in memory.
    for (let at = 0; at < longest; at += 1) {
      for (const one of begun) {
        const letter = one.clue[at];
        if (letter === undefined) continue;
        let branch = branches[one.state]!.get(letter);
        if (branch === undefined) {
          branch = branches.push(new Map<string, number>()) - 1;
          complete.push(null);
          branches[one.state]!.set(letter, branch);
        }
        one.state = branch;
      }
    }
    for (const { search, state } of begun) complete[state] = [...complete[state] ?? [], search];
    const states = branches.length;
    this.#next = new Uint16Array((letters.length + 1) * states);
    for (const [i, letter] of letters.entries()) this.#rows[letter.charCodeAt(0)] = (i + 1) * states;
    // The longest end of what was read that begins another clue: where to go on when the next letter does not fit.
    const shorter: number[] = [0];
    for (let state = 0; state < states; state += 1) {
      for (const letter of letters) {
        const row = this.#rows[letter.charCodeAt(0)]!;
        const otherwise = state === 0 ? 0 : this.#next[row + shorter[state]!]!;
        const branch = branches[state]!.get(letter);
        this.#next[row + state] = branch ?? otherwise;
        if (branch === undefined) continue;
        shorter[branch] = otherwise;
        if (complete[otherwise]) complete[branch] = [...complete[branch] ?? [], ...complete[otherwise]];
      }
    }
    this.#complete = complete;
  }

  /** The searches of which a clue stands in a text. */
  in(text: string): ReadonlySet<T> {
    const rows = this.#rows;
    const next = this.#next;
    const complete = this.#complete;
    let found: Set<T> | null = null;
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      state = next[state + (code < 128 ? rows[code]! : 0)]!;
      const ended = complete[state];
      if (!ended) continue;
      found ??= new Set();
      for (const search of ended) found.add(search);
    }
    return found ?? none;
  }
}

const none: ReadonlySet<never> = new Set();
