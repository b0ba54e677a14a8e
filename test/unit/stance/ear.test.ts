import assert from 'node:assert/strict';
import { Ear, unpackWeights } from '../../../src/stance/ear/ear.ts';
import { features, hearRules, hearWords } from '../../../src/stance/ear/features.ts';
import { buckets } from '../../../src/stance/ear/gathering.ts';
import { authoritativeIn, curiousIn } from '../../../src/stance/ear/roots.ts';
import { Weighing } from '../../../src/stance/ear/weighing.ts';
import { loneScene } from '../../../src/stance/scenes.ts';
import { loadTagger } from '../../../src/stance/tagger.ts';
import { earWeights } from '../../../src/stance/ear/weights.ts';
import { learn } from '../../../scripts/ear/learner.ts';
import type { Lesson } from '../../../scripts/ear/learner.ts';
import { heardFeatures } from '../../../scripts/ear/lessons.ts';
import { packWeights } from '../../../scripts/ear/pack.ts';

const ear = new Ear(unpackWeights(earWeights));

describe('the ear', () => {
  before(() => loadTagger());

  it('hears the same in the same words, every time', () => {
    const once = ear.hear(loneScene('The jokes are armour.', 'direct'), []);
    assert.deepEqual(ear.hear(loneScene('The jokes are armour.', 'direct'), []), once);
    assert.ok(Math.abs(once.authoritative + once.curious + once.neither - 1) < 1e-9);
  });

  it('adds up all that it gathers, however much that is', () => {
    const { roots } = unpackWeights(earWeights), weighing = new Weighing(roots);
    for (const words of ['I told her that she was hiding.', 'So she was, and '.repeat(120)]) {
      for (const form of ['direct', 'narrative'] as const) {
        const scene = loneScene(words, form), gathered = features(scene, []);
        weighing.begin();
        hearWords(scene, weighing);
        hearRules(scene, [], weighing);
        assert.equal(weighing.count, gathered.buckets.length);
        assert.equal(weighing.authoritative, gathered.buckets.reduce((sum, bucket) => sum + authoritativeIn(roots[bucket]!), 0));
        assert.equal(weighing.curious, gathered.buckets.reduce((sum, bucket) => sum + curiousIn(roots[bucket]!), 0));
      }
    }
  });

  it('hears all names as one', () => {
    assert.deepEqual(ear.hear(loneScene('I asked Petra about it.', 'narrative'), []), ear.hear(loneScene('I asked Joris about it.', 'narrative'), []));
  });

  it('hears presumption without a listed phrase, and curiosity without a question mark', () => {
    for (const sentence of ['He submits to people so as never to be seen.', 'Her tears are a way of keeping me at bay.']) {
      const { authoritative, curious, neither } = ear.hear(loneScene(sentence, 'narrative'), []);
      assert.ok(authoritative > curious && authoritative > neither, sentence);
    }
    for (const sentence of ['I had it the wrong way round, and said so.', 'I keep turning over what my silence may have been for her.']) {
      const { authoritative, curious, neither } = ear.hear(loneScene(sentence, 'narrative'), []);
      assert.ok(curious > authoritative && curious > neither, sentence);
    }
  });

  it('tells which words weighed most, all of them words of the sentence', () => {
    const words = ear.weightiest(loneScene('I wonder whether I missed something there.', 'direct'), 'curious');
    assert.ok(words.length > 0 && words.length <= 3);
    for (const word of words) assert.match('i wonder whether i missed something there', new RegExp(`\\b${word}\\b`));
  });

  it('has nothing to say to nothing', () => {
    for (const text of ['', ' ', '…', '😀', '\ud800']) assert.doesNotThrow(() => ear.hear(loneScene(text, 'direct'), []));
    assert.deepEqual(ear.weightiest(loneScene('', 'direct'), 'curious'), []);
  });

  it('reads its weights as they were written', () => {
    const weights = unpackWeights(earWeights);
    assert.equal(packWeights(weights).bytes, earWeights.bytes);
    assert.equal(weights.roots.length, buckets);
  });

  it('fits its place in the bundle', () => {
    assert.ok(earWeights.bytes.length < 400 * 1024, `${String(earWeights.bytes.length)} bytes`);
  });

  it('learns the same from the same lessons', () => {
    const lesson = (label: Lesson['label'], words: string): Lesson => {
      return { label, counts: 1, ...heardFeatures(loneScene(words, 'direct'), []) };
    };
    const lessons = [lesson('A', 'You hate her.'), lesson('C', 'What was that like?'), lesson('N', 'See you on Tuesday.')];
    assert.deepEqual(learn(lessons), learn(lessons));
  });
});
