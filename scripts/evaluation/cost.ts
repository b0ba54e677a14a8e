import nlp from 'compromise/two';
import { readNote } from '../../src/note/readNote.ts';
import type { Reviewer } from '../../src/stance/reviewer.ts';
import { goldNotes } from './gold.ts';

/** What a whole review costs beside one pass of compromise over the same prose. Shares of each other: no machine's milliseconds. */
export interface ReviewCost {
  /** Notes measured, and the size of each in UTF-16 code units. */
  readonly notes: number;
  readonly size: number;
  /** CPU time of a review divided by that of the pass: the middle of all notes, the lowest and the highest. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
}

/** As long as a note of three sessions; what the promise is about. */
const size = 12 * 1024;
/** Notes reviewed before anything is measured, so that the code is compiled: on a first note either side pays for that. */
const warmUp = 4;

/**
 * Measures the CPU time of whole reviews of notes never seen before, each by a reviewer of its own. To be called before
 * anything else has read these notes: what a process remembers of sentences and pairs of words would make it cheaper.
 */
export function reviewCost(open: () => Reviewer): ReviewCost {
  const texts = longNotes();
  for (const text of texts.slice(0, warmUp)) {
    open().review(text);
    passOver(proseOf(text));
  }
  const ratios = texts.slice(warmUp).map(text => {
    const review = cpu(() => open().review(text));
    const prose = proseOf(text);
    return review / cpu(() => passOver(prose));
  }).sort((one, other) => one - other);
  return { notes: ratios.length, size, ratio: ratios[ratios.length >> 1]!, lowest: ratios[0]!, highest: ratios[ratios.length - 1]! };
}

/** Annotated notes laid one after the other, their front matter left out, until each is as long as it has to be. */
function longNotes(): string[] {
  const texts: string[] = [];
  let text = '';
  for (const note of [...goldNotes('test/data/corpus/notes'), ...goldNotes('test/data/dev/notes')]) {
    text += `${note.text.replace(/^---\n.*?\n---\n/s, '')}\n\n`;
    if (text.length < size) continue;
    texts.push(text.slice(0, size));
    text = '';
  }
  return texts;
}

/** The prose of a note, passage by passage: one pass over it all at once would be slower, for compromise grows faster than its text. */
function proseOf(text: string): string[] {
  return readNote(text, { anyText: true }).chunks.flatMap(({ chunk }) => chunk.passages.map(passage => passage.text.replace(/\s+/g, ' ')));
}

function passOver(prose: readonly string[]): number {
  return prose.reduce((terms, passage) => terms + nlp(passage).termList().length, 0);
}

/** CPU time of some work, in microseconds. */
function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
