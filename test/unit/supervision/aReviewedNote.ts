import type { PlacedFinding, ReviewedNote } from '../../../src/supervision/reviewedNote.ts';

/** A passage for tests; what does not matter there has plain values. */
export function aFinding(some: Partial<PlacedFinding> = {}): PlacedFinding {
  return {
    rule: 'state-as-fact', category: 'A1', stance: 'authoritative', level: 'information', start: 4, end: 26,
    text: 'You are angry with me.', speaker: 'therapist', section: 'Verbatim', message: { text: 'This reads as known.' },
    prompt: { text: 'How did you come to it?' }, reference: '', also: [], gates: [],
    line: 3, column: 5, endLine: 3, endColumn: 27, sectionKind: 'verbatim', ...some,
  };
}

export function aReviewedNote(some: Partial<ReviewedNote> = {}): ReviewedNote {
  return {
    path: 'notes/14.md', kind: 'individual', isSessionNote: true, words: 200, length: 1200, patients: ['R.'],
    session: { date: '2025-03-02', number: 14 }, sections: [{ kind: 'verbatim', title: 'Verbatim', start: 0, end: 1200 }],
    findings: [aFinding()], ...some,
  };
}
