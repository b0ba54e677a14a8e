import { isHostile } from './markdown.ts';
import { mayBeOtherBlock, mayHoldOtherBlock } from './otherBlock.ts';
import type { PlainBlock } from './plainBlock.ts';
import { PlainBuilder } from './plainBuilder.ts';
import { addWords, holdsMarkup } from './plainWords.ts';

/** A bullet before words; a bracket after it may be a task box. */
export const bullet = /^(?:[-*+]|\d{1,9}[.)]) (?=[^\s[])/;
const bulletWithin = /^[-*+] (?=[^\s[])/;

/**
 * A list item of several lines: a paragraph, whose further lines are all indented as its words are or not at all, and then
 * items of one line each within it. Null when it is otherwise, or holds more than words and plain bold and italics.
 */
export function plainItem(chunk: string): readonly PlainBlock[] | null {
  const width = bullet.exec(chunk)?.[0].length ?? 0;
  const end = chunk.trimEnd().length;
  if (width === 0 || !/^[ \t\r\n]*$/.test(chunk.slice(end)) || holdsMarkup(chunk.slice(width, end)) || isHostile(chunk)) return null;
  const [first = '', ...further] = chunk.slice(0, end).split('\n');
  const indent = further[0]?.startsWith(' ') === true ? width : 0;
  if (further.some((line) => !line.startsWith(' '.repeat(indent)))) return null;
  const inner = further.map((line) => line.slice(indent));
  const items = inner.findIndex((line) => bulletWithin.test(line));
  const paragraph = [first.slice(width), ...(items < 0 ? inner : inner.slice(0, items))];
  if ((items >= 0 && indent === 0) || paragraph.some((line) => mayHoldOtherBlock(line))) return null;
  const builder = new PlainBuilder();
  let at = first.length + paragraph.slice(1).reduce((sum, line) => sum + 1 + indent + line.length, 0);
  if (!addWords(builder, chunk, width, at, indent)) return null;
  const blocks = [builder.finish('item', null)];
  for (const line of items < 0 ? [] : inner.slice(items)) {
    const from = at + 1 + indent + 2;
    at += 1 + indent + line.length;
    const within = new PlainBuilder();
    if (!bulletWithin.test(line) || mayBeOtherBlock(line.slice(2)) || line.trimEnd() !== line || !addWords(within, chunk, from, at)) return null;
    blocks.push(within.finish('item', null));
  }
  return blocks;
}
