import assert from 'node:assert/strict';
import { lineNote } from '../../../scripts/evaluation/lineNote.ts';
import { guideLines, rewordingsOf } from '../../../scripts/rewordingsGolden.ts';
import { applyEdits } from '../../../src/feedback/editsBetween.ts';
import { reword } from '../../../src/feedback/reword.ts';
import { say } from '../../../src/feedback/say.ts';
import type { Finding } from '../../../src/stance/finding.ts';
import { openReviewer } from '../../../src/stance/reviewer.ts';
import { annotatedNotes } from '../../annotatedNotes.ts';

const warm = (findings: readonly Finding[]): Finding[] => findings.filter(({ stance }) => stance === 'authoritative');

describe('a rewording that was taken', () => {
  it('leaves no mark in any line of the guide', async () => {
    const reviewer = await openReviewer({});
    const again: string[] = [];
    for (const { text, category, context } of guideLines()) {
      for (const rewording of rewordingsOf(text, category)) {
        const marks = warm(reviewer.review(lineNote({ context: context as 'T', text: rewording.text })).findings);
        again.push(...marks.map((mark) => `${rewording.title}: ${text} → ${rewording.text} (${mark.rule})`));
      }
    }
    assert.deepEqual(again, []);
  });

  it('leaves no mark once its places are filled', async () => {
    const reviewer = await openReviewer({});
    const again: string[] = [];
    for (const { text, category, context } of guideLines()) {
      for (const rewording of rewordingsOf(text, category)) {
        if (!/\([^()]*: ___[^()]*\)/.test(rewording.text)) continue;
        const filled = rewording.text.replaceAll('___', 'her voice on the phone');
        const marks = warm(reviewer.review(lineNote({ context: context as 'T', text: filled })).findings);
        again.push(...marks.map((mark) => `${rewording.title}: ${text} → ${filled} (${mark.rule})`));
      }
    }
    assert.deepEqual(again, []);
  });

  describe('in a note', () => {
    /** Passages that are marked, in all notes, and those to which nothing was offered. */
    let marked = 0;
    const without: string[] = [];
    const again: string[] = [];

    before(async function () {
      this.timeout(120_000);
      const reviewer = await openReviewer({});
      for (const { text } of annotatedNotes()) {
        const { note, findings } = reviewer.review(text);
        for (const finding of warm(findings)) {
          marked++;
          const offered = reword(finding, note);
          if (offered.length === 0) without.push(finding.text);
          for (const { title, edits } of offered) {
            const after = applyEdits(text, edits);
            const longer = after.length - text.length;
            const start = Math.min(finding.start, ...edits.map((edit) => edit.start));
            const end = Math.max(finding.end, ...edits.map((edit) => edit.end)) + longer;
            const mark = warm(reviewer.review(after).findings).find((one) => one.start < end && one.end > start
              // A neighbour that was marked before may now reach back to where the new sentence ends.
              && !findings.some((other) => other !== finding && other.end + longer === one.end));
            if (mark) again.push(`${say(title)}: ${finding.text} → ${mark.text} (${mark.rule})`);
          }
        }
      }
    });

    it('leaves no mark where it stood', () => assert.deepEqual(again, []));

    it('was offered for nearly every passage that is marked', () => {
      assert.ok(marked > 100, String(marked));
      assert.ok(without.length <= marked * 0.05, without.join('\n'));
    });
  });
});
