import assert from 'node:assert/strict';
import type { Speaker } from '../../../src/note/speaker.ts';
import { openReviewer } from '../../../src/stance/reviewer.ts';

const note = (head = ''): string => [
  '---', 'type: transcript', ...(head ? [head] : []), '---', '# Session 4', '',
  'Bx: You are angry with me.', 'Kx: You are angry with me, you always are.', 'Bx: You are angry with me about the holiday.', 'Kx: I do not know.', '',
].join('\n');

/** Whose sentences carry a warm mark, by label. */
async function marked(text: string, speakerLabels: Record<string, Speaker>): Promise<string[]> {
  const reviewer = await openReviewer({ speakerLabels });
  const { findings } = reviewer.review(text);
  const labels = findings.filter(({ stance }) => stance === 'authoritative').map(({ start }) => text.slice(text.lastIndexOf('\n', start) + 1, start).slice(0, 2));
  return [...new Set(labels)].sort();
}

describe('a clinician\'s own speaker labels', () => {
  it('say whose sentences are looked at', async () => {
    assert.deepEqual(await marked(note(), { Bx: 'therapist', Kx: 'patient' }), ['Bx']);
    assert.deepEqual(await marked(note(), { Bx: 'patient', Kx: 'therapist' }), ['Kx']);
  });

  it('are found whatever their case, full stop and turn number', async () => {
    assert.deepEqual(await marked(note().replaceAll('Bx:', 'BX.:').replaceAll('Kx:', 'kx2:'), { bx: 'therapist', KX: 'patient' }), ['BX']);
  });

  it('give way to what the note itself says', async () => {
    assert.deepEqual(await marked(note('speakers: { Bx: patient, Kx: therapist }'), { Bx: 'therapist', Kx: 'patient' }), ['Kx']);
  });

  it('leave a note alone that uses none of them', async () => {
    const text = note().replaceAll('Bx:', 'T:').replaceAll('Kx:', 'P:');
    assert.deepEqual(await marked(text, { Bx: 'patient', Kx: 'therapist' }), await marked(text, {}));
  });
});
