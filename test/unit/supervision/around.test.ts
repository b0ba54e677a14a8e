import assert from 'node:assert/strict';
import { around } from '../../../src/supervision/around.ts';

const text = 'She came late.  It rained.\nWe sat for a while. You are angry with me. She shook her head. Then she laughed! I waited.';
const at = (words: string): { start: number; end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('what stands around a passage', () => {
  it('is two sentences on either side, on one line', () => {
    assert.deepEqual(around(text, at('You are angry with me.')), {
      before: 'It rained. We sat for a while.', passage: 'You are angry with me.', after: 'She shook her head. Then she laughed!',
    });
  });

  it('is as many sentences as are asked for, and no more than there are', () => {
    assert.equal(around(text, at('You are angry with me.'), 1).before, 'We sat for a while.');
    assert.equal(around(text, at('She came late.')).before, '');
    assert.equal(around(text, at('I waited.')).after, '');
  });

  it('leaves headings and front matter out, which say where and not what', () => {
    const note = '---\ntype: individual\npatients: [R.K.]\n---\n# Session 2\n\n## Verbatim\n\nT: You are angry with me.\n\nP: No. I am #1 of three.\n\n## Plan\n\n- ring\n';
    const start = note.indexOf('You are');
    assert.deepEqual(around(note, { start, end: start + 'You are angry with me.'.length }), {
      before: 'T:', passage: 'You are angry with me.', after: 'P: No. I am #1 of three.',
    });
  });

  it('is cut at a word where a sentence has no end', () => {
    const endless = 'word '.repeat(400);
    const { before, after } = around(`${endless}You are angry.${' word'.repeat(400)}`, { start: endless.length, end: endless.length + 14 });
    for (const side of [before, after]) {
      assert.ok(side.length <= 600, String(side.length));
      assert.match(side, /^word( word)*$/);
    }
  });
});
