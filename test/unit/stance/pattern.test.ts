import assert from 'node:assert/strict';
import { PatternBook } from '../../../src/stance/pattern.ts';
import { wordsOf } from '../../../src/stance/words.ts';

function found(pattern: string, sentence: string): string[] {
  const words = wordsOf(sentence);
  return new PatternBook<string>().add('it', [pattern]).find(words).map(({ from, to }) => sentence.slice(words[from]!.start, words[to - 1]!.end));
}

describe('phrase patterns', () => {
  it('match words and classes, with alternatives', () => assert.deepEqual(found('you {be} {state}', 'So you are angry.'), ['you are angry']));
  it('read a contraction as two words', () => assert.deepEqual(found('you {be} {state}', 'You’re angry.'), ['You’re angry']));
  it('read a contraction as one where the pattern writes it so', () => assert.deepEqual(found("i'd like", "I'd like to hear."), ["I'd like"]));
  it('hear the "not" inside "isn\'t"', () => assert.deepEqual(found('{it} {be} {not} true', "That isn't true."), ["That isn't true"]));
  it('leave room where two dots stand', () => assert.deepEqual(found('told .. that', 'I told him again that'), ['told him again that']));
  it('keep to the beginning of a clause after ^', () => {
    assert.deepEqual(found('^ stop', 'Please stop.'), []);
    assert.deepEqual(found('^ stop', 'Well, stop.'), ['stop']);
  });
  for (const lasting of [false, true]) it(`find in known words what was added later, in a ${lasting ? 'lasting' : 'passing'} book`, () => {
    const words = wordsOf('You zigzag too.');
    const book = new PatternBook<string>({ lasting }).add('first', ['you zigzag']);
    assert.deepEqual(book.find(words).map(({ owner }) => owner), ['first']);
    assert.deepEqual(book.add('later', ['zigzag too']).find(words).map(({ owner }) => owner), ['first', 'later']);
  });
  it('find a "not" inside a verb, whatever comes after', () => assert.deepEqual(found("it {be} {not} {adverb}? fair", "That's it: it isn't really fair."), ["it isn't really fair"]));
  it('pass by what must not follow', () => assert.deepEqual(found('you should !be', 'You should be there.'), []));
});
