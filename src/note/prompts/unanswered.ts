import type { Span } from '../span.ts';
import type { NoteLine } from './noteLine.ts';
import { sortLines } from './sortedLines.ts';
import { noneOfOnesOwn } from './templateSheets.ts';

/** What can be taken out of a note before it is filed, and what was found empty and is left in place all the same. */
interface Unanswered {
  /** Whole lines to take out, in order, not touching each other. */
  readonly spans: readonly Span[];
  /** Prompts among them; headings and explanations not counted. */
  readonly prompts: number;
  /** Titles of empty sections that stay because their absence would say something, such as risk. */
  readonly stay: readonly string[];
}

/** Sections that stay when nothing stands in them: an absent risk section reads as "not asked". */
const stays = /\(plain|\brisk\b|\bsafety\b|self-harm|suicide|emergency/i;

/**
 * What was left unanswered. Only lines that still are exactly as a template put them are taken out, and the headings
 * above them when nothing else stands there; nothing that somebody wrote is.
 */
export function unansweredIn(text: string, own = noneOfOnesOwn): Unanswered {
  const { lines, kind } = sortLines(text, own);
  const out = new Set<NoteLine>();
  const stay: string[] = [];
  let prompts = 0;
  lines.forEach((line, index) => {
    if (line.role === 'unanswered') {
      out.add(line);
      prompts++;
    } else if (line.role === 'static' && !leadsToAnAnswer(lines, index)) {
      out.add(line);
    }
  });
  // From the last heading up, so that a heading knows whether the headings below it stay.
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (!line || line.role !== 'heading' || !line.ours || line.depth < 2 || kind === 'crisis-plan') continue;
    if (!isEmptyBelow(lines, index, out)) continue;
    if (stays.test(line.normal)) stay.unshift(line.normal.replace(/^#+ /, ''));
    else out.add(line);
  }
  return { spans: joined(lines, out, text), prompts, stay };
}

function leadsToAnAnswer(lines: readonly NoteLine[], index: number): boolean {
  for (const line of lines.slice(index + 1)) {
    if (line.role === 'answered' || line.role === 'written') return true;
    if (line.role === 'heading') return false;
    if (line.role === 'static' && line.normal !== '|---|') return false;
  }
  return false;
}

function isEmptyBelow(lines: readonly NoteLine[], index: number, out: ReadonlySet<NoteLine>): boolean {
  const depth = lines[index]?.depth ?? 0;
  for (const line of lines.slice(index + 1)) {
    if (line.role === 'heading' && line.depth <= depth) return true;
    if (line.role !== 'blank' && !out.has(line)) return false;
  }
  return true;
}

/** The lines as spans, together with the blank lines around them; one blank line stays where something else follows. */
function joined(lines: readonly NoteLine[], out: ReadonlySet<NoteLine>, text: string): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && isGoing(lines[to], out)) to++;
    const run = lines.slice(from, to);
    if (run.some((line) => out.has(line))) {
      const kept = to < lines.length && from > 0 ? run.find(({ role }) => role === 'blank') : undefined;
      for (const line of run) {
        if (line === kept) continue;
        const last = spans.at(-1);
        if (last?.end === line.start) spans[spans.length - 1] = { start: last.start, end: line.next };
        else spans.push({ start: lineStart(line, text), end: line.next });
      }
    }
    from = Math.max(from, to);
  }
  return spans.filter((span) => span.end > span.start);
}

function isGoing(line: NoteLine | undefined, out: ReadonlySet<NoteLine>): boolean {
  return line !== undefined && (line.role === 'blank' || out.has(line));
}

/** Indentation goes with its line. */
function lineStart(line: NoteLine, text: string): number {
  let start = line.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}
