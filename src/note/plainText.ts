import type { Nodes, Root, TableCell, TableRow } from 'mdast';
import type { BlockShape } from './blockScan.ts';
import type { Label } from './label.ts';
import { parseMarkdown } from './markdown.ts';
import type { PlainBlock } from './plainBlock.ts';
import { PlainBuilder } from './plainBuilder.ts';
import { setApart } from './setApart.ts';

/** Characters that can mean something in markdown. A line without them, and without an indent, is its own plain text. */
const markup = /[*_`~<&\\[\]|@]|:\/\/|www\.|^[ \t]*(?:[-+#>=]|\d+[.)])|^[ \t]{2,}|(?<![ \t])[ \t]{2,}$|\r/m;

/**
 * The prose in a chunk of markdown, block by block, in the order of the text. Code, raw HTML, comments, struck-out text,
 * pictures, link targets and footnote marks are left out. Markdown that would take too long to parse comes back as one plain block.
 */
export function readPlainBlocks(chunk: string, shape: BlockShape, label: Label | null): readonly PlainBlock[] {
  const quick = withoutParsing(chunk, shape, label);
  if (quick !== null) return [quick];
  if (!markup.test(chunk)) return [unmarked(chunk, 'paragraph')];
  const set = setApart(chunk, shape);
  if (set !== null) return [set];
  const root = parseMarkdown(chunk);
  return root === null ? [unmarked(chunk, 'paragraph')] : walk(root, chunk);
}

/** Headings and labelled turns with no markup but their own, which most lines of most notes are: their prose needs no parser. */
function withoutParsing(chunk: string, shape: BlockShape, label: Label | null): PlainBlock | null {
  if (chunk.length > 4096) return null;
  if (shape === 'heading') {
    const hashes = /^#{1,6}[ \t]+/.exec(chunk);
    if (hashes !== null) return markup.test(chunk.slice(hashes[0].length)) ? null : unmarked(chunk, 'heading', hashes[0].length);
    const title = /^\S(?:[^\n]*\S)?(?=\n {0,3}(?:=+|-+)[ \t]*\n?\s*$)/.exec(chunk);
    return title !== null && !markup.test(title[0]) ? unmarked(title[0], 'heading') : null;
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
