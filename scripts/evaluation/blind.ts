import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { learnedFrom } from '../ear/corpus.ts';
import type { Reviewer } from '../../src/stance/reviewer.ts';
import { interval } from './bootstrap.ts';
import { goldNotes } from './gold.ts';
import { figures, sum, tallyNote } from './tally.ts';
import type { Figures, Tally } from './tally.ts';

/** One writer's notes, heard before the ear had learned a word of them. */
export interface BlindWriter extends Figures {
  readonly writer: string;
  readonly notes: number;
  /** Passages the annotator marked. */
  readonly authoritativeSpans: number;
  readonly curiousSpans: number;
}

/** What was measured at one time on writers new to the ear. It cannot be measured again: afterwards they became training text. */
export interface BlindRecord {
  readonly date: string;
  /** Utterances the ear had learned from by then. */
  readonly lessons: number;
  /** How they came to write: what stands after "who". */
  readonly task?: string;
  readonly all: BlindWriter;
  readonly writers: readonly BlindWriter[];
  /** 95 % intervals over notes. */
  readonly intervals: Readonly<Record<'authoritativePrecision' | 'authoritativeRecall' | 'curiousPrecision' | 'curiousRecall', readonly [number, number]>>;
}

const recordedAt = 'test/data/blind/figures.json';

/** Everything measured so far on writers new to the ear of the day, the oldest first. */
export function blindRecords(): BlindRecord[] {
  return existsSync(recordedAt) ? JSON.parse(readFileSync(recordedAt, 'utf8')) as BlindRecord[] : [];
}

function ofWriter(writer: string, tallies: readonly Tally[]): BlindWriter {
  const total = sum(tallies);
  return { writer, notes: tallies.length, authoritativeSpans: total.authoritative.spans, curiousSpans: total.curious.spans, ...figures(total) };
}

/**
 * Measures the shipped ear on a folder of writers it has not learned from, and adds the figures to the record.
 * Throws when one of them is among its lessons: blind is before, not after.
 */
export function recordBlind(folder: string, lessons: number, date: string, open: () => Reviewer): BlindRecord {
  const byWriter = new Map<string, Tally[]>();
  for (const note of goldNotes(folder)) {
    if (learnedFrom(note.writer)) throw new Error(`The ear has learned from ${note.writer}: it cannot be measured blind on them.`);
    const tallies = byWriter.get(note.writer) ?? [];
    tallies.push(tallyNote(note, open().review(note.text).findings));
    byWriter.set(note.writer, tallies);
  }
  const all = [...byWriter.values()].flat();
  const over = (figure: (of: Figures) => number): readonly [number, number] => interval(all, sample => figure(figures(sum(sample))));
  const record: BlindRecord = {
    date, lessons, all: ofWriter('all', all), writers: [...byWriter].map(([writer, tallies]) => ofWriter(writer, tallies)),
    intervals: {
      authoritativePrecision: over(({ authoritative }) => authoritative.precision), authoritativeRecall: over(({ authoritative }) => authoritative.recall),
      curiousPrecision: over(({ curious }) => curious.precision), curiousRecall: over(({ curious }) => curious.recall),
    },
  };
  writeFileSync(recordedAt, `${JSON.stringify([...blindRecords(), record], null, 2)}\n`);
  return record;
}
