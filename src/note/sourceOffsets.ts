import type { Span } from './span.ts';

/**
 * Where the units of a plain text stand in the source they were taken from. Most of a text stands there as it is, so that
 * one number for each stretch of it is enough; a last unit stands for the end. Offsets never go back.
 */
export class SourceOffsets {
  /** Where each stretch begins in the text, and where in the source. */
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];
  #length = 0;

  /** How many units there are, the one for the end among them. */
  get length(): number {
    return this.#length;
  }

  /** The next units are those from one offset to another in the source. */
  add(from: number, to: number): void {
    if (to <= from) return;
    const last = this.#starts.length - 1;
    if (last < 0 || this.#sources[last]! + this.#length - this.#starts[last]! !== from) {
      this.#starts.push(this.#length);
      this.#sources.push(from);
    }
    this.#length += to - from;
  }

  /** Where a unit stands; `index` is less than `length`. */
  at(index: number): number {
    const stretch = this.#stretchAt(index);
    return this.#sources[stretch]! + index - this.#starts[stretch]!;
  }

  /** What a stretch of the text is made of in the source, the markup inside it included. It has a unit at least. */
  sourceOf({ start, end }: Span): Span {
    return { start: this.at(start), end: this.at(end - 1) + 1 };
  }

  /** The first unit that stands at an offset of the source or behind it, or the last one. */
  indexOf(offset: number): number {
    let low = 0;
    for (let high = this.#starts.length - 1; low < high;) {
      const middle = (low + high) >>> 1;
      if (this.at(this.#starts[middle + 1]! - 1) >= offset) high = middle;
      else low = middle + 1;
    }
    return Math.min(this.#length - 1, this.#starts[low]! + Math.max(0, offset - this.#sources[low]!));
  }

  /** Those of some stretches of the text, in order, and behind them one that stands at `end`. */
  only(stretches: readonly Span[], end: number): SourceOffsets {
    const kept = new SourceOffsets();
    for (const { start, end: until } of stretches) {
      for (let stretch = this.#stretchAt(start), at = start; at < until; stretch++) {
        const next = Math.min(until, this.#starts[stretch + 1] ?? this.#length);
        const from = this.#sources[stretch]! + at - this.#starts[stretch]!;
        kept.add(from, from + next - at);
        at = next;
      }
    }
    kept.add(end, end + 1);
    return kept;
  }

  #stretchAt(index: number): number {
    let low = 0;
    for (let high = this.#starts.length - 1; low < high;) {
      const middle = (low + high + 1) >>> 1;
      if (this.#starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
