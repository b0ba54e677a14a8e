import type { Voice } from './attribution/voice.ts';
import type { People } from './people.ts';

/** What the reading of a chunk depends on besides its text. Contexts that answer alike give equal readings. */
export interface ReadingContext {
  readonly people: People;
  /** Whether the section holds a supervisor's words. */
  readonly supervisor: boolean;
  /** Whether unlabelled prose is addressed to the patient. */
  readonly letter: boolean;
  readonly voice: Voice;
}
