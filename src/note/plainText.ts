import type { Nodes, Root, TableCell, TableRow } from 'mdast';
import type { BlockShape } from './blockScan.ts';
import type { Label } from './label.ts';
import { parseMarkdown } from './markdown.ts';
import type { Span } from './span.ts';

/** A paragraph, heading or table cell as a reader sees it, before anybody asked who speaks. */
export interface PlainBlock {
  readonly text: string;
  /** One entry per UTF-16 unit of `text` and one for the end: offsets in the chunk. */
  readonly offsets: Uint32Array;
  readonly place: 'paragraph' | 'item' | 'cell' | 'quote' | 'heading';
  /** Offsets in `text` of spaces that stand for line breaks, in order. */
  readonly breaks: readonly number[];
  /** Stretches of `text` set in italics, in order. */
  readonly emphasised: readonly Span[];
  /** Stretches of `text` set in bold, in order. */
  readonly bold: readonly Span[];
  /** Row and column of a table cell, counted from 0; the head is row 0. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

/** Characters that can mean something in markdown. A line without them, and without an indent, is its own plain text. */
const markup = /[*_`~<&\\[\]|@]|:\/\/|www\.|^[ \t]*(?:[-+#>=]|\d+[.)])|^[ \t]{2,}|[ \t]{2,}$|\r/m;

/**
 * The prose in a chunk of markdown, block by block, in the order of the text. Code, raw HTML, comments, struck-out text,
 * pictures, link targets and footnote marks are left out. Markdown that would take too long to parse comes back as one plain block.
 */
export function readPlainBlocks(chunk: string, shape: BlockShape, label: Label | null): readonly PlainBlock[] {
  const quick = withoutParsing(chunk, shape, label);
  if (quick !== null) return [quick];
  if (chunk.length <= 4096 && !markup.test(chunk)) return [unmarked(chunk, 'paragraph')];
  const root = parseMarkdown(chunk);
  return root === null ? [unmarked(chunk, 'paragraph')] : walk(root, chunk);
}

/** Headings and labelled turns with no markup but their own, which most lines of most notes are: their prose needs no parser. */
function withoutParsing(chunk: string, shape: BlockShape, label: Label | null): PlainBlock | null {
  if (chunk.length > 4096) return null;
  if (shape === 'heading') {
    const hashes = /^#{1,6}[ \t]+/.exec(chunk);
    return hashes !== null && !markup.test(chunk.slice(hashes[0].length)) ? unmarked(chunk, 'heading', hashes[0].length) : null;
  }
  if (label?.separator !== 'colon' || (shape !== 'prose' && chunk.trimEnd().includes('\n'))) return null;
  const rest = chunk.slice(label.end);
  if (markup.test(rest)) return null;
  if (shape === 'prose') return /^[ \t]{4}/.test(chunk) ? null : unmarked(chunk, 'paragraph', label.end);
  if (shape === 'item') return /^[-*+] (?! )/.test(chunk) ? unmarked(chunk, 'item', label.end) : null;
  return shape === 'quote' && /^> ?[^>\s]/.test(chunk) && !/^> ?(?:[-+*]|\d+[.)]) /.test(chunk) ? unmarked(chunk, 'quote', label.end) : null;
}

function unmarked(chunk: string, place: PlainBlock['place'], from = 0): PlainBlock {
  const builder = new PlainBuilder();
  builder.addVerbatim(chunk, from, chunk.length);
  return builder.finish(place, null);
}

type Step = { readonly node: Nodes; readonly place: PlainBlock['place']; readonly row: number; readonly column: number };

function walk(root: Root, chunk: string): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  const stack: Step[] = [];
  const push = (nodes: readonly Nodes[], place: PlainBlock['place'], row = -1): void => {
    for (let i = nodes.length - 1; i >= 0; i -= 1) {
      const node = nodes[i];
      if (node !== undefined) stack.push({ node, place, row, column: i });
    }
  };
  push(root.children, 'paragraph');
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, place } = step;
    switch (node.type) {
      case 'blockquote':
        push(node.children, 'quote');
        break;
      case 'list':
        push(node.children, place === 'quote' ? 'quote' : 'item');
        break;
      case 'listItem':
      case 'footnoteDefinition':
        push(node.children, place);
        break;
      case 'table':
        for (let i = node.children.length - 1; i >= 0; i -= 1) {
          const row = node.children[i];
          if (row !== undefined) stack.push({ node: row, place: 'cell', row: i, column: 0 });
        }
        break;
      case 'tableRow':
        push((node satisfies TableRow).children, 'cell', step.row);
        break;
      case 'paragraph':
      case 'heading':
      case 'tableCell': {
        const cell = node.type === 'tableCell' ? { row: step.row, column: step.column } : null;
        const block = inline(node, chunk, node.type === 'heading' ? 'heading' : place, cell);
        if (block.text.trim() !== '' || cell !== null) blocks.push(block);
        break;
      }
      default:
        break;
    }
  }
  return blocks;
}

type Inline = { readonly node: Nodes; readonly mark: 'open' } | { readonly node: Nodes; readonly mark: 'close'; readonly from: number };

function inline(parent: Nodes & { readonly children: readonly Nodes[] } | TableCell, chunk: string, place: PlainBlock['place'], cell: PlainBlock['cell']): PlainBlock {
  const builder = new PlainBuilder();
  const stack: Inline[] = [];
  const push = (nodes: readonly Nodes[]): void => {
    for (let i = nodes.length - 1; i >= 0; i -= 1) {
      const node = nodes[i];
      if (node !== undefined) stack.push({ node, mark: 'open' });
    }
  };
  push(parent.children);
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node } = step;
    if (step.mark === 'close') {
      builder.addMark(node.type === 'strong' ? 'bold' : 'emphasised', step.from);
      continue;
    }
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
        builder.addText(node.value, chunk, start, end);
        break;
      case 'break':
        builder.addBreak(start);
        break;
      case 'emphasis':
      case 'strong':
        stack.push({ node, mark: 'close', from: builder.length });
        push(node.children);
        break;
      case 'link':
      case 'linkReference':
        push(node.children);
        break;
      default:
        break;
    }
  }
  return builder.finish(place, cell);
}

class PlainBuilder {
  readonly #parts: string[] = [];
  #offsets: number[] = [];
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
      for (let at = from; at < to; at += 1) this.#offsets.push(at);
      this.#last = to;
      if (to >= end) break;
      let after = to + 1;
      if (chunk.charCodeAt(to) === 13 && chunk.charCodeAt(after) === 10) after += 1;
      if (chunk.slice(after, end).trimStart() === '') break;
      this.addBreak(to);
      from = after;
    }
  }

  /** A text node: its value may differ from the source where there are escapes, entities, or the marks of a quote or list at line starts. */
  addText(value: string, chunk: string, start: number, end: number): void {
    if (value.length === end - start && !value.includes('\n') && !value.includes('\r') && chunk.startsWith(value, start)) {
      this.#parts.push(value);
      for (let at = start; at < end; at += 1) this.#offsets.push(at);
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
          this.#offsets.push(at);
          // A character outside the basic plane takes two units and comes from one entity.
          if (c >= 0xd800 && c < 0xdc00 && i + 1 < value.length) {
            i += 1;
            piece += value[i] ?? '';
            this.#offsets.push(at);
          }
          at = semicolon < 0 || semicolon >= end ? end : semicolon + 1;
          continue;
        }
      }
      piece += value[i] ?? '';
      this.#offsets.push(Math.min(at, Math.max(start, end - 1)));
      at += 1;
    }
    this.#parts.push(piece);
    this.#last = end;
  }

  addBreak(at: number): void {
    this.#breaks.push(this.#offsets.length);
    this.#parts.push(' ');
    this.#offsets.push(at);
    this.#last = at + 1;
  }

  addMark(kind: 'bold' | 'emphasised', from: number): void {
    if (from === this.#offsets.length) return;
    (kind === 'bold' ? this.#bold : this.#emphasised).push({ start: from, end: this.#offsets.length });
  }

  finish(place: PlainBlock['place'], cell: PlainBlock['cell']): PlainBlock {
    this.#offsets.push(this.#last);
    return {
      text: this.#parts.join(''), offsets: Uint32Array.from(this.#offsets), place, cell,
      breaks: this.#breaks, emphasised: this.#emphasised, bold: this.#bold,
    };
  }
}

/** Space, tab and `>`: what a text node's continuation lines may begin with in the source and not in its value. */
function isLineMark(c: number): boolean {
  return c === 32 || c === 9 || c === 62;
}
