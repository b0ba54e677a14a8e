import { attributeNarrative } from './attribution/attribution.ts';
import { clauseBefore } from './attribution/clauseBefore.ts';
import { announcesOwnWords, headsOwnLetter } from './attribution/ownWriting.ts';
import type { Voice } from './attribution/voice.ts';
import { passageOf, type PassageRead } from './passageRead.ts';
import type { PlainBlock } from './plainBlock.ts';
import { findQuotations } from './quotationMarks.ts';
import type { ReadingContext } from './readingContext.ts';
import type { Speaker } from './speaker.ts';

/** A paragraph in which the writer tells, and whose the words are that are quoted in it. */
export function readNarrative(block: PlainBlock, context: ReadingContext, voice: Voice, name: string | null, first: Speaker | null = null, letter = context.letter): PassageRead {
  const spans = findQuotations(block.text, block.breaks);
  const before = voice === 'own quote' && block.place !== 'quote' ? 'writer' : voice;
  const { quotations, voice: after } = attributeNarrative(block.text, spans, context.people, before, first);
  return { passage: passageOf(block, 'writer', name, letter ? 'letter' : 'narrative', quotations), voice: announcesAtEnd(block.text) ? 'own' : before === 'own' && spans.length === 0 && block.place === 'item' ? 'own' : after };
}

/** Whether a paragraph ends by saying that the writer's own words follow. */
function announcesAtEnd(text: string): boolean {
  return (text.trimEnd().endsWith(':') && announcesOwnWords(clauseBefore(text))) || headsOwnLetter(text);
}
