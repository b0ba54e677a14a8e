import type { TextChange } from '../note/followEdits.ts';

/** One part of an edit as VS Code reports it; `rangeOffset` counts in the text before the whole edit. */
interface ReportedChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * The parts of one edit in an order in which they can be applied one after the other: from the end of the text to its
 * beginning, where none moves another. VS Code mostly reports them so, and promises nothing.
 */
export function textChanges(reported: readonly ReportedChange[]): TextChange[] {
  return reported
    .map(({ rangeOffset, rangeLength, text }) => ({ offset: rangeOffset, length: rangeLength, text }))
    .sort((one, other) => other.offset - one.offset);
}
