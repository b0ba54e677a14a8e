import type { Speaker } from '../note/speaker.ts';
import type { Wording } from '../note/wording.ts';
import type { CategoryId, RuleName, Stance } from './category.ts';

export type { Wording };

/** `information`: a colleague would nod; `hint`: worth a thought. There is nothing stronger on purpose. */
export type Level = 'information' | 'hint';

/** One replacement: UTF-16 offsets, from the same origin as the finding that holds it. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Another way to put a passage, as edits that quick fix, command line and tests apply alike. */
export interface Rewording {
  readonly title: Wording;
  readonly edits: readonly TextEdit[];
}

/** What one gate said about a passage, for `--explain` and "why was this marked?". */
export interface GateStep {
  readonly gate: string;
  readonly effect: 'passed' | 'lowered' | 'dropped' | 'credited';
  readonly because: Wording;
}

/** A passage in which a stance was heard. Plain data; every surface is a projection of it. */
export interface Finding {
  readonly rule: RuleName;
  readonly category: CategoryId;
  readonly stance: Stance;
  readonly level: Level;
  /** UTF-16 offsets into the note; `text` is exactly that slice, markup included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: Speaker;
  /** Title of the section it stands in; empty before the first heading. */
  readonly section: string;
  readonly message: Wording;
  /** The question to oneself. */
  readonly prompt: Wording;
  readonly reference: string;
  /** Other categories heard in the same passage; `rule` won by the written order. */
  readonly also: readonly RuleName[];
  readonly gates: readonly GateStep[];
}
