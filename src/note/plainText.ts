import type { BlockShape } from './blockScan.ts';
import type { Label } from './label.ts';
import { hasMarkup } from './lineMarkup.ts';
import { parseMarkdown } from './markdown.ts';
import { parsedBlocks } from './parsedBlocks.ts';
import type { PlainBlock } from './plainBlock.ts';
import { PlainBuilder } from './plainBuilder.ts';
import { plainItem } from './plainItem.ts';
import { plainTable } from './plainTable.ts';
import { setApart } from './setApart.ts';

/**
 * The prose in a chunk of markdown, block by block, in the order of the text. Code, raw HTML, comments, struck-out text,
 * pictures, link targets and footnote marks are left out. Markdown that would take too long to parse comes back as one plain block.
 */
export function readPlainBlocks(chunk: string, shape: BlockShape, label: Label | null): readonly PlainBlock[] {
  const quick = withoutParsing(chunk, shape, label);
  if (quick !== null) return [quick];
  if (!hasMarkup(chunk)) return [unmarked(chunk, 'paragraph')];
  const plain = plainBlocks(chunk, shape);
  if (plain !== null) return plain;
  const root = parseMarkdown(chunk);
  return root === null ? [unmarked(chunk, 'paragraph')] : parsedBlocks(root, chunk);
}

/** What holds nothing but words and plain bold and italics: of what a parser is needed for in notes, this is nearly all. */
function plainBlocks(chunk: string, shape: BlockShape): readonly PlainBlock[] | null {
  if (shape === 'table') return plainTable(chunk);
  const block = setApart(chunk, shape);
  return block !== null ? [block] : shape === 'item' ? plainItem(chunk) : null;
}

/** Headings and labelled turns with no markup but their own, which most lines of most notes are: their prose needs no parser. */
function withoutParsing(chunk: string, shape: BlockShape, label: Label | null): PlainBlock | null {
  if (chunk.length > 4096) return null;
  if (shape === 'heading') {
    const hashes = /^#{1,6}[ \t]+/.exec(chunk);
    if (hashes !== null) return hasMarkup(chunk.slice(hashes[0].length)) ? null : unmarked(chunk, 'heading', hashes[0].length);
    const title = /^\S(?:[^\n]*\S)?(?=\n {0,3}(?:=+|-+)[ \t]*\n?\s*$)/.exec(chunk);
    return title !== null && !hasMarkup(title[0]) ? unmarked(title[0], 'heading') : null;
  }
  if (label?.separator !== 'colon' || (shape !== 'prose' && chunk.trimEnd().includes('\n'))) return null;
  const rest = chunk.slice(label.end);
  if (hasMarkup(rest)) return null;
  if (shape === 'prose') return /^[ \t]{4}/.test(chunk) ? null : unmarked(chunk, 'paragraph', label.end);
  if (shape === 'item') return /^[-*+] (?! )/.test(chunk) ? unmarked(chunk, 'item', label.end) : null;
  return shape === 'quote' && /^> ?[^>\s]/.test(chunk) && !/^> ?(?:[-+*]|\d+[.)]) /.test(chunk) ? unmarked(chunk, 'quote', label.end) : null;
}

function unmarked(chunk: string, place: PlainBlock['place'], from = 0): PlainBlock {
  const builder = new PlainBuilder();
  builder.addVerbatim(chunk, from, chunk.length);
  return builder.finish(place, null);
}
