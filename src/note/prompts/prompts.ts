import type { Span } from '../span.ts';
import type { Answer } from '../templates/lineShape.ts';
import { sortLines } from './sortedLines.ts';
import { noneOfOnesOwn } from './templateSheets.ts';

/** A line of a note that came from a template. */
interface Prompt {
  /** UTF-16 code units in the note, without indentation and line break. */
  readonly span: Span;
  /** `static` lines are there for orientation and ask nothing. */
  readonly answer: Answer;
}

/**
 * The lines of a note that came from a template, and which of them nobody has answered. Lines are compared with the
 * template's own words: a line that somebody changed is theirs and is not listed. What follows below a prompt, up to
 * the next template line, is its answer.
 * @param text the note; @param own the clinician's own templates, beside ours.
 */
export function promptsIn(text: string, own = noneOfOnesOwn): Prompt[] {
  return sortLines(text, own).lines
    .filter(({ role }) => role === 'static' || role === 'unanswered' || role === 'answered')
    .map(({ start, end, role }) => ({ span: { start, end }, answer: role as Answer }));
}
