import type { Span } from './span.ts';
import { unitsOf } from './units.ts';

/** A stretch between quotation marks, before anybody asked whose words it holds. */
export interface QuotedSpan {
  readonly inner: Span;
  readonly outer: Span;
}

const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '‹': '›', '‘': '’', '"': '"', "'": "'" };

const openers = unitsOf(Object.keys(closers).join(''));

/**
 * Finds the outermost quotations in plain text: straight, curly, single and double, guillemets. What is not closed ends
 * with its line. Apostrophes ("don't", "the boys' room") open and close nothing.
 * @param breaks offsets of spaces in `text` that stand for line breaks
 */
export function findQuotations(text: string, breaks: readonly number[]): readonly QuotedSpan[] {
  const found: QuotedSpan[] = [];
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at)) {
    const mark = text[at]!;
    if (!opens(text, at, mark)) {
      at += 1;
      continue;
    }
    const close = closeOf(text, at, mark);
    if (close === null && (mark === "'" || mark === '‘')) {
      at += 1;
      continue;
    }
    const end = close ?? lineEnd(text, at, breaks);
    found.push({ inner: { start: at + 1, end }, outer: { start: at, end: close === null ? end : end + 1 } });
    at = close === null ? end : end + 1;
  }
  return found;
}

/** The next of the marks that may open a quotation, or the text's end. */
function nextMark(text: string, from: number): number {
  const { length } = text;
  for (let at = from; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isPlain(code) && openers.has(code)) return at;
  }
  return length;
}

function opens(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (mark === '»' || mark === '“' || mark === '«' || mark === '„' || mark === '‹') return /\S/.test(after) || mark !== '»';
  const free = /[\s([{—–\-/:;,.…*"“]/.test(before);
  if (mark === '"') return free && /[^\s]/.test(after);
  return /[\s([{—–"“:]/.test(before) && /[\p{L}\p{N}…(]/u.test(after) && !/^['’](?:em|til|cause|bout|cos|s|t|\d\ds?)\b/i.test(text.slice(at, at + 7));
}

/** Looks no further than this for the closing mark: a quotation longer than that is a forgotten mark. */
const longest = 6000;
/** A single mark is far more often an apostrophe. */
const longestSingle = 600;

function closeOf(text: string, from: number, mark: string): number | null {
  const wanted = closers[mark] ?? '';
  const stop = Math.min(text.length, from + (mark === "'" || mark === '‘' ? longestSingle : longest));
  for (let at = from + 1; at < stop; at += 1) {
    if (isPlain(text.charCodeAt(at))) continue;
    const c = text[at]!;
    if (wanted.includes(c)) {
      if (c === '"') {
        const before = text[at - 1] ?? ' ';
        const after = text[at + 1] ?? ' ';
        // A mark with a space before and a letter after opens another one: this one was forgotten.
        if (/\s/.test(before) && /\S/.test(after) && !/[.,;:!?)]/.test(after)) return null;
        return at;
      }
      if (c === "'" || c === '’') {
        const before = text[at - 1] ?? ' ';
        const after = text[at + 1] ?? ' ';
        if (/[\p{L}\p{N}]/u.test(after) || /\s/.test(before)) continue;
        if (/s/i.test(before) && /^['’] \p{Ll}/u.test(text.slice(at, at + 3)) && closesLater(text, at + 1, c, mark)) continue;
        return at;
      }
      return at;
    }
    if (c === mark && (mark === '“' || mark === '«')) return null;
  }
  return null;
}

/** Whether it is one of the characters that come before all quotation marks but the straight ones, as nearly all do. */
function isPlain(c: number): boolean {
  return c < 0xab && c !== 34 && c !== 39;
}

/** After a plural's apostrophe ("the boys' room") the true closing mark follows before another opening one. */
function closesLater(text: string, from: number, closer: string, opener: string): boolean {
  for (let at = from; at < Math.min(text.length, from + 80); at += 1) {
    if (text[at] === closer && !/\p{L}/u.test(text[at + 1] ?? ' ') && /\S/.test(text[at - 1] ?? ' ')) return true;
    if (text[at] === opener && /\s/.test(text[at - 1] ?? ' ')) return false;
  }
  return false;
}

function lineEnd(text: string, from: number, breaks: readonly number[]): number {
  const next = text.indexOf('"', from + 1);
  const line = breaks.find((at) => at > from) ?? text.length;
  return next > 0 && next < line && text[from] === '"' ? Math.max(from + 1, next) : line;
}
