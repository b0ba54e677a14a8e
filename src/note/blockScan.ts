import { readLabel } from './label.ts';

/** What a stretch of markdown is, as far as its first line tells. Only `prose`, `item`, `quote` and `table` hold sentences. */
export type BlockShape = 'blank' | 'heading' | 'prose' | 'item' | 'quote' | 'table' | 'code' | 'html' | 'break';

/** Where one stretch ends and what it is. */
export interface Block {
  readonly end: number;
  readonly shape: BlockShape;
}

/** A paragraph longer than this is cut at its next line end: work stays with the edit, and markup that far apart is none. */
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
  const first = new Line(text, start);
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

class Line {
  readonly text: string;
  readonly start: number;
  /** Offset after the line break. */
  readonly next: number;
  /** Offset of the first character that is neither space nor tab. */
  readonly body: number;
  /** Columns before `body`, a tab counting to the next multiple of four. */
  readonly indent: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    const lineFeed = text.indexOf('\n', start);
    this.next = lineFeed < 0 ? text.length : lineFeed + 1;
    let at = start;
    let column = 0;
    for (; at < this.next; at += 1) {
      const c = text.charCodeAt(at);
      if (c === 32) column += 1;
      else if (c === 9) column += 4 - (column % 4);
      else break;
    }
    this.body = at;
    this.indent = column;
  }

  get char(): string {
    return this.body < this.next ? (this.text[this.body] ?? '') : '';
  }

  get blank(): boolean {
    const c = this.char;
    return c === '' || c === '\n' || (c === '\r' && this.text[this.body + 1] === '\n');
  }

  /** The line from its first visible character, at most `limit` units of it. */
  head(limit: number): string {
    return this.text.slice(this.body, Math.min(this.next, this.body + limit));
  }

  fence(): string | null {
    const c = this.char;
    if (this.indent > 3 || (c !== '`' && c !== '~')) return null;
    let at = this.body;
    while (this.text[at] === c) at += 1;
    if (at - this.body < 3) return null;
    if (c === '`' && this.text.slice(at, this.next).includes('`')) return null;
    return this.text.slice(this.body, at);
  }

  closesFence(fence: string): boolean {
    if (!this.text.startsWith(fence, this.body)) return false;
    let at = this.body;
    while (this.text[at] === fence[0]) at += 1;
    return /^[ \t\r\n]*$/.test(this.text.slice(at, Math.min(this.next, at + 200)));
  }

  /** What ends the raw HTML that begins here, or null. The empty string stands for a blank line. */
  htmlCloser(): string | null {
    if (this.char !== '<' || this.indent > 3) return null;
    const head = this.head(24);
    if (head.startsWith('<!--')) return '-->';
    if (head.startsWith('<?')) return '?>';
    if (/^<!\[CDATA\[/.test(head)) return ']]>';
    if (/^<![A-Za-z]/.test(head)) return '>';
    const raw = /^<(script|pre|style|textarea)[\s>]/i.exec(head);
    if (raw !== null) return `</${raw[1]?.toLowerCase() ?? ''}>`;
    return /^<\/?(?:address|article|aside|base|blockquote|body|br|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)/i.test(head) ? '' : null;
  }

  isBreak(): boolean {
    const c = this.char;
    if (this.indent > 3 || (c !== '-' && c !== '*' && c !== '_')) return false;
    let count = 0;
    for (let at = this.body; at < this.next; at += 1) {
      const here = this.text[at];
      if (here === c) count += 1;
      else if (here !== ' ' && here !== '\t' && here !== '\r' && here !== '\n') return false;
    }
    return count >= 3;
  }

  isHeading(): boolean {
    if (this.char !== '#' || this.indent > 3) return false;
    let at = this.body;
    while (this.text[at] === '#') at += 1;
    const c = this.text[at];
    return at - this.body <= 6 && (c === undefined || c === ' ' || c === '\t' || c === '\n' || c === '\r');
  }

  isUnderline(): boolean {
    const c = this.char;
    if (this.indent > 3 || (c !== '-' && c !== '=')) return false;
    let at = this.body;
    while (at < this.next && this.text[at] === c) at += 1;
    return /^[ \t\r\n]*$/.test(this.text.slice(at, Math.min(this.next, at + 200)));
  }

  /** Columns up to the text of a list item that begins here, or null. `interrupts`: whether it may follow a paragraph without a blank line. */
  itemWidth(interrupts = false): number | null {
    if (this.indent > 3) return null;
    const c = this.char;
    let width: number;
    if (c === '-' || c === '*' || c === '+') width = 1;
    else if (c >= '0' && c <= '9') {
      const number = /^\d{1,9}[.)]/.exec(this.head(12));
      if (number === null || (interrupts && number[0].slice(0, -1) !== '1')) return null;
      width = number[0].length;
    } else return null;
    const after = this.text[this.body + width];
    if (after !== undefined && after !== ' ' && after !== '\t' && after !== '\n' && after !== '\r') return null;
    const rest = this.text.slice(this.body + width, Math.min(this.next, this.body + width + 6));
    if (interrupts && rest.trim() === '') return null;
    return this.indent + width + 1;
  }

  /** Whether the line is nothing but bold text, which clinicians use as a heading. */
  isAllBold(): boolean {
    if (this.char !== '*' && this.char !== '_') return false;
    return /^(?:\*\*[^*\n]{1,80}\*\*|__[^_\n]{1,80}__):?[ \t]*\r?\n?$/.test(this.head(100)) && this.next - this.body < 100;
  }

  /** Whether the line begins with a short title in bold or italics: "**Risk.** Denied …", "*Thought.* Dad is …". */
  hasRunInTitle(): boolean {
    if (this.char !== '*' && this.char !== '_') return false;
    return /^(\*{1,2}|_{1,2})[\p{L}\d][^*_\n.!?]{0,40}(?:[.:]\1|\1:)[ \t]/u.test(this.head(60));
  }

  /** Whether a paragraph ends before this line whatever the paragraph is. */
  opensBlock(): boolean {
    return this.isHeading() || this.fence() !== null || this.htmlCloser() !== null || this.isAllBold() || this.hasRunInTitle();
  }

  hasLabel(): boolean {
    return this.indent <= 3 && readLabel(this.text, this.start) !== null;
  }
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const line = new Line(text, at);
    if (!line.blank) break;
    at = line.next;
  }
  return at;
}

function fenceEnd(text: string, first: Line, fence: string): number {
  let at = first.next;
  while (at < text.length) {
    const line = new Line(text, at);
    at = line.next;
    if (line.indent <= 3 && line.closesFence(fence)) return at;
  }
  return at;
}

function htmlEnd(text: string, first: Line, closer: string): number {
  if (closer === '') {
    let at = first.next;
    while (at < text.length) {
      const line = new Line(text, at);
      if (line.blank) break;
      at = line.next;
    }
    return at;
  }
  const raw = closer.startsWith('</');
  const found = raw ? closeTag(text, first.body, closer) : text.indexOf(closer, first.body + (closer === '-->' ? 2 : 1));
  return found < 0 ? text.length : new Line(text, found).next;
}

function closeTag(text: string, from: number, closer: string): number {
  const tag = new RegExp(closer, 'gi');
  tag.lastIndex = from;
  return tag.exec(text)?.index ?? -1;
}

function codeEnd(text: string, first: Line): number {
  let at = first.next;
  let end = at;
  while (at < text.length) {
    const line = new Line(text, at);
    if (!line.blank && line.indent < 4) break;
    at = line.next;
    if (!line.blank) end = at;
  }
  return end;
}

function itemEnd(text: string, first: Line, width: number): number {
  let at = first.next;
  let afterBlank = false;
  let fence: string | null = null;
  while (at < text.length) {
    const line = new Line(text, at);
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

function quoteEnd(text: string, first: Line): number {
  let at = first.next;
  let afterEmpty = false;
  let fenced = isFencedQuote(first);
  while (at < text.length) {
    const line = new Line(text, at);
    if (line.blank) break;
    if (line.char === '>' && line.indent <= 3) {
      const empty = /^[>\s]*$/.test(line.head(200)) && line.next - line.body <= 200;
      if (!fenced) {
        if (!empty && (afterEmpty || line.hasLabel() || at - first.start > longParagraph)) break;
        afterEmpty = empty;
      }
      fenced = fenced || isFencedQuote(line);
    } else if (afterEmpty || line.itemWidth(true) !== null || line.isBreak() || line.opensBlock() || line.hasLabel() || at - first.start > longParagraph) break;
    at = line.next;
  }
  return at;
}

function isFencedQuote(line: Line): boolean {
  return /^(?:>[ \t]?)+(?:[-*+][ \t]+)?(?:`{3}|~{3})/.test(line.head(80));
}

function proseEnd(text: string, first: Line): Block {
  let at = first.next;
  let shape: BlockShape = 'prose';
  if (first.isAllBold()) return { end: skipBlank(text, at), shape };
  let previousHasPipe = first.head(400).includes('|');
  while (at < text.length) {
    const line = new Line(text, at);
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
    if (line.isBreak() || line.char === '>' || line.itemWidth(true) !== null || line.opensBlock() || line.hasLabel() || at - first.start > longParagraph) break;
    if (line.head(400).includes('|') && startsTable(text, line)) break;
    previousHasPipe = false;
    at = line.next;
  }
  return { end: skipBlank(text, at), shape };
}

function isDelimiterRow(line: Line): boolean {
  const head = line.head(400);
  return /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*\r?\n?$/.test(head) && (head.includes('|') || head.includes(':')) && head.includes('-');
}

function startsTable(text: string, line: Line): boolean {
  return line.next < text.length && isDelimiterRow(new Line(text, line.next));
}
