import { loadTagger } from '../../src/stance/tagger.ts';
import { goldLines, goldNotes } from '../evaluation/gold.ts';
import type { GoldLine, GoldNote } from '../evaluation/gold.ts';
import { guideLines } from '../evaluation/guide.ts';
import { guideLessons, lineLessons, noteLessons } from './lessons.ts';
import type { WrittenLesson } from './lessons.ts';

/** Writers whose notes are set aside one by one when the ear is measured; more hands (w11 and up) only ever train. */
export const measuredWriters: readonly string[] = Array.from({ length: 10 }, (_, index) => `w${index + 1}`);

/** The project's own annotated notes, all writers. */
export function allNotes(): GoldNote[] {
  return [...goldNotes('test/data/dev/notes'), ...goldNotes('test/data/corpus/notes')];
}

/** The project's own labelled lines, all writers. */
export function allLines(): GoldLine[] {
  return [...goldLines('test/data/dev/lines'), ...goldLines('test/data/corpus/lines')];
}

/** How often a line of the guide is repeated among the lessons. */
const guideWeight = 2;

/** Everything the ear may learn from: project-owned text only, never the external sets. */
export async function allLessons(): Promise<WrittenLesson[]> {
  await loadTagger();
  const guide = guideLines().flatMap(guideLessons);
  // The guide says what is meant: each of its lines counts as several.
  return [...allNotes().flatMap(noteLessons), ...allLines().flatMap(lineLessons), ...Array.from({ length: guideWeight }, () => guide).flat()];
}
