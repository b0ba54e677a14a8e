import assert from 'node:assert/strict';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { preparation } from '../../../src/supervision/preparation.ts';
import { openReviewer } from '../../../src/stance/reviewer.ts';

const note = { name: '2025-03-02 R.K. [draft].md', session: { date: '2025-03-02', number: 14 }, patients: ['R.K.'] };
const around = { before: 'We sat for a while. ', passage: 'You are *angry* with me.', after: ' She shook her head.' };

describe('a page to take to supervision', () => {
  it('quotes each moment with what stands around it, links its line and holds the question', () => {
    const page = preparation([{ around, line: 12, question: 'What was\nI afraid of?' }], note);
    assert.match(page, /^---\ntype: reflection-team\n[^]*patients: \["R\.K\."\]\n---\n# For supervision: /);
    assert.match(page, /\n## \[line 12\]\(2025-03-02%20R\.K\.%20%5Bdraft%5D\.md#L12\)\n/);
    assert.match(page, /\n> We sat for a while\. \*\*You are \\\*angry\\\* with me\.\*\* She shook her head\.\n/);
    assert.match(page, /\nMy question: What was I afraid of\?\n$/);
  });

  it('quotes a dialogue one turn a line, each a line in a preview as well', () => {
    const turns = { before: 'P: No.\nT: ', passage: 'You always do this.', after: ' I know it.\n- or so it seemed' };
    const page = preparation([{ around: turns, line: 12, question: '' }], note);
    assert.match(page, /\n\n> P: No\. {2}\n> T: \*\*You always do this\.\*\* I know it\. {2}\n> \\- or so it seemed\n\n/);
    const [quoted] = unified().use(remarkParse).parse(page.slice(page.indexOf('> '))).children;
    assert.deepEqual(quoted?.type === 'blockquote' && quoted.children.map((child) => child.type === 'paragraph' && child.children.map(({ type }) => type)), [['text', 'break', 'text', 'strong', 'text', 'break', 'text']]);
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
