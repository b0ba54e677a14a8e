import { wasMeasured, type PeerFigures, type ToolFigures } from './figures.ts';

/** What was promised in relation to others, and how it came out. */
export interface Bar {
  readonly what: string;
  /** What the figure must not exceed, or must reach. */
  readonly bound: number;
  /** Whether the bound is the least allowed; else it is the most. */
  readonly least: boolean;
  readonly figure: number;
  readonly holds: boolean;
}

/** The promises that can be looked at with the tools that were there. */
export function barsOf(figures: PeerFigures): Bar[] {
  const measured = (key: string): ToolFigures | null => {
    const tool = figures[key];
    return wasMeasured(tool) ? tool : null;
  };
  const [ours, floor, markdownlint] = [measured('ours'), measured('remarkAndCompromise'), measured('markdownlint')];
  if (!ours) return [];
  const bars: Bar[] = [{ what: 'peak memory, MB', ...atMost(ours.peakMb, 350) }];
  const largest = Math.max(...ours.whole.map(({ kb }) => kb));
  if (floor) bars.push({ what: `whole note of ${largest} KB ÷ the same by remark-parse and one compromise pass`, ...atMost(wholeMs(ours, largest) / wholeMs(floor, largest), 1) });
  if (markdownlint) {
    bars.push(
      { what: `keystroke at ${largest} KB: markdownlint ÷ ours`, ...atLeast(keystrokeMs(markdownlint, largest) / keystrokeMs(ours, largest), 30) },
      { what: 'folder of notes ÷ the same by markdownlint', ...atMost(ours.folder.ms / markdownlint.folder.ms, 1) },
    );
  }
  return bars;
}

/**
 * What a run is held to that is short, or made where other things run: each promise, or where it is missed what was
 * recorded, with some slack.
 * @param slack how much worse still passes: 1.5 is half as much again
 */
export function withSlack(bars: readonly Bar[], recorded: readonly Bar[], slack: number): Bar[] {
  return bars.map((bar) => {
    const before = recorded.find(({ what }) => what === bar.what);
    const usual = before && !before.holds ? before.figure : bar.bound;
    const bound = bar.least ? usual / slack : usual * slack;
    return { ...bar, bound, holds: bar.least ? bar.figure >= bound : bar.figure <= bound };
  });
}

/** Of two looks at the same promise the one in which it came out better. */
export function betterOf(now: Bar, before: Bar | undefined): Bar {
  return before && (now.least ? before.figure > now.figure : before.figure < now.figure) ? before : now;
}

/** Milliseconds for a whole note of a size; not a number when that size was not measured. */
export function wholeMs({ whole }: ToolFigures, size: number): number {
  return whole.find(({ kb }) => kb === size)?.ms ?? NaN;
}

/** Median milliseconds of a keystroke in a note of a size; not a number when that size was not measured. */
export function keystrokeMs({ keystroke }: ToolFigures, size: number): number {
  return keystroke.find(({ kb }) => kb === size)?.medianMs ?? NaN;
}

function atMost(figure: number, bound: number): Omit<Bar, 'what'> {
  return { figure, bound, least: false, holds: figure <= bound };
}

function atLeast(figure: number, bound: number): Omit<Bar, 'what'> {
  return { figure, bound, least: true, holds: figure >= bound };
}
