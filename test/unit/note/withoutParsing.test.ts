import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readPlainBlocks } from '../../../src/note/plainText.ts';
import { readNote } from '../../../src/note/readNote.ts';

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node && node.type !== 'delete' ? node.children.map(textOf).join('') : '';
}

describe('Lines without markup', () => {
  it('are read alike as underlined titles', () => {
    const processor = unified().use(remarkParse).use(remarkGfm);
    for (const title of ['Plan', 'Session 4, Tuesday', 'S: what she said', '2. Plan', '- Plan', 'Plan ', 'Plan *now*']) {
      for (const underline of ['=', '---', '  ==  ', '=\n\n', '-\n']) {
        const chunk = `${title}\n${underline}`;
        const parsed = processor.parse(chunk).children[0];
        if (parsed?.type !== 'heading') continue;
        const [block, ...others] = readPlainBlocks(chunk, 'heading', null);
        assert.equal(block?.text, textOf(parsed), JSON.stringify(chunk));
        assert.equal(block.place, 'heading');
        assert.equal(others.length, 0);
      }
    }
  });

  it('read the same without a parser as with one', () => {
    const processor = unified().use(remarkParse).use(remarkGfm);
    const root = 'test/data/dev/notes';
    for (const writer of readdirSync(root)) {
      for (const name of readdirSync(`${root}/${writer}`)) {
        const source = readFileSync(`${root}/${writer}/${name}`, 'utf8').replace(/\{\{[ACS]\||\}\}/g, '');
        for (const { chunk } of readNote(source, { anyText: true }).chunks) {
          if (chunk.passages.length === 0) continue;
          const ours = readPlainBlocks(chunk.text, 'prose', null).map(({ text }) => text).join('').replace(/\s+/g, '');
          assert.equal(ours, textOf(processor.parse(chunk.text)).replace(/\s+/g, ''));
        }
      }
    }
  });
});
