import type { People } from '../people.ts';
import { clauseBefore } from './clauseBefore.ts';
import { subjectLeading } from './person.ts';
import { lastAct } from './speechAct.ts';

/**
 * Who acted last before a place in the text: what an unattributed quotation is an answer to. `own`: the writer announced
 * words of their own, which follow; `own quote`: these were a block quote, which may go on.
 */
export type Voice = 'therapist' | 'asked' | 'patient' | 'answered' | 'writer' | 'own' | 'own quote' | null;

/** Who acted last after some stretches of narrative without quotations; only the last that tells of anybody says it. */
export function voiceAfter(stretches: readonly string[], people: People, before: Voice): Voice {
  for (let i = stretches.length - 1; i >= 0; i -= 1) {
    const voice = voiceIn(stretches[i]!.trim(), people);
    if (voice !== null) return voice;
  }
  return before;
}

function voiceIn(stretch: string, people: People): Voice {
  if (stretch === '') return null;
  const last = clauseBefore(withoutEnd(stretch));
  const act = lastAct(last === '' ? stretch : last, people, false);
  if (act !== null) return act.speaker === 'therapist' || act.speaker === 'writer' ? (act.asks ? 'asked' : 'therapist') : 'patient';
  const subject = subjectLeading(`${last} `, people);
  if (subject === 'therapist' || /^(?:I|We)\b/.test(last)) return 'writer';
  if (subject !== null) return 'patient';
  const any = lastAct(stretch, people, false);
  if (any === null) return null;
  return any.speaker === 'therapist' || any.speaker === 'writer' ? (any.asks ? 'asked' : 'therapist') : 'patient';
}

/** A stretch without the marks that end its last sentence, and what closes quotations and brackets after them. */
function withoutEnd(stretch: string): string {
  let closing = stretch.length;
  while (closing > 0 && '"”’)'.includes(stretch[closing - 1]!)) closing -= 1;
  let end = closing;
  while (end > 0 && '.?!…'.includes(stretch[end - 1]!)) end -= 1;
  return end < closing ? stretch.slice(0, end) : stretch;
}
