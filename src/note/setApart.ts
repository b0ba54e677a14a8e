import type { BlockShape } from './blockScan.ts';
import { isHostile } from './markdown.ts';
import { mayBeOtherBlock, mayHoldOtherBlock } from './otherBlock.ts';
import type { PlainBlock } from './plainBlock.ts';
import { PlainBuilder } from './plainBuilder.ts';
import { bullet } from './plainItem.ts';
import { addWords, holdsMarkup } from './plainWords.ts';

/** Where the words begin in a block of one line that has a mark of its own before them. */
const openings: Partial<Readonly<Record<BlockShape, RegExp>>> = { item: bullet, quote: /^(?:> ?){1,8}(?=[^\s>])/, heading: /^#{1,6}[ \t]+(?=\S)/ };
const places: Partial<Readonly<Record<BlockShape, PlainBlock['place']>>> = { prose: 'paragraph', item: 'item', quote: 'quote', heading: 'heading' };

/** Words of which the parser might be given too many to read them at all; all others have no more than many stars, which cost nothing here. */
const costly = /^(?!\*{0,2}[A-Za-z"“(])|[[\]<|_~`]/;

/**
 * A paragraph, or a list item, line of a quote or heading of one line, that holds nothing but words and plain bold and italics;
 * null when it holds more, or anything that CommonMark might read in another way.
 */
export function setApart(chunk: string, shape: BlockShape): PlainBlock | null {
  const place = places[shape];
  if (place === undefined || chunk.length > 4096) return null;
  const from = shape === 'prose' ? 0 : openings[shape]?.exec(chunk)?.[0].length ?? -1;
  const end = chunk.trimEnd().length;
  if (from < 0 || end <= from || !/^[ \t\r\n]*$/.test(chunk.slice(end))) return null;
  const words = chunk.slice(from, end);
  if (words.includes('\n') ? shape !== 'prose' || mayHoldOtherBlock(words) : shape === 'heading' ? words.endsWith('#') : mayBeOtherBlock(words)) return null;
  if (holdsMarkup(words) || ((shape === 'quote' || shape === 'heading' || costly.test(words)) && isHostile(chunk))) return null;
  const builder = new PlainBuilder();
  return addWords(builder, chunk, from, end) ? builder.finish(place, null) : null;
}
