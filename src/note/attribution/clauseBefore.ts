/** The part of the text between two quotations that belongs to the sentence the second one stands in. */
export function clauseBefore(gap: string): string {
  const ends = /(?:[.?!…]["”’')\]]*|;)\s+(?=\S)/g;
  let from = 0;
  for (let end = ends.exec(gap); end !== null; end = ends.exec(gap)) {
    if (/(?:^|[\s(])(?:\p{Lu}|Dr|Mr|Mrs|Ms|Pt|Th|Cl|Mt|St|vs|e\.g|i\.e|approx)\.$/u.test(gap.slice(Math.max(0, end.index - 9), end.index + 1)) && !/^\s*$/.test(gap.slice(end.index + end[0].length))) {
      // "K. said" holds together; "… to K. She" does not.
      if (!/^(?:She|He|They|I|We|Then|The|Her|His)\b/.test(gap.slice(end.index + end[0].length))) continue;
    }
    from = end.index + end[0].length;
  }
  // A full stop, then only a space before the quotation: the quotation begins a sentence of its own.
  if (/[.?!…]["”’')\]]*\s+$/.test(gap) && !/(?:^|\s)\p{Lu}\.\s+$/u.test(gap)) return '';
  return gap.slice(from);
}
