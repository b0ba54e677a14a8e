import search from 'approx-string-match';
import type { Span } from '../note/span.ts';
import { fingerprint } from './fingerprint.ts';
import { PlainGround, readPlain } from './plainGround.ts';

/**
 * How a passage is remembered: by its words, the words around it and its offsets (the text-quote and text-position
 * selectors of the W3C Web Annotation model), and by how many passages of its note read much the same.
 */
export interface Anchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 code units into the text the anchor was made from. */
  readonly start: number;
  readonly end: number;
  /** Passages of that text that read alike, this one included; null when the anchor was made elsewhere and does not say. */
  readonly alike: number | null;
  /** Whether the words around it told it apart from those that read alike. Where they did not, it holds only while the text does. */
  readonly distinct: boolean;
  /** Fingerprint of that text; null when the anchor does not say. While it holds, the offsets do too. */
  readonly text: string | null;
}

/**
 * Where a remembered passage stands in a text of today, or why it waits. `gone`: nothing close enough is there;
 * `alike`: more than one passage could be it. Waiting is no failure: a comment beside the wrong words would be one.
 */
export type Place =
  | { readonly found: Span }
  | { readonly waiting: 'gone' | 'alike' };

interface Candidate {
  /** In the plain text. */
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Words around a passage that are remembered, in UTF-16 units; more only where fewer would not tell two places apart. */
const contextLengths = [48, 120, 300, 600];
/** A neighbour counts as evidence up to this far from the passage: room for a sentence or two written in between. */
const reach = 240;
/** A quote below this length is looked for together with this much on either side. */
const shortest = 12;
const shortContext = 24;
/** Beyond this length only the same words are looked for: the fuzzy search costs length times errors. */
const longestFuzzy = 1500;

/** A text in which passages are anchored and found again. Make one per version of a text and ask it for every comment. */
export class AnchorGround {
  readonly #ground: PlainGround;
  readonly #fingerprint: string;

  constructor(text: string) {
    this.#ground = new PlainGround(text);
    this.#fingerprint = fingerprint(text);
  }

  /**
   * Remembers a passage. The span is narrowed to what is not whitespace.
   * @returns null when there is nothing in it to remember.
   */
  anchor(span: Span): Anchor | null {
    const raw = this.#ground.raw;
    const narrowed = narrow(raw, span);
    if (!narrowed) return null;
    const exact = raw.slice(narrowed.start, narrowed.end);
    const quote = readPlain(exact);
    const alike = this.#candidates(quote);
    // A passage that overlaps its own twin ("no no no") is not among them, and cannot be told from it.
    const own = this.#ground.plainOffset(narrowed.start);
    let made: Anchor | null = null;
    for (const length of contextLengths) {
      made = {
        exact,
        distinct: true,
        prefix: raw.slice(wholeBefore(raw, Math.max(0, narrowed.start - length)), narrowed.start),
        suffix: raw.slice(narrowed.end, wholeAfter(raw, Math.min(raw.length, narrowed.end + length))),
        start: narrowed.start,
        end: narrowed.end,
        alike: Math.max(1, alike.length),
        text: this.#fingerprint,
      };
      if (quote.length < shortest) {
        const place = this.#findShort(made);
        if ('found' in place && place.found.start === made.start) return made;
        continue;
      }
      if (!alike.some(({ start }) => start === own)) break;
      if (alike.length < 2) return made;
      // Apart by a wide margin, so that a later edit near the passage does not make its neighbour the likelier one.
      const place = this.#decide(made, alike, 1);
      if ('found' in place && place.found.start === made.start) return made;
    }
    return made && { ...made, distinct: false };
  }

  /** Looks a passage up again: unchanged text, then the same words, then words not far from them. */
  find(anchor: Anchor): Place {
    const raw = this.#ground.raw;
    if (anchor.text === this.#fingerprint && raw.slice(anchor.start, anchor.end) === anchor.exact) {
      return { found: { start: anchor.start, end: anchor.end } };
    }
    const quote = readPlain(anchor.exact).trim();
    if (quote === '') return { waiting: 'gone' };
    if (quote.length < shortest) return anchor.distinct ? this.#findShort(anchor) : { waiting: 'alike' };
    const candidates = this.#candidates(quote);
    return anchor.distinct || candidates.length === 0 ? this.#decide(anchor, candidates, 0.6) : { waiting: 'alike' };
  }

  /**
   * A word or two say too little: they are looked for together with the words next to them, and stand where those
   * stand once and the word in them once.
   */
  #findShort(anchor: Anchor): Place {
    const quote = readPlain(anchor.exact).trim();
    const before = readPlain(anchor.prefix).slice(-shortContext);
    const pattern = `${before}${quote}${readPlain(anchor.suffix).slice(0, shortContext)}`;
    if (pattern.trim().length < shortest) return { waiting: 'alike' };
    // Below the shortest length these are the same words and nothing else.
    if (anchor.alike !== null && this.#candidates(quote).length > anchor.alike) return { waiting: 'alike' };
    const [only, ...more] = this.#candidates(pattern);
    if (!only) return { waiting: 'gone' };
    if (more.length > 0) return { waiting: 'alike' };
    if (only.errors > pattern.length * 0.3) return { waiting: 'gone' };
    const slack = Math.ceil(pattern.length * 0.2);
    const from = Math.max(only.start, only.start + before.length - slack);
    const window = this.#ground.plain.slice(from, only.start + before.length + quote.length + slack);
    const at = window.indexOf(quote);
    if (at < 0) return { waiting: 'gone' };
    if (window.includes(quote, at + 1) && only.errors > 0) return { waiting: 'alike' };
    const start = only.errors === 0 ? only.start + before.length : from + at;
    return this.#found(anchor, { start, end: start + quote.length, errors: 0 });
  }

  /**
   * Every passage that reads like the quote. The bar is much lower than the one for settling on a passage, because what
   * is counted here is how easily the passage could be taken for another.
   */
  #candidates(quote: string): Candidate[] {
    const { plain } = this.#ground;
    const found: Candidate[] = [];
    const gaps: Span[] = [];
    let from = 0;
    for (let at = plain.indexOf(quote); at >= 0; at = plain.indexOf(quote, from)) {
      gaps.push({ start: from, end: at });
      found.push({ start: at, end: at + quote.length, errors: 0 });
      from = at + quote.length;
    }
    gaps.push({ start: from, end: plain.length });
    const limit = quote.length > longestFuzzy ? 0 : Math.floor(quote.length * alikeRatio(quote.length));
    while (limit > 0) {
      const gap = gaps.pop();
      if (!gap) break;
      if (gap.end - gap.start < quote.length - limit) continue;
      const best = search(plain.slice(gap.start, gap.end), quote, limit)[0];
      if (!best) continue;
      const start = gap.start + best.start;
      const end = gap.start + best.end;
      found.push({ start, end, errors: best.errors });
      gaps.push({ start: gap.start, end: start }, { start: end, end: gap.end });
    }
    return found.sort((one, other) => one.start - other.start);
  }

  #decide(anchor: Anchor, candidates: readonly Candidate[], apart: number): Place {
    const quote = readPlain(anchor.exact).trim();
    if (candidates.length === 0) return { waiting: 'gone' };
    // Something that reads like the passage has come along since: a copy cannot be told from the original by its words.
    if (anchor.alike !== null && candidates.length > anchor.alike) return { waiting: 'alike' };

    const weighed = candidates
      .map((candidate) => {
        const before = this.#before(anchor, candidate);
        const after = this.#after(anchor, candidate);
        return { candidate, before, after, weight: before + after - 1.5 * candidate.errors / quote.length };
      })
      .sort((one, other) => other.weight - one.weight);
    const best = weighed[0];
    if (!best) return { waiting: 'gone' };
    const changed = best.candidate.errors / quote.length;
    const strongest = Math.max(best.before, best.after);
    if (candidates.length === 1 && (anchor.alike ?? 1) === 1) {
      const enough = quote.length < 20
        ? changed <= 0.15 && strongest >= 0.7
        : changed <= 0.25 || (changed <= 0.4 && strongest >= 0.6);
      return enough ? this.#found(anchor, best.candidate) : { waiting: 'gone' };
    }
    const second = weighed[1];
    const margin = best.weight - (second?.weight ?? 0);
    const bothSides = Math.min(best.before, best.after) >= 0.6;
    if (!bothSides && strongest < 0.9) return { waiting: 'gone' };
    if (!bothSides && (anchor.alike === null || candidates.length < anchor.alike)) return { waiting: 'gone' };
    if (margin < apart) return { waiting: 'alike' };
    return changed <= 0.3 ? this.#found(anchor, best.candidate) : { waiting: 'gone' };
  }

  /** 0 to 1: how surely the remembered words stand before a candidate, at once or a little way off. */
  #before(anchor: Anchor, candidate: Candidate): number {
    const words = readPlain(anchor.prefix).trimEnd();
    const end = trimmedEnd(this.#ground.plain, candidate.start);
    // At the top of the text there is nothing to remember, and the top of the text is then what has to be found.
    if (words.trim() === '') return end <= 0 ? 1 : 0.3;
    const window = this.#ground.plain.slice(Math.max(0, end - words.length - reach), end);
    return nearness(window, words, (match) => window.length - match.end);
  }

  #after(anchor: Anchor, candidate: Candidate): number {
    const { plain } = this.#ground;
    const words = readPlain(anchor.suffix).trimStart();
    const start = plain.charAt(candidate.end) === ' ' ? candidate.end + 1 : candidate.end;
    if (words.trim() === '') return start >= plain.length ? 1 : 0.3;
    const window = plain.slice(start, start + words.length + reach);
    return nearness(window, words, (match) => match.start);
  }

  #found(anchor: Anchor, candidate: Candidate): Place {
    const edges = candidate.errors > 0 ? this.#edges(anchor, candidate) : candidate;
    if (!edges) return { waiting: 'gone' };
    const { start, end } = edges;
    const span = narrow(this.#ground.raw, { start: this.#ground.rawOffset(start), end: this.#ground.rawOffset(end - 1) + 1 });
    return span ? { found: span } : { waiting: 'gone' };
  }

  /**
   * The edges of a reworded passage. The fuzzy search may leave off a first word that was changed, or a beginning that
   * was torn away by a sentence written into the middle; the untouched words outside and the quote's own ends say more.
   */
  #edges(anchor: Anchor, candidate: Candidate): Span | null {
    const { plain } = this.#ground;
    const quote = readPlain(anchor.exact);
    const slack = Math.max(40, Math.ceil(quote.length * 0.6));
    const before = readPlain(anchor.prefix).slice(-14);
    const after = readPlain(anchor.suffix).slice(0, 14);
    const sure = 10;

    // Words at either end that are none of the quote's came in by being cheap to put up with.
    const shared = sharedWords(plain, { start: wordStart(plain, candidate.start), end: wordEnd(plain, candidate.end) }, quote);
    if (!shared) return null;
    let { start, end } = shared;
    const outside = onlyPlace(plain, before, candidate.start - slack - before.length, candidate.start + slack);
    if (outside !== null) {
      const edge = outside + before.length;
      const beginsThere = plain.startsWith(quote.slice(0, sure), edge);
      if (edge < end && (beginsThere || Math.abs(edge - start) <= sure)) start = edge;
    }
    const edge = onlyPlace(plain, after, candidate.end - slack, candidate.end + slack + after.length);
    if (edge !== null && edge > start) {
      const endsThere = plain.slice(0, edge).endsWith(quote.slice(-sure));
      if (endsThere || Math.abs(edge - end) <= sure) end = edge;
    }
    return { start, end };
  }
}

/**
 * The part of a stretch from its first to its last word that it shares, in order, with the quote.
 * @returns null when they have less than half of the quote in common.
 */
function sharedWords(text: string, span: Span, quote: string): Span | null {
  const words = (of: string): RegExpMatchArray[] => [...of.matchAll(/[\p{L}\p{N}'’]+[^\s\p{L}\p{N}]*|\S/gu)];
  const here = words(text.slice(span.start, span.end));
  const there = words(quote).map(([word]) => word);
  // Longest common subsequence, from the back, weighed by length so that a sentence outweighs a stray "was".
  const weight: number[][] = Array.from({ length: here.length + 1 }, () => new Array<number>(there.length + 1).fill(0));
  const at = (row: number, column: number): number => weight[row]?.[column] ?? 0;
  for (let row = here.length - 1; row >= 0; row--) {
    for (let column = there.length - 1; column >= 0; column--) {
      const same = here[row]?.[0] === there[column] ? (there[column] ?? '').length + at(row + 1, column + 1) : 0;
      const cells = weight[row];
      if (cells) cells[column] = Math.max(same, at(row + 1, column), at(row, column + 1));
    }
  }
  if (at(0, 0) < quote.replace(/\s/g, '').length / 2) return null;
  const shared: Span[] = [];
  for (let row = 0, column = 0; row < here.length && column < there.length;) {
    if (at(row, column) === at(row + 1, column)) row++;
    else if (at(row, column) === at(row, column + 1)) column++;
    else {
      const start = here[row]?.index ?? 0;
      shared.push({ start, end: start + (here[row]?.[0].length ?? 0) });
      row++;
      column++;
    }
  }
  const own = withoutStrays(shared, span.start);
  return own && own.end - own.start >= quote.length / 2 ? own : null;
}

/** Drops words at either end that stand further off from the rest than they are long: shared by chance. */
function withoutStrays(shared: readonly Span[], offset: number): Span | null {
  const runs: { start: number; end: number; own: number }[] = [];
  for (const word of shared) {
    const run = runs.at(-1);
    if (run && word.start - run.end <= 1) {
      run.end = word.end;
      run.own += word.end - word.start;
    } else runs.push({ ...word, own: word.end - word.start });
  }
  const gap = (at: number): number => (runs[at]?.start ?? 0) - (runs[at - 1]?.end ?? 0);
  while (runs.length > 1 && (runs.at(-1)?.own ?? 0) < gap(runs.length - 1)) runs.pop();
  while (runs.length > 1 && (runs[0]?.own ?? 0) < gap(1)) runs.shift();
  const first = runs[0];
  const last = runs.at(-1);
  return first && last ? { start: offset + first.start, end: offset + last.end } : null;
}

/** Where words stand between two offsets, if they stand there once; too few words say nothing. */
function onlyPlace(text: string, words: string, from: number, to: number): number | null {
  if (words.trim().length < 6) return null;
  const offset = Math.max(0, from);
  const window = text.slice(offset, to);
  const at = window.indexOf(words);
  return at < 0 || window.includes(words, at + 1) ? null : offset + at;
}

/** Share of a quote's length that may differ for a passage to count as alike: short words are alike by chance. */
function alikeRatio(length: number): number {
  if (length < 12) return 0;
  if (length < 20) return 0.2;
  if (length < 40) return 0.35;
  return 0.45;
}

function nearness(window: string, words: string, gap: (match: Span) => number): number {
  // For long contexts the words nearest the passage count; the rest only had to tell two places apart once.
  const allowed = Math.floor(words.length * 0.4);
  let best = 0;
  for (const match of search(window, words, allowed)) {
    best = Math.max(best, 1 - match.errors / words.length - gap(match) / (2 * reach));
  }
  return best;
}

function narrow(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

function trimmedEnd(text: string, end: number): number {
  return end > 0 && text.charAt(end - 1) === ' ' ? end - 1 : end;
}

/** Moves an offset off the middle of a surrogate pair, so that no half character is ever stored. */
function wholeBefore(text: string, at: number): number {
  return isLow(text, at) && isHigh(text, at - 1) ? at - 1 : at;
}

function wholeAfter(text: string, at: number): number {
  return isLow(text, at) && isHigh(text, at - 1) ? at + 1 : at;
}

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

const wordUnit = /[\p{L}\p{N}'’]/u;

/** The nearest edge of a word, so that a reworded passage never begins or ends in the middle of one. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && wordUnit.test(text.charAt(start - 1)) && wordUnit.test(text.charAt(start))) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && wordUnit.test(text.charAt(end)) && wordUnit.test(text.charAt(end - 1))) end++;
  if (end < text.length && /[.!?,;:]/.test(text.charAt(end))) end++;
  return end;
}
