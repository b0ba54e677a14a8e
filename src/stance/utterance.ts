import type { Sentence } from '../note/sentence.ts';
import { isSpaceAt } from '../note/space.ts';
import { hasStance } from '../note/speaker.ts';
import type { Span } from '../note/span.ts';

/** A few quoted words inside somebody's sentence. */
export interface Aside {
  /** Where the empty pair of quotation marks stands that takes their place: UTF-16 units into `words`. */
  readonly at: number;
  /** The quoted words, without their marks. */
  readonly text: string;
}

/** Quotations longer than this many words are speech and no aside. */
const longestAside = 3;

/**
 * What is listened to at once: a sentence, or the part of one between semicolons, by a therapist or the note's writer.
 * The span is in the passage's plain text; other people's quoted words inside it are silent in `words`.
 */
export interface Utterance extends Span {
  readonly sentence: Sentence;
  readonly form: Sentence['form'];
  readonly asides: readonly Aside[];
  /** The sentence's own words: somebody else's are replaced by an empty pair of quotation marks. */
  readonly words: string;
}

/** Parts shorter than this many UTF-16 units stay with their neighbour: "No; …" is no utterance of its own. */
const shortest = 14;

/** All utterances among a passage's sentences whose speaker has a stance to be heard, in the order of its plain text. */
export function utterancesOf(text: string, sentences: readonly Sentence[]): Utterance[] {
  const utterances: Utterance[] = [];
  for (const sentence of sentences) {
    if (!hasStance(sentence.speaker)) continue;
    for (const span of parts(text, sentence)) {
      const { words, asides } = ownWords(text, sentence, span);
      if (hasLetter(words)) utterances.push({ start: span.start, end: span.end, sentence, form: sentence.form, words, asides });
    }
  }
  return utterances;
}

/** Nearly all begin with one. */
function hasLetter(words: string): boolean {
  const first = words.charCodeAt(0) | 32;
  return first >= 97 && first <= 122 || /\p{L}/u.test(words);
}

/** Cuts a sentence at its semicolons, those inside quoted words left alone. */
function parts(text: string, sentence: Sentence): readonly Span[] {
  const whole = text.slice(sentence.start, sentence.end);
  let semicolon = whole.indexOf(';');
  if (semicolon < 0) return [sentence];
  const spans: Span[] = [];
  let { start } = sentence;
  for (; semicolon >= 0; semicolon = whole.indexOf(';', semicolon + 1)) {
    const at = sentence.start + semicolon;
    if (at - start < shortest || sentence.end - at < shortest) continue;
    if (sentence.muted.some(muted => at >= muted.start && at < muted.end)) continue;
    spans.push({ start, end: at });
    start = at + 1;
    while (isSpaceAt(text, start)) start++;
  }
  spans.push({ start, end: sentence.end });
  return spans;
}

function ownWords(text: string, sentence: Sentence, span: Span): Pick<Utterance, 'words' | 'asides'> {
  let words = '';
  const asides: Aside[] = [];
  let at = span.start;
  for (const muted of sentence.muted) {
    if (muted.end <= span.start || muted.start >= span.end) continue;
    words += text.slice(at, Math.max(at, muted.start));
    const quoted = text.slice(muted.start + 1, muted.end - 1).trim();
    if (quoted !== '' && quoted.split(/\s+/).length <= longestAside && !/[.?!]$/.test(quoted)) asides.push({ at: words.length, text: quoted });
    words += '“”';
    at = Math.max(at, Math.min(muted.end, span.end));
  }
  return { words: words + text.slice(at, span.end), asides };
}
