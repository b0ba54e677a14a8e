import { readLabel } from './label.ts';

/**
 * One line of a note, and what CommonMark makes of a line that begins like it. It is looked at where it stands: nothing is
 * cut out of the text for it, since a scan asks this of every line with every key.
 */
export class MarkdownLine {
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

  /** The fence of backticks or tildes that begins code here, or null. */
  fence(): string | null {
    const c = this.char;
    if (this.indent > 3 || (c !== '`' && c !== '~')) return null;
    let at = this.body;
    while (this.text[at] === c) at += 1;
    if (at - this.body < 3) return null;
    if (c === '`' && this.text.slice(at, this.next).includes('`')) return null;
    return this.text.slice(this.body, at);
  }

  /** Whether it ends code that began with this fence. */
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

  /** Whether it makes a heading of the line before it. */
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

  /** Whether somebody speaks here: "T: …". */
  hasLabel(): boolean {
    return this.indent <= 3 && readLabel(this.text, this.start) !== null;
  }
}
