import { holeText, type Hole, type TemplateLine } from './templateLine.ts';

/** What a line of a note looks like beside the template line it came from. */
export type Answer = 'static' | 'unanswered' | 'answered';

/** A template line as something that a note's line can be compared with. */
export interface LineShape {
  /** What the fixed words begin with, for a quick look-up; see `shapeKey`. */
  readonly key: string;
  /** Words of its own, holes not counted. */
  readonly words: number;
  /** Whether the line has anything to write into. */
  readonly asks: boolean;
  /** The longest of its fixed words: a line without it is another line. */
  readonly holds: string;
  /** How many UTF-16 units of a line, from its start, are the template's own words; 0 when it is another line. */
  readonly ownWords: (line: string) => number;
  /** How a line of a note compares: null when it is another line. */
  readonly compare: (line: string) => Answer | null;
}

/** White space as one space, any bullet as `-`, so that a formatter in between does no harm. */
export function normalLine(line: string): string {
  return line.replace(/[\s\u00a0]+/g, ' ').trim().replace(/^[*+] /, '- ').replace(/\|(?:[ ]*:?-+:?[ ]*\|)+$/, '|---|');
}

const keyLength = 6;

/** The look-up key of a normalised line; lines of one shape share it. */
export function shapeKey(normal: string): string {
  return normal.slice(0, keyLength).toLowerCase();
}

/** The look-up key of a line as written: that of its normalised form, of which the first words are enough where no table row is cut off with them. */
export function lineKey(line: string): string {
  const begun = line.includes('|') ? '' : normalLine(line.slice(0, 4 * keyLength));
  return shapeKey(begun.length >= keyLength ? begun : normalLine(line));
}

/** The shape of a template line; null for a line with no fixed words at all. */
export function shapeOf(line: TemplateLine): LineShape | null {
  const holes: Hole[] = line.parts.filter((part) => typeof part !== 'string');
  const fixed = line.parts.map((part) => (typeof part === 'string' ? part : '\u0000')).join('');
  const normal = normalLine(fixed);
  if (!/[\p{L}\p{N}|]/u.test(normal.replace(/\u0000/g, ''))) return null;
  const pattern = normal
    .split('\u0000')
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/^ | $/g, ' ?'))
    .join('([^\\n]*?)');
  const matcher = new RegExp(`^${pattern}$`);
  const ahead = normal.split('\u0000')[0] ?? '';
  return {
    key: ahead.length >= keyLength ? shapeKey(ahead) : '',
    words: normal.replace(/\u0000/g, ' ').match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0,
    asks: holes.length > 0,
    holds: normal.split(/[ \u0000]/).filter((word) => /[\p{L}\p{N}|]/u.test(word)).reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
    ownWords: ownWords(normal, holes),
    compare: (text) => {
      const found = matcher.exec(text);
      if (!found) return null;
      if (!holes.length) return 'static';
      return holes.every((hole, index) => isOpen(hole, found[index + 1] ?? '')) ? 'unanswered' : 'answered';
    },
  };
}

/** Whether a hole still is as the template left it. One of its readings (`{this / that}`) is an answer like any other. */
function isOpen(hole: Hole, captured: string): boolean {
  const text = captured.trim();
  return text === '' || text === holeText(hole);
}

/**
 * For a line that ends in a blank, everything before the blank is the template's; of other lines with holes nothing
 * is, since whoever fills them makes the sentence theirs.
 */
function ownWords(normal: string, holes: readonly Hole[]): LineShape['ownWords'] {
  const isPrompt = normal.endsWith('\u0000') && holes.at(-1)?.name === '';
  if (!isPrompt && holes.length > 0) {
    const untouched = matcherOf(normal, holes.map((hole) => escape(holeText(hole)) || '[ \\t]*'), '[ \\t]*$');
    return (line) => untouched.exec(line)?.[0].length ?? 0;
  }
  const own = isPrompt ? normal.replace(/ ?\u0000$/, '') : normal;
  const matcher = matcherOf(own, holes.map(() => '[^\\n]{0,80}?'), isPrompt ? '' : '[ \\t]*$');
  return (line) => matcher.exec(line)?.[0].length ?? 0;
}

function matcherOf(normal: string, fillings: readonly string[], end: string): RegExp {
  const source = normal.split('\u0000').map((text) => escape(text).replace(/ /g, '[ \\t]+')).reduce((all, text, index) => `${all}(?:${fillings[index - 1] ?? ''})${text}`);
  return new RegExp(`^[ \\t]*${source.replace(/^-\[/, '[-*+][')}${end}`);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
