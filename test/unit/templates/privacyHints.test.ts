import assert from 'node:assert/strict';
import { readNote } from '../../../src/note/readNote.ts';
import { privacyHints } from '../../../src/note/privacyHints.ts';
import { computed } from '../../computed.ts';

function hints(text: string): string[] {
  const note = readNote(text);
  return privacyHints(note).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
}
const team = '---\ntype: reflection-team\naudience: team\n---\n# Reflection team: 2026-11-25\n\n';

describe('privacy hints', () => {
  it('ask about what may identify somebody in a team note', () => {
    assert.deepEqual(hints(`${team}Ring her on +41 79 123 45 67 or 0171-2345678.\n`), ['phone: +41 79 123 45 67', 'phone: 0171-2345678']);
    assert.deepEqual(hints(`${team}Mail r.k@example.org, born 14.03.1987.\n`), ['e-mail: r.k@example.org', 'birth-date: born 14.03.1987']);
    assert.deepEqual(hints(`${team}MRN: 00482913 and 123-45-6789.\n`), ['record-number: MRN: 00482913', 'insurance-number: 123-45-6789']);
  });

  it('leave dates, times, ratings and doses of a team note alone', () => {
    assert.deepEqual(hints(`${team}On 2025-03-11 at 10:00 (session 31, 2004-2009, 25.11.2026), 6/10, 100 mg, 4-5 h, minute 22-29, step 2, 116 123.\n`), []);
  });

  it('stay away from notes for oneself, from crisis plans and from the safety box', () => {
    const contact = 'Sister: 0171 2345678, sister@example.org\n';
    assert.deepEqual(hints(`---\ntype: individual\naudience: self\n---\n# Session 1\n\n${contact}`), []);
    assert.deepEqual(hints(`---\ntype: crisis-plan\naudience: team\n---\n# My crisis plan\n\n${contact}`), []);
    assert.deepEqual(hints(`${team}## 10. Safety box (plain language)\n\n${contact}`), []);
    assert.deepEqual(hints(contact), []);
  });

  it('ask once for each kind of chart item in a note that is kept apart', () => {
    const text = '---\ntype: individual\nclass: psychotherapy-note\n---\n# Session 3\n\nSertraline 100 mg, before 50 mg. 10:00-10:50. Dx F60.3.\n';
    assert.deepEqual(hints(text), ['dose: 100 mg', 'session-time: 10:00-10:50', 'diagnosis: Dx']);
    assert.deepEqual(hints(text.replace('psychotherapy-note', 'progress-note')), []);
  });

  it('ask about other members in a note for the chart', () => {
    const text = '---\ntype: group\naudience: chart\npatients: [K., Ben]\n---\n# Group 31\n\nK. was quiet. Ben asked how she was. Ben left.\n';
    assert.deepEqual(hints(text), ['other-member: Ben']);
    assert.deepEqual(hints(text.replace('[K., Ben]', '[K.]')), []);
  });

  it('take no longer than the text is', () => {
    const cost = computed(() => { for (const unit of ['0 1 ', 'a@', '1.1.', '+1 (', 'born 1', 'MRN 1-']) hints(team + unit.repeat(40_000)); });
    assert.ok(cost < 8000, `${String(cost)} ms`);
  });
});
