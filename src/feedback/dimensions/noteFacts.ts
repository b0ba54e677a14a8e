import type { CategoryId } from '../../stance/category.ts';
import type { NoteReview } from '../../stance/review.ts';
import type { SectionKind } from '../../note/section.ts';
import { hasStance } from '../../note/speaker.ts';

/** What the dimensions ask of a note, gathered once. Words of the plan, risk and medication are left out of the poles. */
export interface NoteFacts {
  readonly heard: ReadonlySet<CategoryId>;
  /** Prose of therapist and writer, lower case. */
  readonly own: string;
  /** All prose, lower case. */
  readonly all: string;
  readonly quotations: number;
  readonly otherTurns: number;
  readonly therapistTurns: number;
  readonly therapistTurnWords: number;
  readonly otherTurnWords: number;
  readonly therapistQuestions: number;
}

const aside: ReadonlySet<SectionKind> = new Set(['risk', 'safety', 'medication', 'legal', 'frame', 'attendance', 'history', 'plan']);

/** Gathers the facts of a note in one walk over its passages. */
export function factsOf({ note, findings }: NoteReview): NoteFacts {
  const own: string[] = [];
  const all: string[] = [];
  let quotations = 0;
  let otherTurns = 0;
  let therapistTurns = 0;
  let therapistTurnWords = 0;
  let otherTurnWords = 0;
  let therapistQuestions = 0;
  for (const { chunk, section } of note.chunks) {
    const left = aside.has(note.sections[section]?.kind ?? 'other');
    for (const { text, place, speaker, form, quotations: said } of chunk.passages) {
      if (place === 'heading' || speaker === 'supervisor') continue;
      quotations += said.filter((quotation) => !quotation.scare && !hasStance(quotation.speaker)).length;
      if (form === 'speech') {
        const words = text.split(/\s+/u).filter(Boolean).length;
        if (speaker === 'therapist') {
          therapistTurns++;
          therapistTurnWords += words;
          therapistQuestions += text.match(/\?/gu)?.length ?? 0;
        } else {
          otherTurns++;
          otherTurnWords += words;
        }
      }
      if (left) continue;
      all.push(text);
      if (hasStance(speaker)) own.push(text);
    }
  }
  const heard = new Set(findings.map(({ category }) => category));
  return {
    heard, own: own.join('\n').toLowerCase(), all: all.join('\n').toLowerCase(), quotations, otherTurns, therapistTurns,
    therapistTurnWords, otherTurnWords, therapistQuestions,
  };
}
