import type { Passage } from '../note/passage.ts';
import type { Sentence } from '../note/sentence.ts';
import { sentencesOf } from '../note/sentences.ts';
import { hasStance } from '../note/speaker.ts';
import type { Span } from '../note/span.ts';
import type { Form } from './ear/features.ts';

/**
 * What is listened to at once: a sentence, or the part of one between semicolons, by a therapist or the note's writer.
 * The span is in the passage's plain text; other people's quoted words inside it are silent in `words`.
 */
export interface Utterance extends Span {
  readonly sentence: Sentence;
  readonly form: Form;
  /** The sentence's own words: somebody else's are replaced by an empty pair of quotation marks. */
  readonly words: string;
}

/** Parts shorter than this many UTF-16 units stay with their neighbour: "No; …" is no utterance of its own. */
const shortest = 14;

/** All utterances of a passage whose speaker has a stance to be heard, in the order of the text. */
export function utterancesOf(passage: Passage): Utterance[] {
  return sentencesOf(passage).filter(({ speaker }) => hasStance(speaker)).flatMap(sentence =>
    parts(passage.text, sentence).map(span => ({ ...span, sentence, form: sentence.form, words: ownWords(passage.text, sentence, span) })).filter(({ words }) => /\p{L}/u.test(words.replaceAll('“”', ''))));
}

/** Cuts a sentence at its semicolons, those inside quoted words left alone. */
function parts(text: string, sentence: Sentence): Span[] {
  const spans: Span[] = [];
  let start = sentence.start;
  for (let at = sentence.start; at < sentence.end; at++) {
    if (text[at] !== ';' || at - start < shortest || sentence.end - at < shortest) continue;
    if (sentence.muted.some(muted => at >= muted.start && at < muted.end)) continue;
    spans.push({ start, end: at });
    start = at + 1;
    while (/\s/.test(text[start] ?? '')) start++;
  }
  spans.push({ start, end: sentence.end });
  return spans;
}

function ownWords(text: string, sentence: Sentence, span: Span): string {
  let words = '';
  let at = span.start;
  for (const muted of sentence.muted) {
    if (muted.end <= span.start || muted.start >= span.end) continue;
    words += text.slice(at, Math.max(at, muted.start)) + '“”';
    at = Math.max(at, Math.min(muted.end, span.end));
  }
  return words + text.slice(at, span.end);
}
