import assert from 'node:assert/strict';
import { voicesOf } from './reading.ts';

describe('Speakers', () => {
  it('are known by the usual labels and separators', () => {
    for (const [therapist, patient] of [
      ['T: ', 'P: '], ['Th: ', 'Pt: '], ['Therapist: ', 'Patient: '], ['**T:** ', '**P:** '], ['**T**: ', '**P**: '], ['*T:* ', '*P:* '], ['- T: ', '- P: '],
      ['> T: ', '> P: '], ['> **T:** ', '> **P:** '], ['T - ', 'P - '], ['Th – ', 'Pt – '], ['T\t', 'P\t'], ['T> ', 'P> '], ['[00:12] T: ', '[00:15] P: '], ['014 T: ', '015 P: '], ['T1: ', 'P1: '], ['Cl’n: ', 'SU: '],
    ] as const) {
      const note = `${therapist}What happened then?\n${patient}Nothing, he left.\n${therapist}And after that?\n${patient}I slept.\n`;
      assert.deepEqual(voicesOf(note), ['therapist: What happened then?', 'patient: Nothing, he left.', 'therapist: And after that?', 'patient: I slept.'], JSON.stringify(therapist));
    }
  });

  it('of numbered turns are one therapist and one patient, of a group two therapists', () => {
    assert.equal(voicesOf('T1: Hello?\n\nP1: Yes.\n\nT2: And?\n\nP2: No.\n').join(' | '), 'therapist: Hello? | patient: Yes. | therapist: And? | patient: No.');
    assert.match(voicesOf('# MBT-G\n\nTh1: JM, Th2: AK\n\nTh1: Shall we?\n\nAnna: No.\n\nTh2: What was that like, Ben?\n\nBen: Odd.\n\nAnna: Why?\n').join(' | '), /therapist: Shall we\? \| member: No\. \| therapist: What was that/);
  });

  it('are taken from the front matter', () => {
    const note = '---\ntherapists: [JM]\npatients: [R.K.]\nspeakers: {Q: supervisor}\n---\nJM: And then?\n\nR.K.: He left.\n\nQ: Shorter.\n';
    assert.deepEqual(voicesOf(note), ['therapist: And then?', 'patient: He left.', 'supervisor: Shorter.']);
  });

  it('are taken from introductions in the note', () => {
    const note = '# Group, week 3\n\nConductors: Anneke & Paul\nMembers: Ife, Carol\n\n- **Anneke:** Morning.\n- **Carol:** Hi.\n- **Paul:** Who is missing?\n- **Ife:** Dee.\n- **Carol:** Yes.\n';
    assert.deepEqual(voicesOf(note).slice(-5), ['therapist: Morning.', 'member: Hi.', 'therapist: Who is missing?', 'member: Dee.', 'member: Yes.']);
  });

  it('are no sections, and sections are no speakers', () => {
    const soap = '**S:** Pt tearful.\n\n**O:** Speech slow.\n\n**A:** Some thinking came back.\n\n**P:** Next week.\n';
    assert.ok(voicesOf(soap).every((voice) => voice.startsWith('writer: ')), voicesOf(soap).join(' | '));
    const birp = '**B** Client arrived.\n\n**I** Clinician asked what happened.\n\n**R** Client cried.\n\n**P** Weekly.\n';
    assert.ok(voicesOf(birp).every((voice) => voice.startsWith('writer: ')), voicesOf(birp).join(' | '));
  });

  it('keep speaking on lines without a label, until a blank line', () => {
    assert.deepEqual(voicesOf('T: One thing.\nAnd another.\nP: Yes.\n\nShe looked out of the window.\n'), ['therapist: One thing. And another.', 'patient: Yes.', 'writer: She looked out of the window.']);
  });

  it('are found in the columns of a process recording', () => {
    const table = '| # | Who | Said | My reaction | Supervisor |\n|---|---|---|---|---|\n| 1 | Client | "He left." | Sad. | Stay here. |\n| 2 | Worker | You are angry. | Too fast. | Ask. |\n';
    assert.deepEqual(voicesOf(table), ['patient: "He left."', 'writer: Sad.', 'supervisor: Stay here.', 'therapist: You are angry.', 'writer: Too fast.', 'supervisor: Ask.']);
  });

  it('do not say their stage directions', () => {
    assert.deepEqual(voicesOf('T: (leans back) And then? [crying]\nP: *(laughs)* I left.\nT: You *always* leave.\nP: *looks away* Yes.\n').map((voice) => voice.replace(/\s+/g, ' ').trim()), ['therapist: And then?', 'patient: I left.', 'therapist: You always leave.', 'patient: Yes.']);
  });

  it('write letters to the patient as the writer', () => {
    const [first] = voicesOf('Dear Samira,\n\nYou told me that closeness can feel dangerous. Your need comes from early years. You wrote your plan.\n').slice(1);
    assert.equal(first, 'writer: You told me that closeness can feel dangerous. Your need comes from early years. You wrote your plan.');
  });

  it('that supervise are not the therapist', () => {
    assert.deepEqual(voicesOf('T: You are angry.\nP: No.\nT: Why?\n\n> SUP: Shorter questions.\n\nSupervisor: Good rewind.\n').slice(-2).map((voice) => voice.split(':')[0]), ['supervisor', 'supervisor']);
  });
});
