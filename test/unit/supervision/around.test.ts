import assert from 'node:assert/strict';
import { readNote } from '../../../src/note/readNote.ts';
import { around, type Around } from '../../../src/supervision/around.ts';

const plain = 'She came late.  It rained.\nWe sat for a while. You are angry with me. She shook her head. Then she laughed! I waited.';

function aroundIn(text: string, words: string, sentences?: number): Around {
  const start = text.indexOf(words);
  return around(readNote(text), { start, end: start + words.length }, sentences);
}

describe('what stands around a passage', () => {
  it('is two sentences on either side, with what parts them from it', () => {
    assert.deepEqual(aroundIn(plain, 'You are angry with me.'), {
      before: 'It rained. We sat for a while. ', passage: 'You are angry with me.', after: ' She shook her head. Then she laughed!',
    });
    assert.deepEqual(aroundIn('I said: "You are angry", and waited.\n', 'You are angry'), { before: 'I said: "', passage: 'You are angry', after: '", and waited.' });
  });

  it('is as many sentences as are asked for, and no more than there are', () => {
    assert.equal(aroundIn(plain, 'You are angry with me.', 1).before, 'We sat for a while. ');
    assert.equal(aroundIn(plain, 'She came late.').before, '');
    assert.equal(aroundIn(plain, 'I waited.').after, '');
  });

  it('leaves headings and front matter out, which say where and not what', () => {
    const note = '---\ntype: individual\npatients: [R.K.]\n---\n# Session 2\n\n## Verbatim\n\nT: You are angry with me.\n\nP: No. I am #1 of three.\n\n## Plan\n\n- ring\n';
    assert.deepEqual(aroundIn(note, 'You are angry with me.'), { before: 'T: ', passage: 'You are angry with me.', after: '\nP: No. I am #1 of three.' });
  });

  it('keeps turns, paragraphs and list items on lines of their own, however the note is wrapped', () => {
    for (const [apart, end] of [['\n', '\n'], ['\n\n', '\n'], ['\r\n', '\r\n']] as const) {
      const note = ['T: You did it again.', `P: Did I? I was${end}late.`, `T: You always do${end}this. I know it.`, 'P: Whatever.', ''].join(apart);
      assert.deepEqual(aroundIn(note, `You always do${end}this.`), {
        before: 'I was late.\nT: ', passage: 'You always do this.', after: ' I know it.\nP: Whatever.',
      });
    }
    assert.deepEqual(aroundIn('She left.\n\nYou are angry.\n\n- ring her\n- wait\n', 'You are angry.'), { before: 'She left.\n', passage: 'You are angry.', after: '\n- ring her\n- wait' });
  });

  it('is cut at a word where a sentence has no end', () => {
    const endless = 'word '.repeat(400);
    const { before, after } = aroundIn(`${endless}You are angry.${' word'.repeat(400)}`, 'You are angry.');
    for (const side of [before, after]) {
      assert.ok(side.length <= 600, String(side.length));
      assert.match(side.trim(), /^word( word)*$/);
    }
  });
});
