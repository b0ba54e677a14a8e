import type { SentenceUnits } from './sentenceUnits.ts';

/** What the signs of a sentence tell beside its words, a bit for each: a figure, a colon or dash, a quotation left out (“”), two capitals side by side. */
export const sign = { digit: 1, colon: 2, quoted: 4, capitals: 8 };

/** The signs of a sentence. Looks at each unit once. */
export function signsIn(sentence: string, { codes, length }: SentenceUnits): number {
  let signs = 0, before = 0, foreign = false;
  for (let at = 0; at < length; at++) {
    const unit = codes[at]!;
    // Most are small letters and spaces.
    if ((unit >= 97 && unit <= 122) || unit === 32) { before = unit; continue; }
    if (unit >= 48 && unit <= 57) signs |= sign.digit;
    else if (unit === 58 || unit === 0x2013 || unit === 0x2014) signs |= sign.colon;
    else if (unit === 0x201d && before === 0x201c) signs |= sign.quoted;
    else if (isCapital(unit) && isCapital(before)) signs |= sign.capitals;
    // Marks of punctuation have no case; of other letters the expression knows, which takes ten times as long.
    else if (unit >= 128 && (unit < 0x2010 || unit > 0x2027)) foreign = true;
    before = unit;
  }
  return foreign && /\p{Lu}{2}/u.test(sentence) ? signs | sign.capitals : signs;
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}
