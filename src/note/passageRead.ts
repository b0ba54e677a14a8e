import type { Voice } from './attribution/voice.ts';
import { lineEnds } from './lineEnds.ts';
import type { Passage } from './passage.ts';
import type { PlainBlock } from './plainBlock.ts';
import type { Speaker } from './speaker.ts';

/** A passage as it was read, and who spoke last in it. */
export interface PassageRead {
  readonly passage: Passage;
  readonly voice: Voice;
  /** What stands in the same paragraph after a turn and is no more of it. */
  readonly after?: readonly Passage[];
}

/** @param speakerName the name as it stands in the note, where there is one. */
export function passageOf(block: PlainBlock, speaker: Speaker, speakerName: string | null, form: Passage['form'], quotations: Passage['quotations'], place = block.place): Passage {
  return { text: block.text, offsets: block.offsets, place, speaker, speakerName, form, quotations, lineEnds: lineEnds(block) };
}

/** A block that holds nobody's stance: a title, a fact, the head of a column. */
export function headingOf(block: PlainBlock): Passage {
  return passageOf(block, 'writer', null, 'narrative', [], 'heading');
}
