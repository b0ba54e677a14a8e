import type { Span } from '../span.ts';
import { normalLine, shapeKey } from '../templates/lineShape.ts';
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
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).replace(/\r$/, '');
    const normal = normalLine(line.slice(0, 400));
    let length = 0;
    if (normal) for (const shape of [...(shapes.get(shapeKey(normal)) ?? []), ...(shapes.get('') ?? [])]) length = Math.max(length, shape.ownWords(line));
    if (length) spans.push({ start, end: start + length });
    start = end + 1;
  }
  return spans;
}
