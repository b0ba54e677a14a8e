import type { GateStep } from '../stance/finding.ts';
import type { Wording } from '../note/wording.ts';

/** What an answer to one of the questions put to a passage did to its mark; null when it did nothing. */
export function gateEffect({ effect }: GateStep): Wording | null {
  switch (effect) {
    case 'passed': return null;
    case 'lowered': return { text: 'makes the mark fainter' };
    case 'dropped': return { text: 'takes the mark away' };
    case 'credited': return { text: 'counts as curious' };
  }
}
