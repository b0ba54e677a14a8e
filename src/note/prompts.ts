import { allTemplates } from './templates/allTemplates.ts';
import { normalLine, shapeKey, shapeOf, type Answer, type LineShape } from './templates/lineShape.ts';
import type { Template } from './templates/template.ts';
import { readTemplateLines } from './templates/templateLine.ts';
import type { Span } from './span.ts';

/** A line of a note that came from a template. */
export interface Prompt {
  /** UTF-16 code units in the note, without indentation and line break. */
  readonly span: Span;
  /** `static` lines are there for orientation and ask nothing. */
  readonly answer: Answer;
}

/** What can be taken out of a note before it is filed, and what was found empty and is left in place all the same. */
export interface Unanswered {
  /** Whole lines to take out, in order, not touching each other. */
  readonly spans: readonly Span[];
  /** Prompts among them; headings and explanations not counted. */
  readonly prompts: number;
  /** Titles of empty sections that stay because their absence would say something, such as risk. */
  readonly stay: readonly string[];
}

/** A prompt of fewer words could be anybody's line, so it counts as ours only under its own heading. */
const distinctiveWords = 5;

/** Sections that stay when nothing stands in them: an absent risk section reads as "not asked". */
const stays = /\(plain|\brisk\b|\bsafety\b|self-harm|suicide|emergency/i;

/**
 * The words in a text that are a template's and nobody's own: prompts without their answers, and lines that still are
 * as they came. They are no sign of anybody's stance. Works on any part of a note that begins at a line.
 * @returns spans in order; UTF-16 code units in the text.
 */
export function templateWordsIn(text: string): Span[] {
  const spans: Span[] = [];
  const shapes = (ourShapes ??= byKey(ourSheets().flatMap(({ lines }) => lines.map(({ shape }) => shape))));
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).replace(/\r$/, '');
    const normal = normalLine(line.slice(0, 400));
    let own = 0;
    if (normal) for (const shape of [...(shapes.get(shapeKey(normal)) ?? []), ...(shapes.get('') ?? [])]) own = Math.max(own, shape.ownWords(line));
    if (own) spans.push({ start, end: start + own });
    start = end + 1;
  }
  return spans;
}

let ourShapes: Map<string, LineShape[]> | null = null;

interface Sheet {
  readonly kind: Template['kind'];
  /** Normalised headings. */
  readonly headings: readonly LineShape[];
  /** Lines by heading, under the heading's index in `headings`; -1 for what stands before the first. */
  readonly lines: readonly { readonly under: number; readonly shape: LineShape }[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Start of the next line. */
  readonly next: number;
  readonly normal: string;
  role: 'blank' | 'written' | 'front' | 'heading' | Answer;
  /** Depth of a heading, else 0. */
  depth: number;
  /** Whether a heading is one of a template's. */
  ours: boolean;
}

/**
 * The lines of a note that came from a template, and which of them nobody has answered. Lines are compared with the
 * template's own words: a line that somebody changed is theirs and is not listed. What follows below a prompt, up to
 * the next template line, is its answer.
 * @param text the note; @param own the clinician's own templates, beside ours.
 */
export function promptsIn(text: string, own: readonly Template[] = []): Prompt[] {
  return sort(text, own).lines
    .filter(({ role }) => role === 'static' || role === 'unanswered' || role === 'answered')
    .map(({ start, end, role }) => ({ span: { start, end }, answer: role as Answer }));
}

/**
 * What was left unanswered. Only lines that still are exactly as a template put them are taken out, and the headings
 * above them when nothing else stands there; nothing that somebody wrote is.
 */
export function unansweredIn(text: string, own: readonly Template[] = []): Unanswered {
  const { lines, kind } = sort(text, own);
  const out = new Set<Line>();
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

function leadsToAnAnswer(lines: readonly Line[], index: number): boolean {
  for (const line of lines.slice(index + 1)) {
    if (line.role === 'answered' || line.role === 'written') return true;
    if (line.role === 'heading') return false;
    if (line.role === 'static' && line.normal !== '|---|') return false;
  }
  return false;
}

function isEmptyBelow(lines: readonly Line[], index: number, out: ReadonlySet<Line>): boolean {
  const depth = lines[index]?.depth ?? 0;
  for (const line of lines.slice(index + 1)) {
    if (line.role === 'heading' && line.depth <= depth) return true;
    if (line.role !== 'blank' && !out.has(line)) return false;
  }
  return true;
}

/** The lines as spans, together with the blank lines around them; one blank line stays where something else follows. */
function joined(lines: readonly Line[], out: ReadonlySet<Line>, text: string): Span[] {
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

function isGoing(line: Line | undefined, out: ReadonlySet<Line>): boolean {
  return line !== undefined && (line.role === 'blank' || out.has(line));
}

/** Indentation goes with its line. */
function lineStart(line: Line, text: string): number {
  let start = line.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}

function sort(text: string, own: readonly Template[]): { lines: Line[]; kind: Template['kind'] } {
  const lines = split(text);
  const sheets = [...ourSheets(), ...own.map(sheetOf)];
  const headingLines = lines.filter(({ role }) => role === 'heading');
  let sheet: Sheet | null = null;
  let most = 0;
  for (const candidate of sheets) {
    const met = candidate.headings.filter((heading) => headingLines.some(({ normal }) => heading.compare(normal) !== null)).length;
    // Half of a template's headings are no accident; fewer might be anybody's note that has a plan.
    if (met > most && met * 2 >= candidate.headings.length && met > 1) [sheet, most] = [candidate, met];
  }
  const anywhere = byKey(sheets.flatMap(({ lines: all }) => all.map(({ shape }) => shape)).filter(({ words }) => words >= distinctiveWords));
  const pieces = sheets.filter(({ headings }) => headings.length === 0);
  let under = -1;
  let openPiece: Sheet | null = null;
  let before: Line | null = null;
  for (const line of lines) {
    if (line.role === 'blank' || line.role === 'front') continue;
    if (line.role === 'heading') {
      openPiece = null;
      const at = sheet?.headings.findIndex((heading) => heading.compare(line.normal) !== null) ?? -1;
      line.ours = at >= 0;
      // A heading whose own hole was filled ("### K.") says something.
      if (sheet?.headings[at]?.compare(line.normal) === 'answered' && line.depth > 1) line.ours = false;
      if (at >= 0 || line.depth <= 2) under = at;
      before = line;
      continue;
    }
    const opened = pieces.find(({ lines: all }) => all[0] && compareStart(all[0].shape, line.normal));
    if (opened) openPiece = opened;
    const home = [
      ...(sheet?.lines.filter((one) => one.under === under).map(({ shape }) => shape) ?? []),
      ...(openPiece?.lines.map(({ shape }) => shape) ?? []),
    ];
    const answer = best([...home, ...(anywhere.get(shapeKey(line.normal)) ?? []), ...(anywhere.get('') ?? [])], line.normal);
    if (answer) {
      line.role = answer;
      before = line;
    } else {
      // Written below a prompt: that is its answer.
      if (before?.role === 'unanswered') before.role = 'answered';
      before = line;
    }
  }
  return { lines, kind: sheet?.kind ?? null };
}

function compareStart(shape: LineShape, normal: string): boolean {
  return shape.words > 0 && shape.compare(normal) !== null;
}

/** A line that fits two shapes is taken as the one that holds it for less written. */
function best(shapes: readonly LineShape[], normal: string): Answer | null {
  let found: Answer | null = null;
  for (const shape of shapes) {
    const answer = shape.compare(normal);
    if (answer === 'static' || answer === 'unanswered') return answer;
    found ??= answer;
  }
  return found;
}

function byKey(shapes: readonly LineShape[]): Map<string, LineShape[]> {
  const map = new Map<string, LineShape[]>();
  for (const shape of shapes) {
    const list = map.get(shape.key);
    if (list) list.push(shape);
    else map.set(shape.key, [shape]);
  }
  return map;
}

let sheetsOfOurs: Sheet[] | null = null;

function ourSheets(): Sheet[] {
  return (sheetsOfOurs ??= allTemplates.map(sheetOf));
}

function sheetOf(template: Template): Sheet {
  const headings: LineShape[] = [];
  const lines: { under: number; shape: LineShape }[] = [];
  for (const line of readTemplateLines(template.body)) {
    if (line.inFrontMatter) continue;
    const shape = shapeOf(line);
    if (!shape) continue;
    if (typeof line.parts[0] === 'string' && /^#{1,6} /.test(line.parts[0])) headings.push(shape);
    else lines.push({ under: headings.length - 1, shape });
  }
  return { kind: template.kind, headings, lines };
}

function split(text: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|\r|\n|$/g;
  let start = 0;
  let front = false;
  let fence = '';
  let comment = false;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    const raw = text.slice(start, found.index);
    const normal = normalLine(raw);
    const indent = /^\s*/.exec(raw)?.[0].length ?? 0;
    const line: Line = {
      start: start + (normal ? indent : 0), end: start + raw.trimEnd().length, next: found.index + found[0].length,
      normal, role: normal ? 'written' : 'blank', depth: 0, ours: false,
    };
    if (lines.length === 0 && /^\uFEFF?---$/.test(normal)) front = true;
    if (front) {
      if (lines.length > 0 && normal === '---') front = false;
      line.role = 'front';
    } else if (fence || /^(?:```|~~~)/.test(normal)) {
      const mark = /^(?:`{3,}|~{3,})/.exec(normal)?.[0] ?? '';
      if (!fence) fence = mark;
      else if (mark.startsWith(fence) && mark === normal) fence = '';
      line.role = 'front';
    } else if (comment || (normal.startsWith('<!--') && !normal.includes('-->'))) {
      comment = !normal.includes('-->');
      line.role = 'written';
    } else if (/^#{1,6} /.test(normal)) {
      line.role = 'heading';
      line.depth = normal.indexOf(' ');
    }
    lines.push(line);
    start = line.next;
    if (found[0] === '') break;
  }
  return lines;
}
