import type { Span } from '../../note/span.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Anchor, Place } from './anchor.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import { edgesOf } from './edges.ts';
import { knownAfter, knownBefore } from './neighbours.ts';
import { PlainGround, readPlain } from './plainGround.ts';

/** Words around a passage that are remembered, in UTF-16 units; more only where fewer would not tell two places apart. */
const contextLengths = [48, 120, 300, 600];
/** A quote below this length is looked for together with this much on either side. */
const shortest = 12;
const shortContext = 24;

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
    const alike = candidatesFor(this.#ground.plain, quote);
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
    const candidates = candidatesFor(this.#ground.plain, quote);
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
    if (anchor.alike !== null && candidatesFor(this.#ground.plain, quote).length > anchor.alike) return { waiting: 'alike' };
    const [only, ...more] = candidatesFor(this.#ground.plain, pattern);
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

  #decide(anchor: Anchor, candidates: readonly Candidate[], apart: number): Place {
    const quote = readPlain(anchor.exact).trim();
    if (candidates.length === 0) return { waiting: 'gone' };
    // Something that reads like the passage has come along since: a copy cannot be told from the original by its words.
    if (anchor.alike !== null && candidates.length > anchor.alike) return { waiting: 'alike' };

    const weighed = candidates
      .map((candidate) => {
        const before = knownBefore(this.#ground.plain, anchor, candidate);
        const after = knownAfter(this.#ground.plain, anchor, candidate);
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

  #found(anchor: Anchor, candidate: Candidate): Place {
    const edges = candidate.errors > 0 ? edgesOf(this.#ground.plain, anchor, candidate) : candidate;
    if (!edges) return { waiting: 'gone' };
    const { start, end } = edges;
    const span = narrow(this.#ground.raw, { start: this.#ground.rawOffset(start), end: this.#ground.rawOffset(end - 1) + 1 });
    return span ? { found: span } : { waiting: 'gone' };
  }
}

function narrow(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
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
