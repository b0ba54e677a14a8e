import type { Wording } from '../stance/finding.ts';
import type { Timeline } from './timeline.ts';

/** One row of the timeline for those who read rather than look. In the order of the note. */
export interface TimelineRow {
  readonly kind: 'curious' | 'authoritative' | 'arousal';
  /** What the row is about: "Curious", "Authoritative", "Feeling rises" … */
  readonly label: Wording;
  readonly quote: string;
  readonly section: string;
  readonly wording: Wording | null;
  readonly start: number;
  readonly end: number;
}

const directions = {
  up: { text: 'Feeling runs high' }, down: { text: 'Feeling settles' }, away: { text: 'Feeling goes out of reach' },
} as const;

/** The same facts as the strip, as rows. */
export function timelineTable({ marks, arousal }: Timeline): TimelineRow[] {
  const rows: TimelineRow[] = [
    ...marks.map(({ stance, quote, section, wording, start, end }): TimelineRow => ({
      kind: stance, label: { text: stance === 'curious' ? 'Curious' : 'Authoritative' }, quote, section, wording, start, end,
    })),
    ...arousal.map(({ direction, word, section, start, end }): TimelineRow => ({ kind: 'arousal', label: directions[direction], quote: word, section, wording: null, start, end })),
  ];
  return rows.sort((one, other) => one.start - other.start);
}
