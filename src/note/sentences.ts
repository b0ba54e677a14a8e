import { abbreviations, mayEnd, starters } from './abbreviations.ts';
import type { Passage, Quotation } from './passage.ts';
import type { MutedSpan, Sentence } from './sentence.ts';
import { isSpaceAt } from './space.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';
import { unitsOf } from './units.ts';

/** Longest sentence handed on, in UTF-16 units: what is longer is cut at clause marks, or at a space, or there. */
export const longestSentence = 1000;

/**
 * Cuts a passage into sentences in the order of the text. Headings have none. A full stop after an abbreviation, an
 * initial or inside a quotation ends none; a quotation by the therapist inside narrative yields its own sentences.
 */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  if (passage.place === 'heading' || passage.text.trim() === '') return [];
  const { text, quotations } = passage;
  const direct = passage.form !== 'narrative';
  const sentences: Sentence[] = [];
  let after: Speaker | null = null;
  const emit = (span: Span, speaker: Speaker, form: Sentence['form'], quoted: boolean, muted: readonly MutedSpan[]): void => {
    const touching = muted.length === 0 ? null : new Touching(muted);
    for (const part of bounded(text, span)) {
      const own: MutedSpan[] = [];
      if (touching !== null) for (const at of touching.of(part)) {
        const one = muted[at]!;
        own.push({ start: Math.max(one.start, part.start), end: Math.min(one.end, part.end), speaker: one.speaker });
      }
      if (hasWords(text, part, own)) {
        sentences.push({ start: part.start, end: part.end, speaker, form, quoted, muted: own, after });
        after = speaker;
      }
    }
  };
  const emitQuotation = (quotation: Quotation): void => {
    if (isWhole(passage, quotation) || quotation.speaker === 'therapist') {
      if (quotation.scare) return;
      for (const span of cut(text, quotation.inner, [], [])) emit(span, quotation.speaker, 'direct', true, []);
    }
    after = quotation.speaker;
  };
  const outer: MutedSpan[] = [];
  for (const { outer: { start, end }, speaker } of quotations) outer.push({ start, end, speaker });
  const quoted = new Touching(outer);
  for (const span of cut(text, { start: 0, end: text.length }, quotations, passage.lineEnds)) {
    const inside = quoted.of(span);
    const muted: MutedSpan[] = [];
    for (const at of inside) muted.push(outer[at]!);
    const before = sentences.length;
    emit(span, passage.speaker, direct ? 'direct' : 'narrative', false, muted);
    const placed = sentences.length > before;
    for (const at of inside) if (outer[at]!.start >= span.start || !placed) emitQuotation(quotations[at]!);
  }
  return quotations.length === 0 ? sentences : sentences.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Finds which of many stretches, in order of their starts, touch spans that are asked for in order: work grows with both, not with their product. */
class Touching {
  readonly #all: readonly Span[];
  #first = 0;

  constructor(all: readonly Span[]) {
    this.#all = all;
  }

  /** Their places among the stretches. */
  of({ start, end }: Span): number[] {
    const all = this.#all;
    while (this.#first < all.length && all[this.#first]!.end <= start) this.#first += 1;
    const found: number[] = [];
    for (let at = this.#first; at < all.length && all[at]!.start < end; at += 1) if (all[at]!.end > start) found.push(at);
    return found;
  }
}

/** The quotation marks hold a labelled turn: T: "…". */
function isWhole(passage: Passage, quotation: Quotation): boolean {
  return passage.form === 'speech' && quotation.speaker === passage.speaker && quotation.verb === null && !quotation.scare;
}

/** Whether a letter or a figure stands between two offsets. Most are plain; what is not plain the expression knows. */
function hasWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const c = text.charCodeAt(at);
    if (c >= 128) return /[\p{L}\p{N}]/u.test(text.slice(at, to));
    if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57)) return true;
  }
  return false;
}

function hasWords(text: string, span: Span, muted: readonly MutedSpan[]): boolean {
  let at = span.start;
  for (const one of muted) {
    if (hasWord(text, at, one.start)) return true;
    at = Math.max(at, one.end);
  }
  return hasWord(text, at, span.end);
}

/** Sentence spans inside `within`, without the spaces around them. */
function cut(text: string, within: Span, quotations: readonly Quotation[], lineEnds: readonly number[]): Span[] {
  const spans: Span[] = [];
  let from = within.start;
  let nextQuotation = 0;
  let nextEnd = 0;
  let at = within.start;
  const close = (end: number): void => {
    let start = from;
    let stop = end;
    while (start < stop && isSpaceAt(text, start)) start += 1;
    while (stop > start && isSpaceAt(text, stop - 1)) stop -= 1;
    if (stop > start) spans.push({ start, end: stop });
    from = end;
  };
  while (at < within.end) {
    const quotation = quotations[nextQuotation];
    while ((lineEnds[nextEnd] ?? Infinity) < at) nextEnd += 1;
    at = nextMark(text, at, Math.min(within.end, quotation?.outer.start ?? within.end, lineEnds[nextEnd] ?? within.end));
    if (at >= within.end) break;
    if (quotation !== undefined && at >= quotation.outer.start) {
      nextQuotation += 1;
      at = Math.max(at + 1, quotation.outer.end);
      if (endsAfterQuotation(text, quotation, at, within.end)) close(at);
      continue;
    }
    if (lineEnds[nextEnd] === at) {
      close(at);
      at += 1;
      continue;
    }
    if (text.charCodeAt(at) === openingParenthesis) {
      const closing = text.slice(from, Math.min(at, from + 12)).trim() === '' ? -1 : at + text.slice(at, Math.min(within.end, at + 240)).indexOf(')');
      at = closing > at && (quotation === undefined || closing < quotation.outer.start) ? closing + 1 : at + 1;
      continue;
    }
    let end = at + 1;
    while (end < within.end && endMarks.has(text.charCodeAt(end))) end += 1;
    while (end < within.end && closingMarks.has(text.charCodeAt(end)) && !(quotation !== undefined && end >= quotation.outer.start)) end += 1;
    if (end >= within.end || (isSpaceAt(text, end) && ends(text, at, end, within.end))) close(end);
    at = end;
  }
  close(within.end);
  return spans;
}

const fullStop = 46, openingParenthesis = 40, questionMark = 63, exclamationMark = 33, ellipsis = 0x2026;

/** Marks with which a sentence may end, and those that may close behind them, by their units. */
const endMarks = unitsOf('.?!…'), closingMarks = unitsOf('"”’\'»)]*');

/** The next mark that may end a sentence, or parenthesis that holds one together; `stop` when none is before it. */
function nextMark(text: string, from: number, stop: number): number {
  let at = from;
  for (; at < stop; at += 1) {
    const c = text.charCodeAt(at);
    if (c === fullStop || c === questionMark || c === exclamationMark || c === openingParenthesis || c === ellipsis) break;
  }
  return at;
}

function ends(text: string, mark: number, end: number, limit: number): boolean {
  const unit = text.charCodeAt(mark);
  if (unit === questionMark || unit === exclamationMark) return true;
  let next = end;
  while (next < limit && isSpaceAt(text, next)) next += 1;
  if (next >= limit) return true;
  const follows = text.slice(next, Math.min(limit, next + 24));
  const lower = startsSmall(follows);
  if (unit === ellipsis || (end > mark + 1 && /[.…][^]*[.…]/.test(text.slice(mark, end)))) return !lower;
  let start = mark;
  while (start > 0 && mark - start < 24 && !beginsWord(text, start - 1)) start -= 1;
  const word = text.slice(start, mark);
  if (word.length <= 2 && /^\p{Lu}$/u.test(word) || word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    const first = /^[\p{L}'’]+/u.exec(follows)?.[0] ?? '';
    return !lower && (starters.has(first) || /^(?:["“(]|[A-Z][a-z]+(?:ed|ing)\b)/.test(follows)) && (!/^[ap]$/i.test(word[0] ?? '') || /,\s$/.test(text.slice(start - 2, start))) || (/^[ap]\.m$/i.test(word) && !lower);
  }
  const plain = word.toLowerCase();
  if (abbreviations.has(plain)) return mayEnd.has(plain) && !lower && !/^\d/.test(follows);
  if (lower) return /^\p{L}{4,}$/u.test(word);
  return true;
}

/** Whether a text begins with a small letter. */
function startsSmall(text: string): boolean {
  const c = text.charCodeAt(0);
  return c < 128 ? c >= 97 && c <= 122 : /^\p{Ll}/u.test(text);
}

/** Whether a word begins after this character. */
function beginsWord(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === 32 || (!((c >= 97 && c <= 122) || (c >= 65 && c <= 90)) && /[\s("“‘'[]/.test(text[at]!));
}

/** Whether a sentence ends with this quotation: it has its own end mark and no attribution follows. */
function endsAfterQuotation(text: string, quotation: Quotation, at: number, limit: number): boolean {
  const last = text[quotation.inner.end - 1] ?? '';
  let next = at;
  while (next < limit && isSpaceAt(text, next)) next += 1;
  if (next >= limit) return true;
  if (next === at || !/[.?!…]/.test(last)) return false;
  const follows = text.slice(next, Math.min(limit, next + 60));
  if (/^\p{Ll}|^[,;:)—–-]/u.test(follows)) return false;
  if (quotation.verb !== null) {
    const verb = /^[\p{L}.'’-]+(?: [\p{L}.'’-]+)? (?:\p{L}+ly )?(\p{L}+)/u.exec(follows);
    if (verb !== null && follows.includes(quotation.verb) && follows.indexOf(quotation.verb) < 30 && last !== '.') return false;
  }
  return true;
}

/** Pieces of a sentence no longer than the bound. */
function bounded(text: string, span: Span): Span[] {
  if (span.end - span.start <= longestSentence) return [span];
  const parts: Span[] = [];
  let start = span.start;
  while (span.end - start > longestSentence) {
    let end = -1;
    for (let at = start + longestSentence; at > start + longestSentence / 4 && end < 0; at -= 1) if (/[;:,—–]/.test(text[at] ?? '')) end = at + 1;
    for (let at = start + longestSentence; at > start + longestSentence / 4 && end < 0; at -= 1) if (isSpaceAt(text, at)) end = at;
    if (end < 0) {
      end = start + longestSentence;
      // Do not part the two halves of one character.
      const c = text.charCodeAt(end - 1);
      if (c >= 0xd800 && c < 0xdc00) end -= 1;
    }
    parts.push({ start, end });
    start = end;
    while (start < span.end && isSpaceAt(text, start)) start += 1;
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}
