import assert from 'node:assert/strict';
import { openReviewer } from '../../../src/stance/reviewer.ts';
import type { Reviewer } from '../../../src/stance/reviewer.ts';
import { lineNote } from '../../../scripts/evaluation/lineNote.ts';

interface Family {
  /** What the sentences have in common, in words. */
  readonly of: string;
  readonly context: 'T' | 'N';
  /** Marked as authoritative, at whatever level. */
  readonly marked: readonly string[];
  /** Close by, and left alone. */
  readonly alone: readonly string[];
}

/** Kinds of sentences that once were missed or marked amiss, with what stands close to them. */
const families: readonly Family[] = [
  {
    of: 'a doubt is the writer’s or somebody else’s', context: 'N',
    marked: ['Not convinced that the fall happened on the stairs.'],
    alone: ['We looked at it together; pt was not convinced and we left it.', 'She was sceptical about my guess, and said why.', 'He was doubtful about coming back.'],
  },
  {
    of: 'what one member told another', context: 'N',
    marked: [],
    alone: ['K. told M. that it was a lie and the others went quiet.', 'R. said to Ben that he was wrong about her and left the room.', 'A. told the group it wasn’t fair.'],
  },
  {
    of: 'what was brought is taken up', context: 'T',
    marked: [],
    alone: ['You mentioned your sister.', 'You came back to the letter twice. What is it about the letter?', 'You started with the row on Sunday. Shall we stay there?', 'You talked about your father just now.'],
  },
  {
    of: 'a plain summary and a verdict in its clothes', context: 'T',
    marked: ['So what you really want is for me to beg.', 'And you took that as rejection, the way you do with everyone.', 'You say you don’t mind, but you’re furious with me.'],
    alone: ['So you went home and waited for the call.', 'It sounds like the evenings are hard for you.', 'So you’d like to sleep better, and you’re not sure the tablets help.'],
  },
  {
    of: 'a word held at arm’s length and a word that is only quoted', context: 'N',
    marked: ['Missed two sessions because of a "migraine".', 'She was too "ill" to come to the group.'],
    alone: ['She called it "a fog" and we stayed with it.', 'He offered "cornered" and then took it back.', 'We came back to the "wall" from last week.', 'She said she felt "empty" at weekends.', 'The "angry" part came up again.'],
  },
  {
    of: 'a guess that leaves one small thing to think, and a guess', context: 'T',
    marked: ['He was probably just being polite.', 'They were surely only joking.'],
    alone: ['Was he perhaps just tired?', 'I was probably just tired.', 'Might she have been worried, or something else altogether?'],
  },
  {
    of: 'a length of time and an appointment', context: 'T',
    marked: ['My advice is to give it a week.', 'You should wait a few days and then apologise to her.'],
    alone: ['Please keep the appointment next week.', 'Our next session is on Tuesday at ten.'],
  },
  {
    of: 'a motive only the other could know, and a purpose anybody can see', context: 'N',
    marked: ['Orla arrives late to make sure we all look round.', 'He tells it to be pitied.', 'She turns the volume up to punish him.'],
    alone: ['She rang to say that the bus was late.', 'He asked to see the letter.', 'She went to the kitchen to get some water.'],
  },
  {
    of: 'a want of somebody and a want of something', context: 'N',
    marked: ['She wants everyone to feel sorry for her.'],
    alone: ['Dre needs the nurse at twelve for the inhaler.', 'She wants to keep the clip.', 'He would like a copy of the letter.'],
  },
];

describe('families of sentences', () => {
  let reviewer: Reviewer;
  before(async () => { reviewer = await openReviewer(); });
  const marks = (context: 'T' | 'N', text: string): boolean => reviewer.review(lineNote({ context, text })).findings.some(({ stance }) => stance === 'authoritative');
  for (const { of, context, marked, alone } of families) {
    for (const text of marked) it(`${of}: marks “${text}”`, () => assert.ok(marks(context, text)));
    for (const text of alone) it(`${of}: leaves “${text}” alone`, () => assert.ok(!marks(context, text)));
  }
});
