import type { Form } from '../note/form.ts';
import type { Sentence } from '../note/sentence.ts';
import { isSpaceAt } from '../note/space.ts';
import type { Span } from '../note/span.ts';
import { unitsOf } from '../note/units.ts';
import type { SentenceReading } from './clause.ts';

/** An utterance beside another. */
export interface Neighbour {
  readonly form: Form;
  readonly reading: SentenceReading;
}

/** What stands around an utterance in its passage: as much as the ear listens to, and no more, so that an edit stays local. */
export interface Surroundings {
  /** Who speaks in the sentence before, with a question mark when it asks; empty at the passage's start. */
  readonly before: string;
  /** The same of the sentence after. */
  readonly after: string;
  /** Utterances of the passage that come before this one, and from it on to the end; each 3 at most. */
  readonly ahead: number;
  readonly left: number;
  /** Other people's quotations inside the sentence, 2 at most. */
  readonly quotations: number;
  /** The utterances of the passage just before and just after; null where there is none. */
  readonly previous: Neighbour | null;
  readonly following: Neighbour | null;
}

/** Words that stand by themselves: a labelled line, a note of one sentence. */
export const alone: Surroundings = { before: '', after: '', ahead: 0, left: 1, quotations: 0, previous: null, following: null };

/** A neighbouring sentence as `Surroundings` tells of it. */
export function neighbour(sentence: Sentence | undefined, text: string): string {
  return sentence ? sentence.speaker + (endsAsking(text, sentence) ? '?' : '') : '';
}

/** What may follow a question mark. */
const closing = unitsOf('"“”*_');

function endsAsking(text: string, { start, end }: Span): boolean {
  let last = end - 1;
  while (last >= start && (closing.has(text.charCodeAt(last)) || isSpaceAt(text, last))) last--;
  return last >= start && text.charCodeAt(last) === 63;
}

/** Equal keys mean surroundings that sound alike. */
export function surroundingsKey({ before, after, ahead, left, quotations, previous, following }: Surroundings): string {
  return `${before}|${after}|${ahead}|${left}|${quotations}|${previous ? previous.form + previous.reading.text : ''}|${following ? following.form + following.reading.text : ''}`;
}
