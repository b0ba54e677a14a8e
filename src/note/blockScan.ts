import { MarkdownLine } from './markdownLine.ts';

/** What a stretch of markdown is, as far as its first line tells. Only `prose`, `item`, `quote` and `table` hold sentences. */
export type BlockShape = 'blank' | 'heading' | 'prose' | 'item' | 'quote' | 'table' | 'code' | 'html' | 'break';

/** Where one stretch ends and what it is. */
interface Block {
  readonly end: number;
  readonly shape: BlockShape;
}

/**
 * A paragraph longer than this is cut at a line end, before twice that: work stays with the edit, and markup that far
 * apart is none.
 */
const longParagraph = 4096;

/**
 * Finds the end of the block that begins at `start`. The blank lines after it belong to it. What comes before `start`
 * has no say, so that a scan may begin at any block: this is what lets a new version of a note be read from the edit on.
 *
 * Blocks are smaller than CommonMark's: every list item, every labelled line, every line that is all bold and every line
 * of a block quote after an empty one begins its own.
 * @param text the note, UTF-16
 * @param start offset at which a line begins, less than `text.length`
 */
export function scanBlock(text: string, start: number): Block {
  const first = new MarkdownLine(text, start);
  if (first.blank) return { end: skipBlank(text, start), shape: 'blank' };
  const fence = first.fence();
  if (fence !== null) return { end: skipBlank(text, fenceEnd(text, first, fence)), shape: 'code' };
  const closer = first.htmlCloser();
  if (closer !== null) return { end: skipBlank(text, htmlEnd(text, first, closer)), shape: 'html' };
  if (first.indent >= 4) return { end: skipBlank(text, codeEnd(text, first)), shape: 'code' };
  if (first.isBreak()) return { end: skipBlank(text, first.next), shape: 'break' };
  if (first.isHeading()) return { end: skipBlank(text, first.next), shape: 'heading' };
  const item = first.itemWidth();
  if (item !== null) return { end: skipBlank(text, itemEnd(text, first, item)), shape: 'item' };
  if (first.char === '>') return { end: skipBlank(text, quoteEnd(text, first)), shape: 'quote' };
  return proseEnd(text, first);
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const line = new MarkdownLine(text, at);
    if (!line.blank) break;
    at = line.next;
  }
  return at;
}

function fenceEnd(text: string, first: MarkdownLine, fence: string): number {
  let at = first.next;
  while (at < text.length) {
    const line = new MarkdownLine(text, at);
    at = line.next;
    if (line.indent <= 3 && line.closesFence(fence)) return at;
  }
  return at;
}

function htmlEnd(text: string, first: MarkdownLine, closer: string): number {
  if (closer === '') {
    let at = first.next;
    while (at < text.length) {
      const line = new MarkdownLine(text, at);
      if (line.blank) break;
      at = line.next;
    }
    return at;
  }
  const raw = closer.startsWith('</');
  const found = raw ? closeTag(text, first.body, closer) : text.indexOf(closer, first.body + (closer === '-->' ? 2 : 1));
  return found < 0 ? text.length : new MarkdownLine(text, found).next;
}

function closeTag(text: string, from: number, closer: string): number {
  const tag = new RegExp(closer, 'gi');
  tag.lastIndex = from;
  return tag.exec(text)?.index ?? -1;
}

function codeEnd(text: string, first: MarkdownLine): number {
  let at = first.next;
  let end = at;
  while (at < text.length) {
    const line = new MarkdownLine(text, at);
    if (!line.blank && line.indent < 4) break;
    at = line.next;
    if (!line.blank) end = at;
  }
  return end;
}

function itemEnd(text: string, first: MarkdownLine, width: number): number {
  let at = first.next;
  let afterBlank = false;
  let fence: string | null = null;
  while (at < text.length) {
    const line = new MarkdownLine(text, at);
    if (line.blank) {
      afterBlank = true;
      at = line.next;
      continue;
    }
    const inside = line.indent >= Math.min(width, 4) || (line.indent >= 2 && line.indent >= width - 2);
    if (fence !== null && inside) {
      if (line.closesFence(fence)) fence = null;
      at = line.next;
      afterBlank = false;
      continue;
    }
    fence = null;
    if (inside) {
      const marks = /^(?:`{3,}|~{3,})/.exec(line.head(12));
      if (marks !== null) fence = marks[0];
    } else if (afterBlank || line.itemWidth() !== null || line.char === '>' || line.isBreak() || line.opensBlock() || line.hasLabel()) break;
    afterBlank = false;
    at = line.next;
  }
  return at;
}

function quoteEnd(text: string, first: MarkdownLine): number {
  let at = first.next;
  let afterEmpty = false;
  let fenced = isFencedQuote(first);
  while (at < text.length) {
    const line = new MarkdownLine(text, at);
    if (line.blank) break;
    if (line.char === '>' && line.indent <= 3) {
      const empty = /^[>\s]*$/.test(line.head(200)) && line.next - line.body <= 200;
      if (!fenced) {
        if (!empty && (afterEmpty || line.hasLabel() || isCutBefore(line, first))) break;
        afterEmpty = empty;
      }
      fenced = fenced || isFencedQuote(line);
    } else if (afterEmpty || line.itemWidth(true) !== null || line.isBreak() || line.opensBlock() || line.hasLabel() || isCutBefore(line, first)) break;
    at = line.next;
  }
  return at;
}

function isFencedQuote(line: MarkdownLine): boolean {
  return /^(?:>[ \t]?)+(?:[-*+][ \t]+)?(?:`{3}|~{3})/.test(line.head(80));
}

function proseEnd(text: string, first: MarkdownLine): Block {
  let at = first.next;
  let shape: BlockShape = 'prose';
  if (first.isAllBold()) return { end: skipBlank(text, at), shape };
  let previousHasPipe = first.head(400).includes('|');
  while (at < text.length) {
    const line = new MarkdownLine(text, at);
    if (line.blank) break;
    if (shape === 'table') {
      if (line.opensBlock() || line.char === '>' || line.isBreak() || line.itemWidth() !== null) break;
      at = line.next;
      continue;
    }
    if (line.isUnderline()) {
      at = line.next;
      shape = 'heading';
      break;
    }
    if (at === first.next && previousHasPipe && line.indent <= 3 && isDelimiterRow(line)) {
      shape = 'table';
      at = line.next;
      continue;
    }
    if (line.isBreak() || line.char === '>' || line.itemWidth(true) !== null || line.opensBlock() || (line.hasLabel() && !isInComment(text, first.start, line)) || isCutBefore(line, first)) break;
    if (line.head(400).includes('|') && startsTable(text, line)) break;
    previousHasPipe = false;
    at = line.next;
  }
  return { end: skipBlank(text, at), shape };
}

/**
 * Whether the long paragraph that began with `first` is cut before this line. After the first that may be, it is about
 * every fourth line, told by its words: so an edit above moves no cut but the next.
 */
function isCutBefore(line: MarkdownLine, first: MarkdownLine): boolean {
  const length = line.start - first.start;
  if (length <= longParagraph) return false;
  let sum = 0;
  for (let at = line.start; at < line.next && at < line.start + 40; at += 1) sum = (sum * 31 + line.text.charCodeAt(at)) >>> 0;
  return length > 2 * longParagraph || (sum >>> 4) % 4 === 0;
}

/**
 * Whether a comment begun in this paragraph ends on this line or the next: what looks like a label is then a part of it.
 * No further, because a block's end may depend on two lines after it and no more.
 */
function isInComment(text: string, start: number, line: MarkdownLine): boolean {
  const paragraph = text.slice(start, line.start);
  const open = paragraph.lastIndexOf('<!--');
  if (open < 0 || paragraph.includes('-->', open + 4)) return false;
  return text.slice(line.start, line.next < text.length ? new MarkdownLine(text, line.next).next : line.next).includes('-->');
}

function isDelimiterRow(line: MarkdownLine): boolean {
  const head = line.head(400);
  return /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*\r?\n?$/.test(head) && (head.includes('|') || head.includes(':')) && head.includes('-');
}

function startsTable(text: string, line: MarkdownLine): boolean {
  return line.next < text.length && isDelimiterRow(new MarkdownLine(text, line.next));
}
