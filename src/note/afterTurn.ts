import { lineEnds } from './lineEnds.ts';
import type { PlainBlock } from './plainBlock.ts';
import type { Speaker } from './speaker.ts';

/** A stretch of a labelled paragraph after the turn itself. */
interface AfterTurn {
  /** Offset in the text at which it begins. */
  readonly start: number;
  /** Whose the words are with which it begins, when those stand in quotation marks under no name; else null. */
  readonly first: Speaker | null;
}

const opening = '["“„«‘]';
const time = '(?:[[(]?\\d{1,2}[:.]\\d{2}[\\])]?[ \\t]*(?:[–—-][ \\t]*)?)?';
const quoted = new RegExp(`^${time}(?=${opening})`, 'u');
const timed = /^[[(]?\d{1,2}[:.]\d{2}[\])]?(?=\s|$)/;
const labelled = new RegExp(`(?:^|[.?!…"”)\\]] )(?:\\p{Lu}[\\p{L}\\p{M}.’'-]{0,15})(?::| [–—-]) ${opening}`, 'u');

const past = '(?:\\p{Ll}+ed|said|told|felt|found|thought|knew|went|got|put|let|heard|saw|kept|left|took|had|did|was|were|came|gave|lost|made|sat|read|wrote|hadn[\'’]t|didn[\'’]t|couldn[\'’]t|wasn[\'’]t)';
/** How the writer goes on under somebody else's turn: what they did and thought then, or what was to be seen. */
const narrating = new RegExp([
  `^(?:(?:And|So|But|Then|Ha|Oh|Hm|Well|Here|At that)[,.]? )?(?:I|We)(?:['’]d| (?:\\p{L}+ly |then |just )?${past})(?![\\p{L}])`,
  '^(?:[Ss]aid|[Aa]sked|[Tt]old|[Pp]ointed|[Ww]ondered|[Cc]hecked|[Oo]ffered|[Nn]oticed|had (?:a go|to say|\\p{L}+ say)|went round it|Hadn[\'’]t|Had|Couldn[\'’]t|Didn[\'’]t|Tried|Stopped|Felt|Heard|Kept|Reflected|Explained|Let (?:him|her|them|it)) ',
  '^(?:Silence|Long (?:one|pause|silence)|Pause|Smiles?|Laugh(?:s|ter)?|Nobody|Tears|Quiet)(?![\\p{L}])',
  `^\\p{Lu}\\p{Ll}+ (?:then )?(?:\\p{Ll}+ed|cried|wept|threw|said|told|went|left|stood|sat)(?= |[.,;])`,
  '^(?:Neither|Both|None|All) of (?:them|us|the)(?![\\p{L}])',
].join('|'), 'u');

/**
 * What of a labelled paragraph is no more of the turn: lines after it without a label that are set apart in brackets or
 * italics, bear a time, stand in quotation marks of their own, or tell what the writer did. Any other line goes on with the
 * turn, and so does one before which the sentence has not ended.
 * @param block what follows the label
 * @param speaker whose turn it is
 */
export function afterTurn(block: PlainBlock, speaker: Speaker): readonly AfterTurn[] {
  const found: AfterTurn[] = [];
  const own = speaker === 'therapist' || speaker === 'writer';
  const { text, breaks } = block;
  const ends = new Set(lineEnds(block));
  for (const [i, at] of breaks.entries()) {
    const start = at + 1;
    if (found.length === 0 && !ends.has(at) && !/[.?!…"”’)\]*]\s*$/.test(text.slice(Math.max(0, at - 3), at))) continue;
    const line = text.slice(start, breaks[i + 1] ?? text.length);
    const time = quoted.exec(line);
    if (time !== null) found.push({ start: start + time[0].length, first: own ? 'patient' : 'therapist' });
    else if (found.length === 0 && (isSetApart(block, start, start + line.trimEnd().length) || timed.test(line) || labelled.test(line) || !own && narrating.test(line))) found.push({ start, first: null });
  }
  return found;
}

/** Whether a line stands in square brackets, in italics or after an arrow from its beginning to its end. */
function isSetApart({ text, emphasised }: PlainBlock, start: number, end: number): boolean {
  if (/^(?:→|->|=>)\s/.test(text.slice(start, start + 4))) return true;
  if (text[start] === '[' && text[end - 1] === ']') return true;
  return emphasised.some((span) => span.start === start && span.end >= end - 1);
}
