import assert from 'node:assert/strict';
import { noteFeedback } from '../../../src/feedback/noteFeedback.ts';
import { keptApart } from '../../../src/feedback/keep.ts';
import { say } from '../../../src/feedback/say.ts';
import { timeline } from '../../../src/feedback/timeline.ts';
import { timelineSvg } from '../../../src/feedback/timelineSvg.ts';
import { timelineTable } from '../../../src/feedback/timelineTable.ts';
import { openReviewer } from '../../../src/stance/reviewer.ts';
import type { Reviewer } from '../../../src/stance/reviewer.ts';
import { computed } from '../../computed.ts';

const session = `---
type: individual
---
# Session 9

## What happened

T: You are angry with me.
P: I'm not.
T: I got that wrong, I'm sorry. What was going through your mind just then?
P: That you were bored.
T: What might it have looked like from his chair?
P: I don't know. *(crying)*
T: You should talk to him tonight.

Pt was manipulative at the end. She cried and then calmed down. I misread her silence as boredom; she told me she was frightened. She said the week had been long and that the bus had been late again on Thursday.

## Reflections

Why did I reach for advice just there? <b>
`;

describe('feedback on a note', () => {
  let reviewer: Reviewer;
  before(async () => {
    reviewer = await openReviewer({});
  });

  it('names up to three curious kinds, up to three moments and one question, each with its place', () => {
    const review = reviewer.review(session);
    const feedback = noteFeedback(review);
    assert.ok(feedback.curious.length > 0 && feedback.curious.length <= 3);
    assert.equal(new Set(feedback.curious.map(({ category }) => category)).size, feedback.curious.length);
    assert.ok(feedback.again.length > 0 && feedback.again.length <= 3);
    assert.ok(feedback.notShown.length <= 3);
    for (const { start, end, quote } of [...feedback.curious, ...feedback.again]) assert.ok(session.slice(start, end).includes(quote.slice(0, 10)));
    assert.match(say(feedback.question.wording), /\?/u);
  });

  it('takes the clinician’s own question to the team before any of ours', () => {
    assert.match(say(noteFeedback(reviewer.review(session)).question.wording), /Why did I reach for advice/u);
  });

  it('says nothing about what is missing in a short text', () => {
    const feedback = noteFeedback(reviewer.review('T: You are angry with me.\nP: No.\nT: You always do this.\nP: Hm.\nT: What was that like?\n'));
    assert.deepEqual(feedback.notShown, []);
    assert.equal(feedback.move, null);
    assert.ok(feedback.opening);
  });

  it('speaks of the text and never of the writer, without grades, percentages or blame', () => {
    const { notShown, again, curious, question, closing, opening, move } = noteFeedback(reviewer.review(session));
    const sentences = [...notShown.flatMap(({ wording, prompt }) => [wording, prompt]), ...again.map(({ wording }) => wording), ...curious.map(({ wording }) => wording), question.wording, closing, opening, move]
      .flatMap((wording) => (wording ? [say(wording)] : []));
    for (const sentence of sentences) assert.doesNotMatch(sentence, /%|score|error|fail|wrong|should|must|you did not|\d+ of \d+|!/iu);
    for (const { wording } of notShown) assert.match(say(wording), /^I did not find/u);
  });

  it('counts no kept passage anywhere', () => {
    const kept = session.replace('You are angry with me.', 'You are angry with me. <!-- keep: her words -->');
    const { review } = keptApart(reviewer.review(kept), new Set());
    const { again, details } = noteFeedback(review);
    assert.ok(!again.some(({ quote }) => quote.includes('You are angry')));
    assert.ok(!details.rules.some(({ category }) => category === 'A1'));
    assert.ok(!timelineTable(timeline(review)).some(({ quote }) => quote.includes('You are angry')));
  });

  it('has nothing to say about a file that is no session note', () => {
    const feedback = noteFeedback(reviewer.review('# Read me\n\nInstall it and run it.\n'));
    assert.deepEqual([feedback.curious, feedback.again, feedback.notShown], [[], [], []]);
  });
});

describe('the session timeline', () => {
  let reviewer: Reviewer;
  before(async () => {
    reviewer = await openReviewer({});
  });

  it('lays every finding out in its order, with sections and words of arousal', () => {
    const review = reviewer.review(session);
    const { marks, sections, arousal, turns } = timeline(review);
    assert.equal(marks.length, review.findings.length);
    for (const { at } of marks) assert.ok(at >= 0 && at <= 1);
    assert.deepEqual(sections.map(({ title }) => title), ['What happened', 'Reflections']);
    assert.deepEqual(arousal.map(({ word, direction }) => `${word} ${direction}`), ['cried up', 'calmed down down']);
    for (const { start, end, word } of arousal) assert.equal(session.slice(start, end), word);
    assert.ok(turns.length >= 7);
  });

  it('draws marks as links that know their place, and escapes what a note says', () => {
    const review = reviewer.review(session);
    const svg = timelineSvg(timeline(review), { width: 300 });
    for (const { start, end } of review.findings) assert.ok(svg.includes(`data-start="${String(start)}" data-end="${String(end)}"`));
    assert.doesNotMatch(svg, /<b>|<script|style=|NaN|undefined/u);
    assert.match(svg, /role="list" aria-label="Curious passages"/u);
  });

  it('stands alone for a file: own colours, nothing to press', () => {
    const svg = timelineSvg(timeline(reviewer.review(session)), { width: 900, standalone: true });
    assert.doesNotMatch(svg, /var\(|href|currentColor/u);
  });

  it('says the same in its table', () => {
    const found = timeline(reviewer.review(session));
    const rows = timelineTable(found);
    assert.equal(rows.length, found.marks.length + found.arousal.length);
    assert.deepEqual(rows.map(({ start }) => start), rows.map(({ start }) => start).toSorted((one, other) => one - other));
  });

  it('takes a few milliseconds for a long note', () => {
    const long = reviewer.review(session.repeat(60).replaceAll('---\ntype: individual\n---\n', ''));
    const cost = computed(() => {
      noteFeedback(long);
      timelineSvg(timeline(long), { width: 300 });
    });
    assert.ok(cost < 250, `${String(cost)} ms`);
  });
});
