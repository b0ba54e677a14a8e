import assert from 'node:assert/strict';
import { tests as examples } from 'commonmark-spec';
import { openReviewer, type Reviewer } from '../../../src/stance/reviewer.ts';
import { checkReview, plain } from './checkNote.ts';
import { outsideProse } from './outsideProse.ts';

const fresh = (): Promise<Reviewer> => openReviewer({ anyText: true });

/** The example as the specification has it, and with something worth marking wherever it says no more than "foo". */
const readings: Readonly<Record<string, (markdown: string) => string>> = {
  'as they are': (markdown) => markdown,
  'with words that would be marked': (markdown) => markdown.replace(/\b(?:foo|bar|baz|bim|aaa|bbb|ccc|hello|hi)\b/gi, 'You are clearly angry with me.'),
  'as turns of a dialogue': (markdown) => `T: ${markdown.replace(/\b(?:foo|bar|baz|bim|aaa|bbb|ccc|hello|hi)\b/gi, 'You are clearly angry with me.')}`,
};

describe('the examples of the CommonMark specification', function () {
  this.timeout(120_000);

  it('are all there', () => {
    assert.ok(examples.length > 600, `${examples.length} examples`);
  });

  for (const [how, read] of Object.entries(readings)) {
    it(`go through the whole pipeline, ${how}, and nothing outside prose is marked`, async () => {
      // One reviewer follows from example to example, as it would an author who keeps changing everything.
      const follower = await fresh();
      const wrong: string[] = [];
      let findings = 0;
      for (const { markdown, number, section } of examples) {
        const text = read(markdown.replaceAll('→', '\t'));
        const review = follower.review(text);
        const where = `example ${number} (${section}): ${JSON.stringify(text)}`;
        checkReview(review);
        assert.deepEqual(plain(review), plain((await fresh()).review(text)), where);
        const silent = outsideProse(text);
        for (const finding of review.findings) {
          findings += 1;
          // Words may go on after a piece of code; a marked passage begins and ends in prose.
          if (silent.some(({ start, end }) => (finding.start >= start && finding.start < end) || (finding.end > start && finding.end <= end))) wrong.push(`${where} marks ${JSON.stringify(finding.text)}`);
        }
      }
      assert.deepEqual(wrong, []);
      // The property would hold for a reviewer that hears nothing as well.
      if (read('foo') !== 'foo') assert.ok(findings > 200, `${findings} findings`);
    });
  }
});
