import type { Finding } from '../../../src/stance/finding.ts';

/** A finding for tests, with what matters to the test filled in. */
export function aFinding(parts: Partial<Finding>): Finding {
  return {
    rule: 'state-as-fact', category: 'A1', stance: 'authoritative', level: 'information', start: 0, end: 1, text: 'x',
    speaker: 'therapist', section: '', message: { text: 'This reads as known.' }, prompt: { text: 'How did you come to it?' },
    reference: 'a reference', also: [], gates: [], ...parts,
  };
}
