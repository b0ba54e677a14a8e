import type { Finding } from '../stance/finding.ts';
import type { Passage } from '../note/passage.ts';
import type { PlacedChunk, SessionNote } from '../note/sessionNote.ts';

/** How the words of a finding reach their reader: said aloud, written to the patient, or told in the note. */
export type Voice = 'spoken' | 'letter' | 'narrative';

/** The words of a finding as a person reads them, with the way back to their place in the note. */
export interface WordsInNote {
  /** Plain words: markup taken out, quotation marks around the whole set aside, closing punctuation included. */
  readonly text: string;
  /** For each UTF-16 unit of `text` its offset in the note, and one entry more for the end. */
  readonly offsets: readonly number[];
  /** What stands before and after in the same passage. */
  readonly before: string;
  readonly after: string;
  readonly voice: Voice;
  /** Whether `text` is a whole sentence; a part of one may only be reworded in its place. */
  readonly whole: boolean;
}

const opening = /^["“«‘„]\s*/u;
const closing = /\s*["”»’]$/u;
/** A sentence has ended before: closing punctuation, an opening quotation mark, a turn's label or nothing at all. */
const atStart = /(?:^|[.!?…;]["”»’)]*\s+|["“«‘„(]|[:–—]\s*)$/u;

/**
 * Finds the words of a finding in its note. A finding that fits no passage (text that is no prose to the reader) is taken
 * as it is written.
 */
export function wordsInNote(finding: Finding, note: SessionNote): WordsInNote {
  const placed = chunkAt(note, finding);
  for (const passage of placed?.chunk.passages ?? []) {
    const found = inPassage(finding, passage, placed?.start ?? 0);
    if (found) return found;
  }
  return trimmed(finding.text, [...Array(finding.text.length + 1).keys()].map((at) => at + finding.start), '', '', finding, null);
}

/** Chunks stand in order, so that a long note costs no more than a short one. */
function chunkAt({ chunks }: SessionNote, { start, end }: Finding): PlacedChunk | undefined {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const half = (low + high + 1) >> 1;
    if ((chunks[half]?.start ?? 0) <= start) low = half;
    else high = half - 1;
  }
  const found = chunks[low];
  return found && start >= found.start && end <= found.start + found.chunk.text.length ? found : undefined;
}

function inPassage(finding: Finding, passage: Passage, origin: number): WordsInNote | null {
  const { text, offsets } = passage;
  const from = offsets.indexOf(finding.start - origin), to = offsets.indexOf(finding.end - origin);
  if (to === from) return null;
  const own = Array.from({ length: to - from }, (_, at) => offsets.at(from + at) + origin);
  own.push((own.at(-1) ?? finding.start) + 1);
  const inQuotation = passage.quotations.some(({ inner, scare }) => !scare && from >= inner.start - 1 && to <= inner.end + 1);
  return trimmed(text.slice(from, to), own, text.slice(0, from), text.slice(to), finding, passage, inQuotation);
}

function trimmed(text: string, offsets: number[], before: string, after: string, finding: Finding, passage: Passage | null, inQuotation = false): WordsInNote {
  const open = opening.exec(text)?.[0].length ?? 0;
  const close = open > 0 ? (closing.exec(text)?.[0].length ?? 0) : 0;
  const quotedWhole = open > 0 && close > 0 && !/["“”«»]/u.test(text.slice(open, text.length - close));
  if (quotedWhole) {
    before += text.slice(0, open);
    after = text.slice(text.length - close) + after;
    offsets = offsets.slice(open, offsets.length - close);
    text = text.slice(open, text.length - close);
  }
  // The closing mark belongs to the sentence even where the finding stops before it.
  const mark = /^[.!?…]+/u.exec(after)?.[0] ?? '';
  const joined = offsets.at(-1);
  const last = passage ? joined : undefined;
  if (mark && last !== undefined && !/[.!?…]$/u.test(text)) {
    text += mark;
    for (let at = 1; at <= mark.length; at++) offsets.push(last + at);
    after = after.slice(mark.length);
  }
  const ended = (/[.!?…]["”»’)]*$/u.test(text) && !/^\s*[,;:]/u.test(after)) || /^\s*(?:["”»’)]|$)/u.test(after);
  return { text, offsets, before, after, voice: voiceOf(text, finding, passage, quotedWhole || inQuotation), whole: atStart.test(before) && ended };
}

function voiceOf(text: string, finding: Finding, passage: Passage | null, quoted: boolean): Voice {
  if (quoted || passage?.form === 'speech') return 'spoken';
  if (passage?.form === 'letter') return 'letter';
  return finding.speaker === 'therapist' && /\b(?:you|your|you're)\b/iu.test(text) && !/^(?:Th|I|We|Told|Said)\b/u.test(text) ? 'spoken' : 'narrative';
}
