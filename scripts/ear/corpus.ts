import { loadTagger } from '../../src/stance/tagger.ts';
import { goldLines, goldNotes } from '../evaluation/gold.ts';
import type { GoldLine, GoldNote } from '../evaluation/gold.ts';
import { lineLessons, noteLessons } from './lessons.ts';
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

/** Everything the ear may learn from: project-owned text only, never the external sets. */
export async function allLessons(): Promise<WrittenLesson[]> {
  await loadTagger();
  return [...allNotes().flatMap(noteLessons), ...allLines().flatMap(lineLessons)];
}
