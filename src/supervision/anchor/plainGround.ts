/**
 * A text with every run of whitespace read as one space, so that line ends, indentation and re-wrapped lines make no
 * difference when a passage is looked for. Offsets can be carried both ways; all are UTF-16 code units.
 */
export class PlainGround {
  readonly raw: string;
  readonly plain: string;
  /** For each unit of `plain` its offset in `raw`, and one entry more for the end. */
  readonly #offsets: Uint32Array;

  constructor(raw: string) {
    this.raw = raw;
    const offsets = new Uint32Array(raw.length + 1);
    const pieces: string[] = [];
    let length = 0;
    let from = 0;
    for (const run of raw.matchAll(/[^\S ]\s*| \s+/g)) {
      pieces.push(raw.slice(from, run.index), ' ');
      for (let at = from; at <= run.index; at++) offsets[length++] = at;
      from = run.index + run[0].length;
    }
    pieces.push(raw.slice(from));
    for (let at = from; at <= raw.length; at++) offsets[length++] = at;
    this.plain = pieces.join('');
    this.#offsets = offsets.subarray(0, length);
  }

  /** Where the plain unit at `index` stands in the raw text. */
  rawOffset(index: number): number {
    return this.#offsets[index] ?? this.raw.length;
  }

  /** The first plain unit that stands at or after a raw offset. */
  plainOffset(raw: number): number {
    let low = 0;
    let high = this.plain.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) < raw) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A text as `PlainGround` reads it, where the offsets are not needed. */
export function readPlain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
