import type { Span } from '../span.ts';
import { lineKey } from '../templates/lineShape.ts';
import { knownLines, noneOfOnesOwn } from './templateSheets.ts';

/**
 * The words in a text that are a template's and nobody's own: prompts without their answers, and lines that still are
 * as they came. They are no sign of anybody's stance. Works on any part of a note that begins at a line.
 * @param own the clinician's own templates, beside ours.
 * @returns spans in order; UTF-16 code units in the text.
 */
export function templateWordsIn(text: string, own = noneOfOnesOwn): Span[] {
  const spans: Span[] = [];
  const { shapes } = knownLines(own);
  const anywhere = shapes.get('') ?? [];
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).replace(/\r$/, '');
    const key = line === '' ? '' : lineKey(line.slice(0, 400));
    let length = 0;
    if (key) {
      for (const shape of shapes.get(key) ?? []) length = Math.max(length, shape.ownWords(line));
      for (const shape of anywhere) if (line.includes(shape.holds)) length = Math.max(length, shape.ownWords(line));
    }
    if (length) spans.push({ start, end: start + length });
    start = end + 1;
  }
  return spans;
}
