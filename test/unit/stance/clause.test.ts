import assert from 'node:assert/strict';
import { readSentence } from '../../../src/stance/sentenceReading.ts';
import { loadTagger } from '../../../src/stance/tagger.ts';
import { computed } from '../../computed.ts';

const clauses = (sentence: string) => readSentence(sentence).clauses;

describe('clauses', () => {
  before(loadTagger);
  it('know who they are about', () => {
    assert.equal(clauses('You are angry with me.')[0]?.subject, 'addressee');
    assert.equal(clauses('Her brother wants the flat.')[0]?.subject, 'kin');
    assert.equal(clauses('I was wrong.')[0]?.subject, 'self');
    assert.equal(clauses('Explored the row.')[0]?.subject, 'none');
  });
  it('begin at a semicolon, a dash and a new act of speech', () => {
    assert.equal(clauses('She left; I was sad.').length, 2);
    assert.equal(clauses('He laughed – I was lost.').length, 2);
    assert.equal(clauses('Th explained the plan and told pt she was angry.').length, 2);
  });
  it('know a question from a leading one', () => {
    assert.equal(clauses('What did you feel?')[0]?.mood, 'wh-question');
    assert.equal(clauses("Don't you think you overreacted?")[0]?.mood, 'negative-question');
    assert.equal(clauses("You were angry, weren't you?").at(-1)?.mood.endsWith('question'), true);
  });
  it('leave room by what may be, and none by what somebody could not do', () => {
    assert.deepEqual(['She might not have heard.', 'She could have heard.', 'She could not hold out.', "She couldn't let go."].map((sentence) => clauses(sentence)[0]?.tentativeModal), [true, true, false, false]);
  });
  it('cover every word of the sentence once', () => {
    const reading = readSentence('I asked what she felt, and she said nothing; then we stopped.');
    assert.deepEqual(reading.clauses.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)), reading.words.map((_, index) => index));
  });
  it('read a run of a hundred thousand letters without getting lost', () => {
    assert.ok(computed(() => { readSentence('Dr. '.repeat(60_000)); }) < 2000);
  });
});
