import { letterFormats } from './headingWords.ts';
import type { SectionKind } from './section.ts';
import type { Speaker } from './speaker.ts';
import type { Survey } from './survey.ts';

/** The formats with their letters in order: "SOAP", and each letter once. */
const formats = letterFormats.map((format) => {
  const row = format.map(([letter]) => letter);
  return { format, row, letters: [...new Set(row)] };
});

/**
 * S, O, A, P (and the other formats) once each in order, or in several rounds of it: then these letters are sections.
 * @param declared whom the note presents: a letter that is somebody's is no section
 * @param bold whether only letters in bold are looked at, whosever they are
 */
export function sectionLetters(surveys: readonly Survey[], declared: ReadonlyMap<string, Speaker>, bold: boolean): Map<string, readonly SectionKind[]> {
  const sequence: string[] = [];
  const counts = new Map<string, number>();
  for (const { label, title } of surveys) {
    const name = label?.name ?? title?.text ?? '';
    if (name === '') continue;
    const letter = /^(\p{Lu})(?: ?\(.*\)|:|\.)?$/u.exec(name)?.[1];
    if (letter === undefined || !(bold ? label?.bold === true : !declared.has(letter.toLowerCase()))) continue;
    sequence.push(letter);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  for (const { format, row, letters } of formats) {
    let most = 0, met = 0;
    for (const letter of letters) {
      const count = counts.get(letter) ?? 0;
      if (count > 0) met += 1;
      if (count > most) most = count;
    }
    if (met < 3) continue;
    const own = sequence.filter((letter) => row.includes(letter));
    if (row[0] === row[3] ? own.length > 4 : most > 1 && !inRounds(own, row)) continue;
    if (most === 1 && !inOrder(own, row)) continue;
    return new Map(letters.map((letter) => [letter.toLowerCase(), format.filter(([own]) => own === letter).map(([, kind]) => kind)]));
  }
  return new Map();
}

function inOrder(own: readonly string[], row: readonly string[]): boolean {
  let at = -1;
  return own.every((letter) => {
    at = row.indexOf(letter, at + 1);
    return at >= 0;
  });
}

function inRounds(own: readonly string[], row: readonly string[]): boolean {
  return own.length % row.length === 0 && own.every((letter, i) => letter === row[i % row.length]);
}
