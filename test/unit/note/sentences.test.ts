import assert from 'node:assert/strict';
import { longestSentence } from '../../../src/note/sentences.ts';
import { sentencesOf } from '../../../src/note/sentences.ts';
import { passagesOf, sentenceTexts } from './reading.ts';

describe('Sentences', () => {
  it('do not end at abbreviations, initials and doses', () => {
    assert.deepEqual(sentenceTexts('Pt. told Dr. S. that M. had called at 5 p.m. on Sat. w/ a friend. She slept approx. 4 h.'), ['Pt. told Dr. S. that M. had called at 5 p.m. on Sat. w/ a friend.', 'She slept approx. 4 h.']);
  });

  it('end after an initial when another one clearly begins', () => {
    assert.deepEqual(sentenceTexts('Th2 spoke to K. She came back in.'), ['Th2 spoke to K.', 'She came back in.']);
  });

  it('hold ellipses, parentheses and question abbreviations together', () => {
    assert.deepEqual(sentenceTexts('He waited... and then left (she did not. Really.) again. ?cause of it.').length <= 3, true);
    assert.deepEqual(sentenceTexts('Low mood, ?cause, since May. Sleeps badly.'), ['Low mood, ?cause, since May.', 'Sleeps badly.']);
  });

  it('of the therapist in quotation marks stand alone, of others are muted', () => {
    const [passage] = passagesOf('I said, "You are angry. You always are." She said, "No. Not me."');
    assert.ok(passage);
    const sentences = sentencesOf(passage);
    assert.deepEqual(sentences.filter(({ quoted }) => quoted).map(({ start, end }) => passage.text.slice(start, end)), ['You are angry.', 'You always are.']);
    assert.ok(sentences.filter(({ quoted }) => !quoted).every(({ muted }) => muted.length === 1));
  });

  it('are not cut inside another person\'s quotation', () => {
    assert.deepEqual(sentenceTexts('She said, "It is over. I know it." Then she left.'), ['She said, "It is over. I know it."', 'Then she left.']);
  });

  it('never grow beyond the bound', () => {
    for (const text of ['word '.repeat(2000), 'a'.repeat(5000), 'one, '.repeat(2000), '😀'.repeat(3000)]) {
      for (const passage of passagesOf(text)) for (const { start, end } of sentencesOf(passage)) assert.ok(end - start <= longestSentence);
    }
  });

  it('are not taken from headings', () => {
    assert.deepEqual(sentenceTexts('# You are angry.\n'), []);
  });
});
