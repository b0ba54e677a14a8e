import assert from 'node:assert/strict';
import { carriedBlock, linesToCarry } from '../../../src/note/templates/carryOver.ts';
import { before as notesBefore, latestOf, nextSessionNumber, ofTheSame, patientOf, patientsOf, valuesOf } from '../../../src/note/templates/earlierNote.ts';
import { momentsBlock } from '../../../src/note/templates/moments.ts';
import { nextFreeName, noteFileName } from '../../../src/note/templates/noteFileName.ts';
import { readUserTemplate } from '../../../src/note/templates/userTemplate.ts';

describe('the name of a new note', () => {
  it('comes from the pattern, and what is not known leaves no gap', () => {
    const values = { date: '2026-11-25', session: '15', patient: 'R.K.', kind: 'individual' };
    assert.equal(noteFileName('{date} {patient} {kind} {session}', values), '2026-11-25 R.K. individual 15.md');
    assert.equal(noteFileName('{date}-{patient}-{session}', { ...values, patient: '' }), '2026-11-25-15.md');
  });

  it('is one that every file system takes', () => {
    assert.equal(noteFileName('{patient}', { patient: '../../etc/passwd' }), 'etc-passwd.md');
    assert.equal(noteFileName('{patient}', { patient: 'a:b*c?"<>|' }), 'a-b-c.md');
    assert.equal(noteFileName('con', {}), 'con note.md');
    assert.equal(noteFileName('', {}), 'note.md');
    assert.equal(noteFileName('...', {}), 'note.md');
    assert.doesNotThrow(() => encodeURIComponent(noteFileName('😀'.repeat(200), {})));
  });

  it('is the next free one, whatever the capitals', () => {
    assert.equal(nextFreeName('a.md', []), 'a.md');
    assert.equal(nextFreeName('a.md', ['A.md', 'a 2.md']), 'a 3.md');
  });
});

describe('the last note of a patient', () => {
  const note = (path: string, text: string): { path: string; text: string } => ({ path, text });
  it('is found by front matter, header line or file name', () => {
    const isAbout = (one: { path: string; text: string }, patient: string): boolean => ofTheSame([one], 'one', [patient]).length === 1;
    assert.ok(isAbout(note('a.md', '---\npatients: [A.B., R.K.]\n---\n'), 'rk'));
    assert.ok(isAbout(note('a.md', '---\npatients:\n  - R. K.\n---\n'), 'R.K.'));
    assert.ok(isAbout(note('a.md', '# Session 14\nDate: 2025-03-11 | Pt: R.K. | Th: JM\n'), 'R.K.'));
    assert.ok(isAbout(note('x/2026-11-25 R.K. individual 15.md', 'text'), 'R.K.'));
    assert.ok(!isAbout(note('a.md', '---\npatients: [R.L.]\n---\n R.K.'), 'R.K.'));
    assert.ok(!isAbout(note('a.md', 'anything'), ''));
  });

  it('gives the next number', () => {
    const numberOf = (one: { path: string; text: string }): string | undefined => valuesOf(one).session;
    assert.equal(numberOf(note('a.md', '# Session 14, individual MBT\n')), '14');
    assert.equal(numberOf(note('a.md', '# MBT-G Monday, session 31\n')), '31');
    assert.equal(numberOf(note('2026-11-25 R.K. session 7.md', 'x')), '7');
    assert.equal(numberOf(note('2026-11-25.md', 'x')), undefined);
    assert.equal(nextSessionNumber([]), 1);
    assert.equal(nextSessionNumber([note('a', '# Session 9'), note('b', '# Session 14')]), 15);
  });

  it('is the latest by date, not by name', () => {
    const early = note('z.md', '# Session 3, 2026-01-02');
    const late = note('a.md', '# Session 2, 2026-02-02');
    assert.equal(latestOf([early, late]), late);
    assert.equal(latestOf([]), null);
  });
});

describe('the notes before a note', () => {
  const at = (path: string, text: string): { path: string; text: string } => ({ path, text });
  const first = at('/1.md', '# Session 1, 2026-01-02');
  const second = at('/2.md', '# Session 2, 2026-01-09');
  const sameDay = at('/3.md', '# Session 3, 2026-01-09');
  const undated = at('/old.md', '# Session 7');
  const all = [sameDay, undated, second, first];

  it('are those of earlier days, and of the same day by number', () => {
    assert.deepEqual(notesBefore(all, sameDay), [undated, second, first]);
    assert.deepEqual(notesBefore(all, second), [undated, first]);
    assert.equal(latestOf(notesBefore(all, second)), first);
  });

  it('are all others when it bears no date', () => {
    assert.deepEqual(notesBefore(all, undated), [sameDay, second, first]);
  });

  it('are searched for the patient it names', () => {
    assert.equal(patientOf('---\npatients: ["R.K."]\n---\n'), 'R.K.');
    assert.equal(patientOf('---\npatients:\n  - R.K.\n---\n'), 'R.K.');
    assert.equal(patientOf('# Session 3\n\nDate: x | Pt: R.K. | Th: JM\n'), 'R.K.');
    assert.equal(patientOf('# Session 3\n\nPt: R.K. | Th: JM\n'), 'R.K.');
    assert.equal(patientOf('# Session 3\n'), '');
    assert.equal(patientOf('---\npatients: []\n---\n'), '');
  });

  it('belong together when they are about the same patient, or of a group with a member in common', () => {
    const group = (path: string, members: string): { path: string; text: string } => at(path, `---\ntype: group\npatients: [${members}]\n---\n# Group 3\n`);
    const monday = group('/mon.md', 'A., Ben');
    const friday = group('/fri.md', 'K., M.');
    const alone = at('/a.md', '---\ntype: individual\npatients: [A.]\n---\n');
    assert.deepEqual(ofTheSame([monday, friday, alone], 'group', ['Ben', 'Lou']), [monday]);
    assert.deepEqual(ofTheSame([monday, friday, alone], 'group', []), [monday, friday]);
    assert.deepEqual(ofTheSame([monday, friday, alone], 'one', ['A.']), [alone]);
    assert.deepEqual(ofTheSame([monday, alone], 'one', []), []);
  });

  it('are about nobody in particular when it names several', () => {
    const group = at('/g.md', '---\ntype: group\ntherapists: [JM, AK]\npatients: [A., Ben, K.]\n---\n# Group 31\n');
    assert.deepEqual(patientsOf(group.text), ['A.', 'Ben', 'K.']);
    assert.equal(patientOf(group.text), '');
    assert.deepEqual(valuesOf(group), { patients: 'A., Ben, K.', therapist: 'JM, AK', therapists: 'JM, AK', session: '31' });
    assert.deepEqual(valuesOf(at('/e.md', '')), {});
    assert.deepEqual(valuesOf(at('/e.md', '---\ntherapists: []\npatients: []\n---\n# Session {session}, 2026-01-01\n\nPt: R.K. | Th:\n')), { patient: 'R.K.', patients: 'R.K.' });
  });
});

describe('carrying over', () => {
  const text = [
    '# Session 14, 2026-11-18', '', '## What happened (told / seen)', '', '- Pt said: a row', '', '## To keep wondering about', '',
    'What did the flowers have to do with the gas?', '', '## Plan', '', '- [ ] bring the email', '- [x] ring Dr Hall', '- Next: {date}', '',
    '## Risk (plain)', '', 'none today', '', 'For reflection team: why do I feel I have to win?',
  ].join('\r\n');

  it('takes what was left open and leaves what is done', () => {
    assert.deepEqual(linesToCarry(text).map(({ from, text: words, line }) => [from, words, line]), [
      ['wondering', 'What did the flowers have to do with the gas?', 9],
      ['plan', 'bring the email', 13],
      ['plan', 'Next: {date}', 15],
      ['wondering', 'why do I feel I have to win?', 21],
    ]);
  });

  it('reads a plan in section letters too', () => {
    assert.deepEqual(linesToCarry('**A:** thoughts\n\n**P:**\n- Next appt 3/18\n\n**X** y\n').map((line) => line.text), ['Next appt 3/18']);
  });

  it('takes P: for the patient where a therapist speaks too', () => {
    assert.deepEqual(linesToCarry('## Verbatim\n\nT: And then?\nP: I am not.\n'), []);
  });

  it('brings each line with a link to its place', () => {
    const block = carriedBlock(linesToCarry(text).slice(0, 1), { path: '/notes/rk/14 (a).md', text }, '/notes/team/new.md', '## Since last time');
    assert.equal(block, '## Since last time\n\n- What did the flowers have to do with the gas? ([14 (a)](../rk/14%20%28a%29.md#L9))\n');
    assert.equal(carriedBlock([], { path: '/a.md', text: '' }, '/b.md', null), '');
  });

  it('quotes moments on one line each, under their own heading', () => {
    const moments = [{ text: 'I became\n> certain', line: 3, where: 'mind' as const }, { text: 'You **always** do', line: 9, where: 'thinking' as const }];
    assert.equal(momentsBlock(moments, 'mind', '/n/s.md', '/n/t.md'), '> I became certain ([s](s.md#L3))\n');
    assert.match(momentsBlock(moments, 'thinking', '/n/s.md', '/n/t.md'), /^### Where thinking went\n\n> You \*\*always\*\* do \(\[s\]\(s\.md#L9\)\)\n$/);
    assert.equal(momentsBlock([], 'mind', '/a', '/b'), '');
  });
});

describe("a template of one's own", () => {
  it('is read with its kind and its holes', () => {
    const template = readUserTemplate('Mine', '\uFEFF---\r\ntype: group\r\npatients: [{patients}]\r\n---\r\n# Mine {date}\r\n');
    assert.ok(!('trouble' in template));
    assert.deepEqual([template.kind, template.title, template.body.includes('\r')], ['group', 'Mine', false]);
  });

  it('that is broken is said to be so, in one word for the editor', () => {
    assert.deepEqual(readUserTemplate('x', '  \n'), { trouble: 'empty' });
    assert.deepEqual(readUserTemplate('x', 'a\u0000b'), { trouble: 'not-text' });
    assert.deepEqual(readUserTemplate('x', 'one\n{two\n'), { trouble: 'open-brace', line: 2 });
    assert.deepEqual(readUserTemplate('x', '---\ntype: [\n---\n# a\n'), { trouble: 'front-matter' });
    assert.deepEqual(readUserTemplate('x', '---\ntype: group\n# a\n'), { trouble: 'front-matter' });
    assert.deepEqual(readUserTemplate('x', 'a'.repeat(100_001)), { trouble: 'too-long' });
  });
});
