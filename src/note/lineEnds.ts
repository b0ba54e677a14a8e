/** Nobody wraps prose at fewer columns, and hardly anybody at more. */
const narrowest = 64;
const widest = 100;
/** So much more room than the next word needs must have been left: markup and labels are no longer in the text. */
const spare = 12;

/** What goes on after a line: it ended in the middle of something. */
const open = /(?:[,:;–—(/&+-]|(?<![\p{L}])(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|about|as|than|that|which|who|whose|whether|because|if|when|while|where|how|what|her|his|their|my|your|our|is|was|are|were|be|been|not|no|very|so|too))$/iu;
const goesOn = /^(?:[)\]–—&+/-]|(?:and|or|but|nor|of|to|in|on|at|by|for|from|with|about|as|than|that|which|who|whose|whether|because|if|when|while|until|into|onto|over|under)(?![\p{L}]))/u;

/**
 * Line breaks at which a thought ends though no mark says so: tired hands end it with the line. Text wrapped at a width
 * breaks where the next word had no room; here most breaks come long before.
 * @param text one block of prose
 * @param breaks offsets in it of the spaces that stand for line breaks, in order
 * @returns those of them that end a sentence; none where the text is wrapped
 */
export function lineEnds(text: string, breaks: readonly number[]): readonly number[] {
  if (breaks.length === 0) return none;
  const starts = [0, ...breaks.map((at) => at + 1)];
  const width = starts.reduce((most, start, line) => Math.max(most, (breaks[line] ?? text.length) - start), narrowest);
  const early = breaks.filter((at, line) => at - starts[line]! + 1 + wordLength(text, at + 1) + spare <= width);
  const unwrapped = width > widest && (early.length > 0 || breaks.length === 1);
  if (!unwrapped && 3 * early.length < 2 * breaks.length) return none;
  return breaks.filter((at, line) => !open.test(text.slice(Math.max(starts[line]!, at - 24), at).trimEnd()) && !goesOn.test(text.slice(at + 1, at + 12)));
}

const none: readonly number[] = [];

function wordLength(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < 40 && text[at] !== ' ') at += 1;
  return at - from;
}
