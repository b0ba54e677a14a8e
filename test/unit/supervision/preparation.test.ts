import assert from 'node:assert/strict';
import { preparation } from '../../../src/supervision/preparation.ts';
import { openReviewer } from '../../../src/stance/reviewer.ts';

const note = { name: '2025-03-02 R.K. [draft].md', session: { date: '2025-03-02', number: 14 }, patients: ['R.K.'] };
const around = { before: 'We sat for a while.', passage: 'You are *angry* with me.', after: 'She shook her head.' };

describe('a page to take to supervision', () => {
  it('quotes each moment with what stands around it, links its line and holds the question', () => {
    const page = preparation([{ around, line: 12, question: 'What was\nI afraid of?' }], note);
    assert.match(page, /^---\ntype: reflection-team\n[^]*patients: \["R\.K\."\]\n---\n# For supervision: /);
    assert.match(page, /\n## \[line 12\]\(2025-03-02%20R\.K\.%20%5Bdraft%5D\.md#L12\)\n/);
    assert.match(page, /\n> We sat for a while\. \*\*You are \\\*angry\\\* with me\.\*\* She shook her head\.\n/);
    assert.match(page, /\nMy question: What was I afraid of\?\n$/);
  });

  it('leaves room for a question that is still to come', () => {
    assert.match(preparation([{ around, line: 12, question: '' }], note), /\nMy question:\n$/);
  });

  it('says nothing authoritative itself', async () => {
    const reviewer = await openReviewer({});
    const own = reviewer.review(preparation([], note)).findings.filter(({ stance }) => stance === 'authoritative');
    assert.deepEqual(own, []);
  });
});
