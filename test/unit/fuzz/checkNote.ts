import assert from 'node:assert/strict';
import { noteFeedback } from '../../../src/feedback/noteFeedback.ts';
import { reword } from '../../../src/feedback/reword.ts';
import type { NoteReview } from '../../../src/stance/review.ts';
import type { Reviewer } from '../../../src/stance/reviewer.ts';
import type { Random } from './hostileNotes.ts';
import { editOf } from './hostileNotes.ts';

/**
 * Holds the whole pipeline to its promises for one text: no exception, every range inside the text and equal to its
 * slice, edits of rewordings inside the text, the same output for the same input, and the same for a reviewer that has
 * followed some edits as for one that has not.
 */
export async function checkNote(text: string, random: Random, follower: Reviewer, fresh: () => Promise<Reviewer>): Promise<{ findings: number; edits: number }> {
  let now = text;
  let findings = 0;
  const edits = random(4);
  for (let i = 0; i <= edits; i += 1) {
    const review = follower.review(now);
    findings += review.findings.length;
    checkReview(review);
    const whole = (await fresh()).review(now);
    assert.deepEqual(plain(review), plain(whole), 'the review after edits differs from a whole one');
    if (i < edits) now = editOf(now, random);
    else assert.deepEqual(plain((await fresh()).review(now)), plain(whole), 'two reviews of one text differ');
  }
  return { findings, edits };
}

/** Every range inside the text and equal to its slice, in order; edits of rewordings and moments of the feedback inside the text. */
export function checkReview(review: NoteReview): void {
  const { note, findings } = review;
  let before = 0;
  for (const finding of findings) {
    assert.ok(finding.start >= before && finding.start < finding.end && finding.end <= note.text.length, `range ${finding.start} to ${finding.end} of ${note.text.length}`);
    assert.equal(finding.text, note.text.slice(finding.start, finding.end));
    before = finding.start;
    for (const { edits } of reword(finding, note)) {
      for (const edit of edits) assert.ok(edit.start >= 0 && edit.start <= edit.end && edit.end <= note.text.length, `edit ${edit.start} to ${edit.end} of ${note.text.length}`);
    }
  }
  const feedback = noteFeedback(review);
  for (const moment of [...feedback.curious, ...feedback.again]) assert.ok(moment.start >= 0 && moment.end <= note.text.length);
}

/** All of a review that another one of the same text must share. */
export function plain({ note, findings }: NoteReview): unknown {
  const { kind, reason, words, sections } = note;
  const chunks = note.chunks.map(({ chunk, start, section }) => ({
    start, section, passages: chunk.passages.map(({ text, speaker, speakerName, form, place, quotations }) => ({ text, speaker, speakerName, form, place, quotations })),
  }));
  return { kind, reason, words, sections, chunks, findings };
}
