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

  it('end with the line where lines are kept short, and not where they are wrapped', () => {
    assert.deepEqual(sentenceTexts('she said everyones sick of me\nnobody is, I said, not at four in the morning\nwhy did I want it shut that quick\n'), ['she said everyones sick of me', 'nobody is, I said, not at four in the morning', 'why did I want it shut that quick']);
    const wrapped = 'She came late and sat by the door with her coat on, and for most of the hour\nnobody in the room looked at her until the man beside her offered her some of\nhis tea.\n';
    assert.equal(sentenceTexts(wrapped).length, 1);
    // What goes on goes on, however short its line.
    assert.deepEqual(sentenceTexts('told her I was not sure\nwhether it was the rota\nor me\nshe laughed and went to see about the toast in the kitchen\n'), ['told her I was not sure whether it was the rota or me', 'she laughed and went to see about the toast in the kitchen']);
    assert.deepEqual(sentenceTexts('I asked what the,\nquiet was about\n').length, 1);
    assert.deepEqual(sentenceTexts('"I never said\nthat to you" she told me\nand left\n').length, 1);
  });

  it('are not taken from headings', () => {
    assert.deepEqual(sentenceTexts('# You are angry.\n'), []);
  });
});
