import { shapeKey, type Answer, type LineShape } from '../templates/lineShape.ts';
import type { Template } from '../templates/template.ts';
import { linesOf, type NoteLine } from './noteLine.ts';
import { knownLines, type Sheet } from './templateSheets.ts';

/** The lines of a note and what each is there for, and the kind of note whose template it was begun with. */
interface SortedLines {
  readonly lines: readonly NoteLine[];
  readonly kind: Template['kind'];
}

/**
 * Tells the lines that came from a template from those that somebody wrote. Lines are compared with the template's own
 * words: a line that somebody changed is theirs. What follows below a prompt, up to the next template line, is its answer.
 * @param own the clinician's own templates, beside ours
 */
export function sortLines(text: string, own: readonly Template[]): SortedLines {
  const lines = linesOf(text);
  const { sheets, pieces, distinctive } = knownLines(own);
  const headingLines = lines.filter(({ role }) => role === 'heading');
  let sheet: Sheet | null = null;
  let most = 0;
  for (const candidate of sheets) {
    const met = candidate.headings.filter((heading) => headingLines.some(({ normal }) => heading.compare(normal) !== null)).length;
    // Half of a template's headings are no accident; fewer might be anybody's note that has a plan.
    if (met > most && met * 2 >= candidate.headings.length && met > 1) [sheet, most] = [candidate, met];
  }
  let under = -1;
  let openPiece: Sheet | null = null;
  let before: NoteLine | null = null;
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
    const answer = best([...home, ...(distinctive.get(shapeKey(line.normal)) ?? []), ...(distinctive.get('') ?? [])], line.normal);
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
