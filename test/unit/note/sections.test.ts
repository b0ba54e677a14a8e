import assert from 'node:assert/strict';
import { readNote } from '../../../src/note/readNote.ts';

/** "kind: title" of every section. */
function sectionsOf(text: string): string[] {
  return readNote(text, { anyText: true }).sections.map(({ kind, title }) => `${kind}: ${title}`);
}

describe('sections', () => {
  it('do not begin where a line says who was there, unless a list of them follows', () => {
    assert.deepEqual(sectionsOf('# Group, week 58\n\nPresent: Tess, Gareth and Mo. I facilitated.\n\nTess finishes on the 23rd.\n\n## Process\n\nWarm.\n'), ['other: Group, week 58', 'process: Process']);
    assert.deepEqual(sectionsOf('# Group, week 58\n\nPresent:\n\n- Tess\n- Gareth\n\n## Process\n\nWarm.\n'), ['other: Group, week 58', 'attendance: Present', 'process: Process']);
  });

  it('are about the law where their title begins so, and not where it names the place', () => {
    assert.deepEqual(sectionsOf('# MBT group, probation, session 12\n\nWarm.\n\n## Probation\n\nTo report on Friday.\n'), ['other: MBT group, probation, session 12', 'legal: Probation']);
  });
});
