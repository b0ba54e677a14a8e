import type { PlainBuilder } from './plainBuilder.ts';

/**
 * What can mean something inside a line of markdown, or what it replaces; the marks of bold and italics left out. A single
 * mark of those that stand in pairs means nothing, nor do brackets after which no address, definition or note is named.
 */
const markup = /[\\@\0\uFEFF\r]|([_`~])[^]*\1|<[A-Za-z/!?]|&#?\w{1,40};|\][(:]|\[\^|:\/\/|www\./;

/** Whether the words of a block hold markup besides bold and italics. Must be asked of all that is between its blank lines. */
export function holdsMarkup(words: string): boolean {
  return markup.test(words);
}

/**
 * Adds a line, or several, that hold no other markup than plain bold and italics.
 * @param indent how many spaces stand before each line but the first and are no part of it
 * @returns false when CommonMark might read their marks in another way; what was added by then is of no use
 */
export function addWords(builder: PlainBuilder, chunk: string, start: number, end: number, indent = 0): boolean {
  let open: { readonly length: number; readonly from: number } | null = null;
  let at = start;
  for (let star = chunk.indexOf('*', start); star >= 0 && star < end; star = chunk.indexOf('*', at)) {
    const length = chunk[star + 1] !== '*' ? 1 : chunk[star + 2] !== '*' ? 2 : 0;
    if (length === 0) return false;
    const before = star > start ? chunk[star - 1]! : ' ', after = star + length < end ? chunk[star + length]! : ' ';
    builder.addLines(chunk, at, star, indent);
    if (open === null) {
      if (!opens(before, after)) return false;
      open = { length, from: builder.length };
    } else {
      if (open.length !== length || !closes(before, after)) return false;
      builder.addMark(length === 2 ? 'bold' : 'emphasised', open.from);
      open = null;
    }
    at = star + length;
  }
  if (open !== null) return false;
  builder.addLines(chunk, at, end, indent);
  return true;
}

/** Whether stars between these two can begin bold or italics and cannot end them. */
function opens(before: string, after: string): boolean {
  return /\s/.test(before) ? /\S/.test(after) : /["“([]/.test(before) && /[\p{L}\p{N}]/u.test(after);
}

/** Whether stars between these two can end bold or italics. Between two marks they might begin them as well: where as many stand open, they end them. */
function closes(before: string, after: string): boolean {
  return /\s/.test(after) ? /\S/.test(before) : /[.,;:!?)\]"”’'…–—]/.test(after) && /[\p{L}\p{N}.,;:!?)\]"”’'…–—]/u.test(before);
}
