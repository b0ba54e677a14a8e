import type { Nodes, Root, TableCell, TableRow } from 'mdast';
import type { PlainBlock } from './plainBlock.ts';
import { PlainBuilder } from './plainBuilder.ts';

type Step = { readonly node: Nodes; readonly place: PlainBlock['place']; readonly row: number; readonly column: number };

/** The prose in parsed markdown, block by block. */
export function parsedBlocks(root: Root, chunk: string): PlainBlock[] {
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
