import assert from 'node:assert/strict';
import { readNote } from '../../../src/note/readNote.ts';
import { passagesOf } from './reading.ts';

function sourceOf(text: string, words: string): string {
  for (const { chunk } of readNote(text, { anyText: true }).chunks) {
    for (const { text: plain, offsets } of chunk.passages) {
      const at = plain.indexOf(words);
      if (at >= 0) return chunk.text.slice(offsets.at(at), offsets.at(at + words.length - 1) + 1);
    }
  }
  return assert.fail(`"${words}" is not in the plain text`);
}

describe('Plain text', () => {
  it('leaves markup out and leads back to it', () => {
    assert.equal(sourceOf('T: You **always** do this.\n', 'You always do this.'), 'You **always** do this.');
    assert.equal(sourceOf('> T: You\n> do this.\n', 'You do this.'), 'You\n> do this.');
    assert.equal(sourceOf('You \\*never\\* [do this](http://x.y "t") &amp; that.', 'never* do this & that.'), 'never\\* [do this](http://x.y "t") &amp; that.');
  });

  it('holds no code, comments, struck-out words or pictures', () => {
    const text = passagesOf('He left `You are angry` ~~You hate~~ <!-- You lie --> ![You want](a.png) early.\n\n```\nYou are angry.\n```\n\n<!--\nYou are angry.\n-->\n').map((passage) => passage.text).join('|');
    assert.doesNotMatch(text, /You/);
    assert.match(text, /He left.*early/);
  });

  it('is right with CRLF, a byte-order mark, emoji, combining marks and right-to-left words', () => {
    const note = readNote('\uFEFFT: Was 😀 ge\u0308schah, שלום?\r\nP: Nichts.\r\n', { anyText: true });
    assert.equal(note.text.startsWith('T:'), true);
    assert.deepEqual(note.chunks.flatMap(({ chunk }) => chunk.passages.map(({ text }) => text)), ['Was 😀 ge\u0308schah, שלום?', 'Nichts.']);
  });

  it('of a front matter nobody can read says so and keeps the rest', () => {
    const note = readNote('---\ntype: [individual\n---\nT: Hello?\n', { anyText: true });
    assert.match(note.frontMatter.problem?.text ?? '', /YAML/);
    assert.equal(note.chunks.length, 1);
  });
});
