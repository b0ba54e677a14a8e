import { existsSync } from 'node:fs';
import { loadTagger } from '../../src/stance/tagger.ts';
import { goldLines, goldNotes } from '../evaluation/gold.ts';
import type { GoldLine, GoldNote } from '../evaluation/gold.ts';
import { guideLines } from '../evaluation/guide.ts';
import { guideLessons, lineLessons, noteLessons } from './lessons.ts';
import type { WrittenLesson } from './lessons.ts';

/** Writers whose notes are set aside one by one when the ear is measured; more hands (w11 and up) only ever train. */
export const measuredWriters: readonly string[] = Array.from({ length: 10 }, (_, index) => `w${index + 1}`);

/** Whether a writer's notes or lines are among what the ear learns from. */
export function learnedFrom(writer: string): boolean {
  return ['dev', 'corpus'].some(set => existsSync(`test/data/${set}/notes/${writer}`) || existsSync(`test/data/${set}/lines/${writer}.tsv`));
}

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
  return [...allNotes().flatMap(noteLessons), ...allLines().flatMap(line => lineLessons(line)), ...guideLines().flatMap(guideLessons)];
}
