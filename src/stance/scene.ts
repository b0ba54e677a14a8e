import type { Form } from '../note/form.ts';
import type { Audience, NoteKind } from '../note/noteKind.ts';
import type { SectionKind } from '../note/section.ts';
import type { Speaker } from '../note/speaker.ts';
import type { SentenceReading } from './clause.ts';
import type { Surroundings } from './surroundings.ts';
import type { Aside } from './utterance.ts';

/** Where a sentence stands: all that gates and ear may look at besides the sentence itself. */
export interface Scene {
  readonly reading: SentenceReading;
  readonly speaker: Speaker;
  readonly form: Form;
  readonly section: SectionKind;
  readonly kind: NoteKind | null;
  readonly audience: Audience;
  /** The few quoted words inside the sentence, in its order. */
  readonly asides: readonly Aside[];
  /** How the next sentence of the same passage begins (60 UTF-16 units at most); empty at its end. */
  readonly next: string;
  readonly around: Surroundings;
}
