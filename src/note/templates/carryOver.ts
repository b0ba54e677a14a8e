import type { EarlierNote } from './earlierNote.ts';
import { basename, relativePath, withoutEnding } from '../notePath.ts';
import { linkToLine } from './noteLink.ts';

/** Where a line that may be brought along comes from. */
export type CarriedFrom = 'wondering' | 'question' | 'plan';

/** A line of an earlier note that may be brought into the next one. */
export interface CarriedLine {
  readonly from: CarriedFrom;
  /** In the note's own words, one line, without bullet or checkbox. */
  readonly text: string;
  /** Starting at 1. */
  readonly line: number;
}

const sections: readonly (readonly [CarriedFrom, RegExp])[] = [
  ['wondering', /^(?:to (?:keep )?(?:wonder(?:ing)?|think(?:ing)?) about|to keep wondering about|keep wondering|for the reflection team|weiter nachdenken)$/i],
  ['question', /^(?:open questions?|questions? left open|what we leave open|what we do not know yet|offene fragen?)$/i],
  ['plan', /^(?:plan|p|next steps?|next|what to look at together next time)$/i],
];

/**
 * What an earlier note left open: the lines under "To keep wondering about", "Open questions" and "Plan" (as headings,
 * bold lines or `P:`), and lines that open with "To think about:". Ticked boxes are done and stay behind, holes that
 * nobody filled too.
 * @returns in reading order, each with its line number.
 */
export function linesToCarry(text: string): CarriedLine[] {
  const carried: CarriedLine[] = [];
  let current: CarriedFrom | null = null;
  let depth = 0;
  let fenced = false;
  // In a transcript `P:` is the patient; beside `S:` or `**A**` it is the plan.
  const letters = /^(?:\*\*)?[SOADBIG](?:\*\*|:)/m.test(text) && !/^[-*> ]*(?:\*\*)?(?:T\d*|Th\d*|Ther|Therapist):/m.test(text);
  text.split(/\r\n?|\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (/^(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) return;
    const opening = openingOf(line, letters);
    if (opening) {
      if (opening.depth <= depth || current === null || opening.from !== null) {
        current = opening.from;
        depth = opening.from === null ? 0 : opening.depth;
      }
      if (current !== null && opening.rest) add(opening.rest, index + 1, current);
      return;
    }
    const aside = /^(?:[-*+][ \t]+)?(?:\*\*)?(?:to (?:keep )?(?:think|wonder)(?:ing)? about|for (?:the )?reflection team|open question)s?(?:\*\*)?:(?:\*\*)?[ \t]*(.+)$/i.exec(line);
    if (aside?.[1]) add(aside[1], index + 1, 'wondering');
    else if (current !== null) add(line, index + 1, current);
  });
  return carried;

  function add(words: string, lineNumber: number, from: CarriedFrom): void {
    if (/^(?:[-*+][ \t]+)?\[[xX]\]/.test(words) || /^(?:<!--|\||---)/.test(words)) return;
    const plain = words.replace(/^(?:[-*+]|\d{1,3}[.)])[ \t]+/, '').replace(/^\[ \][ \t]*/, '').replace(/^>[ \t]*/, '').trim();
    if (!/\p{L}/u.test(plain) || /^\{[^{}]*\}$/.test(plain) || /:$/.test(plain)) return;
    carried.push({ from, text: plain, line: lineNumber });
  }
}

function openingOf(line: string, letters: boolean): { from: CarriedFrom | null; depth: number; rest: string } | null {
  const heading = /^(#{1,6})[ \t]+(.*?)[ \t#]*$/.exec(line);
  if (heading?.[1] && heading[2] !== undefined) return { from: kindOf(heading[2]), depth: heading[1].length, rest: '' };
  const bold = /^\*\*([^*]{1,60})\*\*[ \t:]*(.*)$/.exec(line);
  if (bold?.[1]) return { from: kindOf(bold[1]), depth: 7, rest: bold[2] ?? '' };
  const letter = (letters ? /^(Plan|[SOAPDBIRG]):[ \t]*(.*)$/ : /^(Plan):[ \t]*(.*)$/).exec(line);
  if (letter?.[1]) return { from: kindOf(letter[1]), depth: 7, rest: letter[2] ?? '' };
  return null;
}

function kindOf(title: string): CarriedFrom | null {
  const plain = title.replace(/[*_:]/g, '').replace(/^\d{1,2}[.)][ \t]*/, '').replace(/[ \t]*\([^)]*\)$/, '').trim();
  return sections.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/**
 * The chosen lines as markdown for the new note: each in its own words, followed by a link to where it stands.
 * @param heading with its `##`, or null where the template has a section for them already.
 * @param newPath, earlier.path below the same root.
 */
export function carriedBlock(lines: readonly CarriedLine[], earlier: EarlierNote, newPath: string, heading: string | null): string {
  if (!lines.length) return '';
  const label = withoutEnding(basename(earlier.path));
  const target = relativePath(newPath, earlier.path);
  const items = lines.map((line) => `- ${shorten(line.text)} (${linkToLine(label, target, line.line)})`);
  return [...(heading ? [heading, ''] : []), ...items, ''].join('\n');
}

function shorten(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 299).replace(/\s+\S*$/, '')} …`;
}
