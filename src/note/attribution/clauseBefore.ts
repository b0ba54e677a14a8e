import { isSpaceAt } from '../space.ts';

/** The part of the text between two quotations that belongs to the sentence the second one stands in. */
export function clauseBefore(gap: string): string {
  // A full stop, then only a space before the quotation: the quotation begins a sentence of its own.
  const told = gap.trimEnd();
  if (told.length < gap.length && !told.endsWith(';') && endMark(told, told.length) >= 0 && !/(?:^|\s)\p{Lu}\.\s+$/u.test(gap)) return '';
  let after = told.length - 1;
  while (after > 0) {
    // From the end on: the space before a word, and what stands before it.
    while (after > 0 && !isSpaceAt(gap, after)) after -= 1;
    let space = after;
    while (space > 0 && isSpaceAt(gap, space - 1)) space -= 1;
    const mark = endMark(gap, space);
    if (mark >= 0 && !goesOn(gap, mark, after + 1)) return gap.slice(after + 1);
    after = space - 1;
  }
  return gap;
}

/** Where the mark is that ends a sentence or half of one before this space, what closes quotations and brackets left out; -1 when none does. */
function endMark(gap: string, space: number): number {
  let at = space - 1;
  if (gap[at] === ';') return at;
  while (at >= 0 && '"”’\')]'.includes(gap[at]!)) at -= 1;
  return at >= 0 && '.?!…'.includes(gap[at]!) ? at : -1;
}

/** Whether the sentence goes on after the full stop of an initial or abbreviation: "K. said" holds together; "… to K. She" does not. */
function goesOn(gap: string, mark: number, next: number): boolean {
  return /(?:^|[\s(])(?:\p{Lu}|Dr|Mr|Mrs|Ms|Pt|Th|Cl|Mt|St|vs|e\.g|i\.e|approx)\.$/u.test(gap.slice(Math.max(0, mark - 9), mark + 1)) && !/^(?:She|He|They|I|We|Then|The|Her|His)\b/.test(gap.slice(next, next + 8));
}
