import type { TextEdit } from '../stance/finding.ts';
import type { WordsInNote } from './wordsInNote.ts';

const token = /[\p{L}\p{M}\p{N}_]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}_\s]/gu;
const marker = /^[*_~`]$/u;

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The smallest sensible edits that turn the words of a finding into `wanted`. Words that stay are not touched, and with
 * them their markup, line breaks and everything else a clinician put between them.
 * @returns null when the change would tear markup apart: better no rewording than a broken note.
 */
export function editsBetween(words: WordsInNote, wanted: string, source: string): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const change of changes(words.text, wanted)) {
    const edit = placed(words, change, source);
    if (!edit) return null;
    edits.push(edit);
  }
  return edits;
}

/** `text` with edits applied; offsets count from the start of `text`. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits].sort((one, other) => other.start - one.start)
    .reduce((so, { start, end, text: put }) => so.slice(0, start) + put + so.slice(end), text);
}

function changes(before: string, after: string): Change[] {
  const old = before.match(token) ?? [];
  const fresh = after.match(token) ?? [];
  const starts = [0];
  for (const piece of old) starts.push((starts.at(-1) ?? 0) + piece.length);
  const found: Change[] = [];
  let same = 0;
  while (same < old.length && same < fresh.length && old[same] === fresh[same]) same++;
  let alike = 0;
  while (alike < old.length - same && alike < fresh.length - same && old[old.length - 1 - alike] === fresh[fresh.length - 1 - alike]) alike++;
  const walk = (oldFrom: number, oldTo: number, newFrom: number, newTo: number): void => {
    if (oldFrom === oldTo && newFrom === newTo) return;
    const common = longestRun(old, fresh, oldFrom, oldTo, newFrom, newTo);
    if (!common) {
      found.push({ from: starts[oldFrom] ?? 0, to: starts[oldTo] ?? 0, text: fresh.slice(newFrom, newTo).join('') });
      return;
    }
    walk(oldFrom, common.old, newFrom, common.fresh);
    walk(common.old + common.length, oldTo, common.fresh + common.length, newTo);
  };
  walk(same, old.length - alike, same, fresh.length - alike);
  return found.filter(({ from, to, text }) => to > from || text !== '');
}

/** The longest run both share, at least a word of four letters or two words: shorter ones would leave an edit in crumbs. */
function longestRun(old: readonly string[], fresh: readonly string[], oldFrom: number, oldTo: number, newFrom: number, newTo: number): { old: number; fresh: number; length: number } | null {
  let best: { old: number; fresh: number; length: number; weight: number } | null = null;
  let previous = new Int32Array(newTo - newFrom + 1);
  for (let at = oldFrom; at < oldTo; at++) {
    const row = new Int32Array(newTo - newFrom + 1);
    for (let other = newFrom; other < newTo; other++) {
      if (old[at] !== fresh[other]) continue;
      const length = (previous[other - newFrom] ?? 0) + 1;
      row[other - newFrom + 1] = length;
      const run = old.slice(at - length + 1, at + 1);
      const weight = run.join('').trim().length;
      const enough = weight >= 4 || (at + 1 === oldTo && other + 1 === newTo && weight > 0);
      if (enough && (!best || weight > best.weight)) best = { old: at - length + 1, fresh: other - length + 1, length, weight };
    }
    previous = row;
  }
  return best;
}

function placed(words: WordsInNote, { from, to, text }: Change, source: string): TextEdit | null {
  const at = (index: number): number => words.offsets[index] ?? words.offsets.at(-1) ?? 0;
  if (from === to) {
    // An insertion stands right behind what comes before it, so that it stays inside the same markup.
    const start = from === 0 ? at(0) : at(from - 1) + 1;
    return { start, end: start, text };
  }
  let start = at(from);
  let end = at(to - 1) + 1;
  if (tearsMarkup(words, from, to, source)) return null;
  while (source[start - 1] === source[end] && marker.test(source[end] ?? '') && start > 0) {
    start--;
    end++;
  }
  return { start, end, text };
}

/** Whether one half of a pair of markers would go with the words and the other stay. */
function tearsMarkup({ offsets }: WordsInNote, from: number, to: number, source: string): boolean {
  let between = '';
  for (let at = from; at < to - 1; at++) between += `${source.slice((offsets[at] ?? 0) + 1, offsets[at + 1])} `;
  return (between.match(/\*+|_+|~+|`+/gu)?.length ?? 0) % 2 === 1;
}
