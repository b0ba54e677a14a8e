import type { BlockShape } from './blockScan.ts';
import { isHostile } from './markdown.ts';
import type { PlainBlock } from './plainBlock.ts';
import { PlainBuilder } from './plainBuilder.ts';
import { addWords, holdsMarkup } from './plainWords.ts';

/** Where the words begin in a block of one line that has a mark of its own before them. */
const openings: Partial<Readonly<Record<BlockShape, RegExp>>> = { item: /^(?:[-*+]|\d{1,9}[.)]) (?=[^\s[])/, quote: /^(?:> ?){1,8}(?=[^\s>])/, heading: /^#{1,6}[ \t]+(?=\S)/ };
const places: Partial<Readonly<Record<BlockShape, PlainBlock['place']>>> = { prose: 'paragraph', item: 'item', quote: 'quote', heading: 'heading' };

/** How another kind of block begins, where a paragraph has one line alone. */
const otherBlock = /^(?:[-+>=]|#+(?:\s|$)|\d+[.)](?:\s|$)|[ \t])/;
/** The same among several lines, which may also be rows of a table or underline a title; or one is blank, or something is cut off its end. */
const otherAmong = /^(?:[-+#>=]|:-|\d+[.)]|[ \t]|$)|[ \t]$|\|/m;

/** Words of which the parser might be given too many to read them at all; all others have no more than many stars, which cost nothing here. */
const costly = /^(?!\*{0,2}[A-Za-z"“(])|[[\]<|_~`]/;

/**
 * A paragraph, or a list item, line of a quote or heading of one line, that holds nothing but words and plain bold and italics;
 * null when it holds more, or anything that CommonMark might read in another way. Of what a parser is needed for in notes,
 * this is the most.
 */
export function setApart(chunk: string, shape: BlockShape): PlainBlock | null {
  const place = places[shape];
  if (place === undefined || chunk.length > 4096) return null;
  const from = shape === 'prose' ? 0 : openings[shape]?.exec(chunk)?.[0].length ?? -1;
  const end = chunk.trimEnd().length;
  if (from < 0 || end <= from || !/^[ \t\r\n]*$/.test(chunk.slice(end))) return null;
  const words = chunk.slice(from, end);
  if (words.includes('\n') ? shape !== 'prose' || otherAmong.test(words) : shape === 'heading' ? words.endsWith('#') : otherBlock.test(words)) return null;
  if (holdsMarkup(words) || ((shape === 'quote' || shape === 'heading' || costly.test(words)) && isHostile(chunk))) return null;
  const builder = new PlainBuilder();
  return addWords(builder, chunk, from, end) ? builder.finish(place, null) : null;
}
