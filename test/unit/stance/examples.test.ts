import assert from 'node:assert/strict';
import { categories } from '../../../src/stance/categories/categories.ts';
import { openReviewer } from '../../../src/stance/reviewer.ts';
import type { Reviewer } from '../../../src/stance/reviewer.ts';
import { guideLines } from '../../../scripts/evaluation/guide.ts';
import { lineNote } from '../../../scripts/evaluation/lineNote.ts';

/** Whose words an example of a category is: as the stance guide says where it is the guide's own, else by its marks. */
const contexts = new Map(guideLines().map(({ text, context, kind }) => [`${kind === 'pass' ? 'left' : 'heard'}: ${text}`, context]));

describe('the examples of the categories', () => {
  let reviewer: Reviewer;
  before(async () => { reviewer = await openReviewer({ anyText: true, levels: { reassurance: 'hint', praise: 'hint', jargon: 'hint' } }); });
  const stances = (text: string, wish: 'heard' | 'left'): string[] => reviewer.review(lineNote({ context: contexts.get(`${wish}: ${text}`) ?? (/^["“]/u.test(text) ? 'T' : 'N'), text })).findings.map(({ stance }) => stance);

  for (const { rule, stance, heard, notHeard } of categories) {
    for (const text of heard) it(`${rule}: hears ${text}`, () => assert.ok(stances(text, 'heard').includes(stance)));
    for (const text of notHeard) it(`${rule}: leaves alone ${text}`, () => assert.ok(!stances(text, 'left').includes(stance)));
  }
});
