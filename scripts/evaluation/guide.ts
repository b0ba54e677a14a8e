import { readFileSync } from 'node:fs';
import type { Reviewer } from '../../src/stance/reviewer.ts';
import { lineNote } from './lineNote.ts';

/** A labelled line of the stance guide. `flag`: to be marked; `soft`: a hint at most; `pass`: not authoritative; `positive`: curious. */
export interface GuideLine {
  readonly kind: 'flag' | 'soft' | 'pass' | 'positive';
  readonly category: string;
  readonly context: 'T' | 'I' | 'N' | 'P' | 'G';
  readonly text: string;
}

/** What a review made of one line. */
export interface HeardLine {
  readonly line: GuideLine;
  readonly authoritative: 'information' | 'hint' | null;
  readonly curious: boolean;
}

/** Whether a line was heard as the guide wishes. `soft` lines may stay unmarked or be a hint. */
export function asWished({ line, authoritative, curious }: HeardLine): boolean {
  if (line.kind === 'flag') return authoritative !== null;
  if (line.kind === 'soft') return authoritative !== 'information';
  if (line.kind === 'pass') return authoritative === null;
  return curious;
}

export function guideLines(): GuideLine[] {
  return JSON.parse(readFileSync('test/data/guide/lines.json', 'utf8')) as GuideLine[];
}

/** Reviews each line as a small note of its own. */
export function hearLines(lines: readonly GuideLine[], open: () => Reviewer): HeardLine[] {
  return lines.map(line => {
    const { findings } = open().review(lineNote(line));
    const marks = findings.filter(({ stance }) => stance === 'authoritative');
    return {
      line, curious: findings.some(({ stance }) => stance === 'curious'),
      authoritative: marks.some(({ level }) => level === 'information') ? 'information' : marks.length > 0 ? 'hint' : null,
    };
  });
}
