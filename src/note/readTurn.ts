import { attributeNarrative, attributeSpeech } from './attribution/attribution.ts';
import type { Voice } from './attribution/voice.ts';
import { afterTurn } from './afterTurn.ts';
import { cut } from './cutBlock.ts';
import { matchesOf } from './matches.ts';
import type { Passage } from './passage.ts';
import { passageOf, type PassageRead } from './passageRead.ts';
import type { People } from './people.ts';
import type { PlainBlock } from './plainBlock.ts';
import { findQuotations } from './quotationMarks.ts';
import { readNarrative } from './readNarrative.ts';
import type { ReadingContext } from './readingContext.ts';
import type { Speaker } from './speaker.ts';
import { stageDirections } from './stageDirections.ts';

/** A labelled paragraph: the turn, and what the writer goes on with under it. */
export function readLabelled(block: PlainBlock, speaker: Speaker, name: string, context: ReadingContext): PassageRead {
  const more = afterTurn(block, speaker);
  const [first] = more;
  if (first === undefined) return readTurn(block, speaker, name, context);
  const { length } = block.text;
  const read = readTurn(cut(block, [{ start: first.start, end: length }]), speaker, name, context);
  let { voice } = read;
  const after: Passage[] = [];
  for (const [i, { start, first: words }] of more.entries()) {
    const part = readNarrative(cut(block, [{ start: 0, end: start }, { start: more[i + 1]?.start ?? length, end: length }]), context, voice, null, words);
    voice = part.voice;
    after.push(part.passage);
  }
  return { passage: read.passage, voice, after };
}

/** What one person says in their turn; or a scene of the hour that bears a person's name. */
export function readTurn(block: PlainBlock, speaker: Speaker, name: string, context: ReadingContext): PassageRead {
  const own: Speaker = speaker === 'writer' ? 'therapist' : speaker;
  const next: Voice = own === 'therapist' ? (/\?["”’)\s]*$/.test(block.text) ? 'asked' : 'therapist') : 'patient';
  const spans = findQuotations(block.text, block.breaks);
  if (block.place === 'item' && (speaker === 'member' || speaker === 'patient') && describing.test(block.text.trimStart())) return readNarrative(block, context, next, name);
  if (speaker !== 'relative' && (othersSpeak(block.text, context.people) || spans.length > 0 && /^\s*\p{Ll}/u.test(block.text) && /[.?!”"] I (?:asked|told|said to|wondered|admitted) /.test(block.text))) {
    const told = attributeNarrative(block.text, spans, context.people, 'patient');
    return { passage: passageOf(block, 'writer', name, 'narrative', told.quotations), voice: told.voice };
  }
  const first = spans[0];
  if (first !== undefined && block.text.slice(0, first.outer.start).trim() === '') {
    const outside = spans.reduce((rest, span) => rest - (span.outer.end - span.outer.start), block.text.trim().length);
    const rest = block.text.slice(first.outer.end);
    if ((outside > 25 && /\p{L}{2,}.*\p{L}{2,}/u.test(rest)) || /^\s*(?:\p{Lu}[\p{L}\p{M}.'’]{0,20}:| ?\p{Lu}[\p{L}.]{0,8} [–—]) ["“]/u.test(rest)) {
      // «K.: "That's a lie." Voices rose …»: the label is the quotation's, the rest is the writer's.
      const known = attributeNarrative(block.text, spans, context.people, next);
      const quotations = [...known.quotations];
      const { inner, outer, verb } = quotations[0]!;
      quotations[0] = { inner, outer, speaker: own, verb, scare: false };
      return { passage: passageOf(block, 'writer', name, 'narrative', quotations), voice: known.voice };
    }
  }
  const body = cut(block, stageDirections(block));
  const within = findQuotations(body.text, body.breaks);
  return { passage: passageOf(body, own, name, 'speech', attributeSpeech(body.text, within, own, context.people)), voice: next };
}

/** How an item goes on after a name when it tells of that person: "Dawn: spoke twice", "Tomasz: lets people think badly of him". */
const describing = /^(?!yes|always|this|thus|plus|its?|us\b|sometimes|perhaps|as\b|thanks|less|his|others|guess|was like|need)(?:spoke|came|went|sat|left|said|stood|kept|was|had|wept|brought|took|\p{Ll}{2,}ed|\p{Ll}{2,}[^s\P{Ll}]s) (?![^.?!]*\b(?:I|my|me)\b)/u;

const inlineTurn = /[.?!…"”)\]] (\p{Lu}[\p{L}\p{M}.’'-]{0,15}(?: \p{Lu}[\p{L}.]{0,15})?)(?:, \p{Ll}+)?: ["“]/gu;

/** Whether what follows a name tells a scene in which several of those in the room speak under their names: then the name says whose turn of the hour it was. */
function othersSpeak(text: string, people: People): boolean {
  let found = 0;
  for (const match of matchesOf(text, inlineTurn)) {
    const who = people.turnSpeaker(match[1] ?? '') ?? people.person(match[1] ?? '');
    if (who === 'therapist' || who === 'member' || who === 'patient') found += 1;
  }
  return found >= 2;
}
