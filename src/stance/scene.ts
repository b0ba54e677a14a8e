import type { Audience, NoteKind } from '../note/noteKind.ts';
import type { SectionKind } from '../note/section.ts';
import type { Speaker } from '../note/speaker.ts';
import type { SentenceReading } from './clause.ts';

/** Where a sentence stands: all that the gates may look at besides the sentence itself. */
export interface Scene {
  readonly reading: SentenceReading;
  readonly speaker: Speaker;
  readonly form: 'direct' | 'narrative';
  readonly section: SectionKind;
  readonly kind: NoteKind | null;
  readonly audience: Audience;
  /** How the next sentence of the same passage begins (60 UTF-16 units at most); empty at its end. */
  readonly next: string;
}
