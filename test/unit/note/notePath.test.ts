import assert from 'node:assert/strict';
import { basename, isMarkdownFile, relativePath, withoutEnding } from '../../../src/note/notePath.ts';

describe('the path of a note', () => {
  it('ends in its name', () => {
    assert.equal(basename('/notes/R.K./2026-03-04.md'), '2026-03-04.md');
    assert.equal(basename('draft.md'), 'draft.md');
    assert.equal(basename('/'), '');
  });
  it('tells markdown by its ending, whatever its capitals', () => {
    for (const name of ['note.md', 'NOTE.MD', '/a/b.markdown']) assert.ok(isMarkdownFile(name), name);
    for (const name of ['note.mdx', 'note.md.bak', 'md', 'notes.md/picture.png']) assert.ok(!isMarkdownFile(name), name);
  });
  it('loses a markdown ending and no other', () => {
    assert.equal(withoutEnding('R.K. 3.md'), 'R.K. 3');
    assert.equal(withoutEnding('R.K.'), 'R.K.');
  });
  it('leads from the folder of one file to another', () => {
    assert.equal(relativePath('/a/b/c.md', '/a/b/d.md'), 'd.md');
    assert.equal(relativePath('/a/b/c.md', '/a/x/y/d.md'), '../x/y/d.md');
  });
});
