import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conductIn, enough, isNoStaff } from '../../../src/note/conduct.ts';

function staffOf(text: string): number {
  return conductIn(text).find(({ name }) => name === 'Maeve')?.staff ?? 0;
}

/** What only staff do. */
const plain: readonly string[] = [
  'Maeve paused the group.', 'Maeve brought us back to the kitchen.', 'Maeve gently summed up what each had heard.', 'Maeve summarised where we were.',
  'Maeve reminded everyone of the time.', 'Maeve checked in with Ann.', 'Maeve wondered aloud what had happened.',
];

/** What patients of a group do as well, now and then. */
const some: readonly string[] = [
  'Maeve asked the group what they had seen.', 'Maeve asked Ann what she had seen.', 'Maeve asked him to go back to the door.', 'Maeve asked what others had heard.',
  'Maeve wondered what the others made of it.', 'Maeve validated that.', 'Maeve reflected back what Ann had said.', 'Maeve thanked Ann.', 'Maeve turned back to Kit.',
  'Maeve opened the session.', 'Maeve explained the rules.', 'Maeve suggested a pause.', 'Maeve said she had rushed.', 'Maeve: "Can we stop there a moment?"',
  'Maeve said, "What was that like for you?"', '"Could we go back a bit?" said Maeve.', '"What did other people hear?" Maeve asked.', 'Maeve explored what had come before.',
];

/** Sentences alike that say nothing for it. */
const nothing: readonly string[] = [
  'Maeve asked for time.', 'Maeve asked if she could go.', 'Maeve asked why nobody likes her.', 'Maeve told us about the flat.', 'Maeve opened the window.', 'Maeve went back to bed.',
  'Maeve wondered if she should leave.', 'Maeve took her coat.', 'Maeve said, "I hate this."', 'Maeve: "You never listen."', 'Maeve closed the door.', 'Maeve stopped eating.',
  '"Can we stop there a moment?" I asked Maeve.', 'Maeve checked her phone.', 'Maeve said she had been cut off.',
];

/** What is said of patients, relatives and people from outside. */
const others: readonly string[] = [
  'Maeve cried.', 'Maeve was tearful throughout.', 'Maeve arrived late.', 'Maeve reported three nights without sleep.', "Maeve's mum rang.", "Maeve's crisis plan is due.", 'I asked Maeve what she saw.',
  'Her sister Maeve rang.', 'His friend Maeve said so.', 'Maeve, 34, new in the group.', 'Maeve, his probation officer, wrote.', 'Maeve, her teacher, asked the class.', 'Apologies: Maeve', 'Maeve told us that she had rung him.',
  'Maeve asked me what I thought.', 'Maeve asked whether everyone was bored of her.', 'Session 4 with Maeve', 'Maeve wanted time.', 'Maeve denied thoughts of harm.', 'Nurse, then patient Maeve.', 'Maeve, her keyworker, rang.',
];

describe('What somebody is told to do', () => {
  for (const text of plain) it(`is staff's: ${text}`, () => { assert.equal(staffOf(text), enough); });
  for (const text of some) it(`may be staff's: ${text}`, () => { assert.equal(staffOf(text), 1); });
  for (const text of nothing) it(`says nothing: ${text}`, () => { assert.equal(staffOf(text), 0); });
  for (const text of others) it(`is no staff's: ${text}`, () => { assert.ok(isNoStaff(text, 'Maeve')); });

  it('speaks against nobody else', () => {
    assert.equal(isNoStaff('Maeve asked Ann what she saw. Ann cried.', 'Maeve'), false);
    assert.equal(isNoStaff('Maeves cried. Anne-Maeve cried.', 'Maeve'), false);
  });

  it('is the same whether each name is read or only those with something around them', () => {
    const pieces = [
      'Maeve', 'Kit', 'HB', 'Éva', 'I', 'She', 'Ann-Lou', ' ', '  ', ' asked', ' told', ' what', ' the group', ' everyone', ' paused', ' gently', ' Gently', ' said', ' summed up', ' the', ', ', ': ', '. ', '\n', 'é', 'x', '1', "'", '’s',
      '"Can we stop there?"', '“Let\'s pause', '”', '"', '‘', '’', ' – ', ' - ', '–', '-', ' to', ' checked in with', ' to go back', ' then', ' both', ' wondered aloud', ' reflected', ' back', ' validated', ' opened', ' the session', ' suggested', ' we',
    ];
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ maxLength: 3 }) }), { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      assert.deepEqual(conductIn(text), conductIn(text, () => true), JSON.stringify(text));
    }), { numRuns: 5000 });
  });

  it('is nothing of roles, days and abbreviations', () => {
    assert.deepEqual(conductIn('Therapist paused the group. GP asked Ann what she took. Monday paused the group. Nurse summarised the plan.'), []);
  });
});
