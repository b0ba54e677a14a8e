import type { Audience, NoteKind } from './noteKind.ts';
import type { Speaker } from './speaker.ts';
import type { Span } from './span.ts';
import type { Wording } from './wording.ts';

/** Whether a note belongs to the chart or is kept apart from it (stance guide, section 8). */
export const noteClasses = ['psychotherapy-note', 'progress-note', 'team'] as const;
export type NoteClass = (typeof noteClasses)[number];

/** What a note says about itself between its first two `---` lines. Everything is optional; unknown keys are left alone. */
export interface FrontMatter {
  /** The block, fences included, in the note; null when there is none. */
  readonly span: Span | null;
  readonly type: NoteKind | null;
  readonly audience: Audience | null;
  readonly class: NoteClass | null;
  readonly therapists: readonly string[];
  readonly patients: readonly string[];
  readonly speakers: Readonly<Record<string, Speaker>>;
  readonly lang: string | null;
  /** A kind sentence when the block is there and cannot be read as YAML, else null. The block is left as it is. */
  readonly problem: Wording | null;
}
