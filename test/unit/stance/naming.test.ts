import assert from 'node:assert/strict';
import type { Form } from '../../../src/note/form.ts';
import { kindByForm, nameOf } from '../../../src/stance/naming.ts';
import { categories } from '../../../src/stance/categories/categories.ts';
import type { CategoryId } from '../../../src/stance/category.ts';
import type { SentenceReading } from '../../../src/stance/clause.ts';
import type { Hearing, Listener } from '../../../src/stance/ear/ear.ts';
import { openReviewer } from '../../../src/stance/reviewer.ts';
import type { Reviewer } from '../../../src/stance/reviewer.ts';
import { readSentence } from '../../../src/stance/sentenceReading.ts';
import { lineNote } from '../../../scripts/evaluation/lineNote.ts';

/** What an ear that heard something there, and no phrase, would call it. */
const named: readonly (readonly [string, Form, CategoryId])[] = [
  ['You picked the fight so you wouldn’t have to say goodbye to us.', 'direct', 'A1'],
  ['Fills the room so that nobody can ask him anything.', 'narrative', 'A1'],
  ['Her sister keeps the spare room full so that nobody can stay.', 'narrative', 'A2'],
  ['The brother sold the boat out of spite.', 'narrative', 'A2'],
  ['The lift was a message to the landlord.', 'narrative', 'A3'],
  ['I want you to go home and write her that card.', 'direct', 'A4'],
  ['I put the iceberg on the board and took them through what shame does.', 'narrative', 'A5'],
  ['You’ve got it back to front, she rang first.', 'direct', 'A6'],
  ['His story of the lost phone does not hold together.', 'narrative', 'A11'],
  ['Reminded the group that homework is not optional.', 'narrative', 'A12'],
  ['Never vouched for as a boy, and it shows.', 'narrative', 'A13'],
  ['You’ll thank me for this by the summer.', 'direct', 'A14'],
  ['A landlord with a grievance.', 'narrative', 'A10'],
  ['I haven’t the faintest idea what that was like.', 'direct', 'C1'],
  ['Two readings, and I can’t choose.', 'narrative', 'C8'],
  ['I came in thinking it was the rent, and she has talked me out of it.', 'narrative', 'C6'],
  ['Is worry too strong a word?', 'direct', 'C10'],
  ['Let me say it back and you tell me what I have bent.', 'direct', 'C4'],
  ['Went through the corridor again, line by line.', 'narrative', 'C9'],
];
/** Of the same build, and something else. */
const near: readonly (readonly [string, Form, CategoryId])[] = [
  ['She rings only when nobody else is up.', 'narrative', 'A9'],
  ['She had made up her mind to be hurt.', 'narrative', 'A12'],
  ['He lives in a house with two doors because he likes an exit.', 'narrative', 'A13'],
  ['What did you see from the bus?', 'direct', 'C8'],
];

describe('the name of a passage that no phrase names', () => {
  for (const [text, form, category] of named) it(`${category}: ${text}`, () => assert.equal(nameOf(readSentence(text), form, category.startsWith('A') ? 'authoritative' : 'curious'), category));
  for (const [text, form, category] of near) it(`not ${category}: ${text}`, () => assert.notEqual(nameOf(readSentence(text), form, category.startsWith('A') ? 'authoritative' : 'curious'), category));
});

/** What the gates are asked about it, before it has a name. */
const judgedAs: readonly (readonly [string, Form, CategoryId])[] = [
  ['I want you to stop at the gate.', 'direct', 'A4'],
  ['Your task this week is to wait.', 'direct', 'A4'],
  ['Somebody must tell the lodger.', 'narrative', 'A4'],
  ['It looks as though the coat was left so that he would have to come back.', 'narrative', 'A1'],
  ['I said it was the coat again, as always.', 'narrative', 'A1'],
];
const notJudgedAs: readonly (readonly [string, Form, CategoryId])[] = [
  ['He wants the noise to stop.', 'direct', 'A4'],
  ['The rule is to wait.', 'direct', 'A4'],
  ['The coat was the message.', 'narrative', 'A1'],
];

describe('the kind of a passage by its form', () => {
  for (const [text, form, category] of judgedAs) it(`${category}: ${text}`, () => assert.equal(kindByForm(readSentence(text), form, 'authoritative'), category));
  for (const [text, form, category] of notJudgedAs) it(`not ${category}: ${text}`, () => assert.notEqual(kindByForm(readSentence(text), form, 'authoritative'), category));
});

/** An example of a category as it is read: in quotation marks what is said, the rest is told. */
function example(line: string): [SentenceReading, Form] {
  const spoken = /^"(.*)"$/u.exec(line)?.[1];
  return [readSentence(spoken ?? line), spoken === undefined ? 'narrative' : 'direct'];
}

describe('the naming phrases of the categories', () => {
  for (const { id, rule, stance, names } of categories) {
    for (const line of names?.named ?? []) it(`${rule}: names ${line}`, () => assert.equal(nameOf(...example(line), stance), id));
    for (const line of names?.notNamed ?? []) it(`${rule}: does not name ${line}`, () => assert.notEqual(nameOf(...example(line), stance), id));
  }

  it('belong to categories that are on: nobody is told of what they did not turn on', () => assert.deepEqual(categories.filter(({ names, offByDefault }) => names && offByDefault), []));

  it('mark nothing that the ear has not heard', async () => {
    const nothing: Hearing = { authoritative: 0, curious: 0, neither: 1 };
    const deaf: Listener = { atFirst: () => ({ authoritative: 1 / 3, curious: 1 / 3, neither: 1 / 3 }), hear: () => nothing, weightiest: () => [] };
    const reviewer = await openReviewer({ anyText: true }, deaf);
    for (const { names } of categories) {
      for (const line of names?.named ?? []) assert.deepEqual(reviewer.review(lineNote({ context: line.startsWith('"') ? 'T' : 'N', text: line })).findings, [], line);
    }
  });
});

describe('what is said of a passage', () => {
  let reviewer: Reviewer;
  before(async () => { reviewer = await openReviewer({ anyText: true }); });
  const heard = (text: string, context: 'T' | 'N') => reviewer.review(lineNote({ context, text })).findings[0];

  it('calls a question to one person an open question, and no call for more minds', () => assert.equal(heard('"What do you make of that?"', 'T')?.rule, 'open-question'));
  it('calls a question to a room a call for more minds', () => assert.equal(heard('"What do the others make of that?"', 'T')?.rule, 'group-perspective'));
  it('speaks plainly of a motive stated with certainty', () => assert.equal(heard('He obviously wanted to punish everybody.', 'N')?.level, 'information'));
  it('leaves what somebody threatened to do alone: it is told, not presumed', () => assert.equal(heard('When he threatened to leave, he was seen by the duty doctor.', 'N'), undefined));
});
