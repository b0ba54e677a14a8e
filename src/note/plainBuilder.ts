import type { PlainBlock } from './plainBlock.ts';
import { SourceOffsets } from './sourceOffsets.ts';
import type { Span } from './span.ts';

/** Builds one block at a time. */
export class PlainBuilder {
  readonly #parts: string[] = [];
  readonly #offsets = new SourceOffsets();
  readonly #breaks: number[] = [];
  readonly #emphasised: Span[] = [];
  readonly #bold: Span[] = [];
  #last = 0;

  get length(): number {
    return this.#offsets.length;
  }

  /** Text as it stands in the source. */
  addVerbatim(chunk: string, start: number, end: number): void {
    let from = start;
    while (from < end) {
      let to = from;
      while (to < end && chunk.charCodeAt(to) !== 10 && chunk.charCodeAt(to) !== 13) to += 1;
      this.#parts.push(chunk.slice(from, to));
      this.#offsets.add(from, to);
      this.#last = to;
      if (to >= end) break;
      let after = to + 1;
      if (chunk.charCodeAt(to) === 13 && chunk.charCodeAt(after) === 10) after += 1;
      if (chunk.slice(after, end).trimStart() === '') break;
      this.addBreak(to);
      from = after;
    }
  }

  /** The same of lines that have nothing behind them, and before all but the first so many spaces as an indent; none of them is left out. */
  addLines(chunk: string, start: number, end: number, indent: number): void {
    for (let from = start; from < end;) {
      const found = chunk.indexOf('\n', from);
      const to = found < 0 || found >= end ? end : found;
      this.#parts.push(chunk.slice(from, to));
      this.#offsets.add(from, to);
      this.#last = to;
      if (to < end) this.addBreak(to);
      from = to + 1 + indent;
    }
  }

  /** A text node: its value may differ from the source where there are escapes, entities, or the marks of a quote or list at line starts. */
  addText(value: string, chunk: string, start: number, end: number): void {
    if (value.length === end - start && !value.includes('\n') && !value.includes('\r') && chunk.startsWith(value, start)) {
      this.#parts.push(value);
      this.#offsets.add(start, end);
      this.#last = end;
      return;
    }
    let at = start;
    let piece = '';
    for (let i = 0; i < value.length; i += 1) {
      const c = value.charCodeAt(i);
      if (c === 10 || c === 13) {
        this.#parts.push(piece);
        piece = '';
        let lineEnd = at;
        while (lineEnd < end && chunk.charCodeAt(lineEnd) !== 10 && chunk.charCodeAt(lineEnd) !== 13) lineEnd += 1;
        this.addBreak(Math.min(lineEnd, Math.max(start, end - 1)));
        at = lineEnd + 1;
        if (chunk.charCodeAt(lineEnd) === 13 && chunk.charCodeAt(at) === 10) at += 1;
        if (c === 13 && value.charCodeAt(i + 1) === 10) i += 1;
        while (at < end && isLineMark(chunk.charCodeAt(at)) && chunk.charCodeAt(at) !== value.charCodeAt(i + 1)) at += 1;
        continue;
      }
      if (chunk.charCodeAt(at) !== c || (c === 38 && /^&(?:amp|#38|#x26);/i.test(chunk.slice(at, at + 7)))) {
        if (chunk.charCodeAt(at) === 92) at += 1;
        else if (chunk.charCodeAt(at) === 38) {
          const semicolon = chunk.indexOf(';', at);
          piece += value[i] ?? '';
          this.#addOffset(at);
          // A character outside the basic plane takes two units and comes from one entity.
          if (c >= 0xd800 && c < 0xdc00 && i + 1 < value.length) {
            i += 1;
            piece += value[i] ?? '';
            this.#addOffset(at);
          }
          at = semicolon < 0 || semicolon >= end ? end : semicolon + 1;
          continue;
        }
      }
      piece += value[i] ?? '';
      this.#addOffset(Math.min(at, Math.max(start, end - 1)));
      at += 1;
    }
    this.#parts.push(piece);
    this.#last = end;
  }

  #addOffset(at: number): void {
    this.#offsets.add(at, at + 1);
  }

  addBreak(at: number): void {
    this.#breaks.push(this.length);
    this.#parts.push(' ');
    this.#addOffset(at);
    this.#last = at + 1;
  }

  addMark(kind: 'bold' | 'emphasised', from: number): void {
    if (from === this.length) return;
    (kind === 'bold' ? this.#bold : this.#emphasised).push({ start: from, end: this.length });
  }

  finish(place: PlainBlock['place'], cell: PlainBlock['cell']): PlainBlock {
    this.#addOffset(this.#last);
    return {
      text: this.#parts.join(''), offsets: this.#offsets, place, cell,
      breaks: this.#breaks, emphasised: this.#emphasised, bold: this.#bold,
    };
  }
}

/** Space, tab and `>`: what a text node's continuation lines may begin with in the source and not in its value. */
function isLineMark(c: number): boolean {
  return c === 32 || c === 9 || c === 62;
}
