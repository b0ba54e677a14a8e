import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Clues } from '../../../src/note/clues.ts';
import { colleaguesIn, colleagueWays } from '../../../src/note/colleagues.ts';

const clues = new Clues(colleagueWays);

/** Sentences that show who works there, and whom they name. */
const shown: readonly (readonly [text: string, names: readonly string[]])[] = [
  ['Group facilitated by Maeve and Jonas.', ['Maeve', 'Jonas']],
  ['Round led by Maeve, Jonas and Ife as usual.', ['Maeve', 'Jonas', 'Ife']],
  ['Run by me and Jonas.', ['Jonas']],
  ['Maeve and Jonas co-facilitated.', ['Maeve', 'Jonas']],
  ['HB conducting, MK scribing first half.', ['HB', 'MK']],
  ['TO led, HW scribing', ['HW', 'TO']],
  ['Maeve and I ran the group on our own.', ['Maeve']],
  ['Jonas and I debriefed at the bins.', ['Jonas']],
  ['Me + Dee co-facilitating. Here: Lachie, Bron.', ['Dee']],
  ['Me and Becks. 7 adults, 6 babies.', ['Becks']],
  ['I and Maeve led the group.', ['Maeve']],
  ['In the room: Maeve, Jonas, and seven members.', ['Maeve', 'Jonas']],
  ['Group B. Meeting 27. Solveig (S) and Jan-Erik (JE).', ['JE', 'Jan-Erik', 'Solveig']],
  ['Relapse group, shed. 9 came. Me (K) + Baz. Smoko 1030.', ['Baz']],
  ['# Partner talk, with Tineke and me', ['Tineke']],
  ['(Set down by Catriona and Dougie in the gatehouse.)', ['Catriona', 'Dougie']],
  ['Present: E., Mum (Dawn), HM (family therapist), Steph (primary nurse)', ['HM', 'Steph']],
  ['HB, KL. Present: all seven.', ['HB', 'KL']],
  ['I ran the group with Maeve today.', ['Maeve']],
  ['Co-led with Jonas.', ['Jonas']],
  ['My co-therapist, Jonas, was late.', ['Jonas']],
  ['The two therapists, Maeve and Jonas, disagreed.', ['Maeve', 'Jonas']],
  ['Maeve is my co-therapist this term.', ['Maeve']],
  ['Saw her with keyworker Jonas.', ['Jonas']],
  ['Maeve, the named nurse, sat in.', ['Maeve']],
  ['Jo, who is our peer lead, opened.', ['Jo']],
  ['Present: Maeve (RMN), Jonas (staff).', ['Maeve', 'Jonas']],
  ['Maeve and Jonas (therapists), six members.', ['Maeve', 'Jonas']],
  ['Ros (art therapist) brought clay.', ['Ros']],
  ['Maeve Doyle, RMN', ['Maeve Doyle']],
  ['Signed: Maeve', ['Maeve']],
];

/** Sentences alike that say nothing of the kind. */
const alike: readonly string[] = [
  'Ann led the way to the kitchen.',
  'Ann led, and the others followed.',
  'Kit and I looked at the plan together.',
  'Kit and I agreed that he would ring.',
  'Kit and I met before the group to talk about joining.',
  'Kit and I had a look at what happened on Tuesday.',
  'Me and Kit talked about the flat.',
  'Kit ran with Ann to the bus.',
  'Kit ran the stall with Ann.',
  'She had been bullied by Maeve and Jonas.',
  'He was brought up by Grace.',
  'Ann (works as a nurse) spoke first.',
  'Ann (her keyworker at the hostel) rang.',
  'Kayleigh and her keyworker Dawn came.',
  'His old keyworker Dawn had told him so.',
  'Present: CM Doyle (chair), Mr Marsh, key worker, nurse, self.',
  'Mr. Alvarez (counselor) came late.',
  'Ms P minuting for the school.',
  'The therapist asked Kit what he saw.',
  'Kit has a therapist at school.',
  'Ann, 34, a nurse, was referred by her GP.',
  'Kit signed the form.',
  'We read a letter that was written by Kit and Ann.',
  'Me (K) + Kit. 50 min.',
  'Kit (K) and Ann (A) came late.',
  'She sat with Kit and me in the hall.',
  'Kit, Ann and seven others were late.',
];

/** Made of what the sentences above are made of. */
const written = fc.array(fc.constantFrom(
  'Maeve', 'Jonas', ' and ', ' & ', ' + ', 'I', 'me', 'Me', 'Self', ' ran', ' led', ' held', 'Led', 'Co-led', 'co-facilitated', ' debriefed', 'Debriefed', ' compared notes', ' swapped roles', ' running', ' conducted', ' facilitated',
  ' both', ' then', ' had', ' it', ' the group', ' the evening round', ' this', ' today', ' together', ' jointly', ' by ', ' with ', ' The group', 'Session', ' was', ', ', '. ', '; ', '\n', ' ', ' three members', 'Here: ', ' (S)', ' (RMN)', 'my co-therapist', ', our keyworker',
), { maxLength: 12 }).map((parts) => parts.join(''));

describe('Those who work there', () => {
  for (const [text, names] of shown) it(`are ${names.join(', ')} in: ${text}`, () => {
    assert.deepEqual([...new Set(colleaguesIn(text, clues.in(text)))].sort(), [...names].sort());
  });

  for (const text of alike) it(`are nobody in: ${text}`, () => {
    assert.deepEqual(colleaguesIn(text, clues.in(text)), []);
  });

  it('are looked for wherever one of the ways would find them', () => {
    fc.assert(fc.property(written, (text) => {
      const clued = clues.in(text);
      for (const way of colleagueWays) if (text.search(way.way) >= 0) assert.ok(clued.has(way), `${String(way.way)} in ${JSON.stringify(text)}`);
    }), { numRuns: 3000 });
  });
});
