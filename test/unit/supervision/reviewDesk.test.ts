import assert from 'node:assert/strict';
import { openReviewer } from '../../../src/stance/reviewer.ts';
import { ReviewDesk, type DeskAnswer, type DeskChoices } from '../../../src/supervision/reviewDesk.ts';
import { reviewedNote } from '../../../src/supervision/reviewedNote.ts';

const text = '---\ntype: individual\npatients: [R.K.]\n---\n# Session 3\n\nT: You are angry with me.\n\nP: No.\n\nT: What was it like to wait?\n';
const choices: DeskChoices = { kept: [] };

describe('the desk where notes of a folder are reviewed', () => {
  it('answers what the editor itself would say, as data that can be sent to another thread', async () => {
    const { note } = structuredClone(await new ReviewDesk().answer({ id: 1, path: 'a.md', text, choices }));
    assert.deepEqual(note, reviewedNote('a.md', (await openReviewer({})).review(text)));
    assert.ok(note.findings.length >= 2);
  });

  it('follows choices when they change and keeps them when it is told none', async () => {
    const desk = new ReviewDesk();
    const stances = ({ note }: DeskAnswer): string[] => [...new Set(note?.findings.map(({ stance }) => stance))].sort();
    assert.deepEqual(stances(await desk.answer({ id: 1, path: 'a.md', text, choices })), ['authoritative', 'curious']);
    const off = { ...choices, levels: { 'state-as-fact': 'off', 'other-minds': 'off' } } as const;
    assert.deepEqual(stances(await desk.answer({ id: 2, path: 'a.md', text, choices: off })), ['curious']);
    assert.deepEqual(stances(await desk.answer({ id: 3, path: 'a.md', text, choices: null })), ['curious']);
  });
});
