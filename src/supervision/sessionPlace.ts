import { basename, withoutEnding } from '../note/notePath.ts';
import type { SessionNote } from '../note/sessionNote.ts';

/** Where a note stands in a treatment, as far as it says so. */
export interface SessionPlace {
  /** ISO date without a time, or null. */
  readonly date: string | null;
  readonly number: number | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Date and number of a session from the front matter (`date:`, `session:`), else from the first heading, else from the
 * file name. A day that could be read in two ways (03/04/2025) is taken day first, as it is written in the notes'
 * own countries more often, unless that makes no date.
 */
export function sessionPlace(path: string, note: Pick<SessionNote, 'text' | 'frontMatter'>): SessionPlace {
  const { span } = note.frontMatter;
  const head = span ? note.text.slice(span.start, span.end) : '';
  const rest = note.text.slice(span ? span.end : 0, (span ? span.end : 0) + 2000);
  const title = /^[ \t]{0,3}#{1,3}[ \t]+(.+)$/m.exec(rest)?.[1] ?? rest.trimStart().split(/\r?\n/, 1)[0] ?? '';
  const name = withoutEnding(basename(path));
  const dateLine = /^date:[ \t]*(.+)$/im.exec(head)?.[1] ?? '';
  const numberLine = /^session:[ \t]*["']?(\d{1,5})/im.exec(head)?.[1];
  return {
    date: dateIn(dateLine) ?? dateIn(title) ?? dateIn(name),
    number: numberLine === undefined ? numberIn(title) ?? numberIn(name) : Number(numberLine),
  };
}

/** Earlier sessions first: by date, then by number, then by path; notes that say neither come last, in path order. */
export function inSessionOrder<T extends { readonly path: string; readonly session: SessionPlace }>(notes: readonly T[]): T[] {
  const byPath = new Intl.Collator('en', { numeric: true });
  return [...notes].sort((one, other) => {
    const { date: oneDate, number: oneNumber } = one.session;
    const { date: otherDate, number: otherNumber } = other.session;
    const said = Number(oneDate === null && oneNumber === null) - Number(otherDate === null && otherNumber === null);
    if (said !== 0) return said;
    if (oneDate !== null && otherDate !== null && oneDate !== otherDate) return oneDate < otherDate ? -1 : 1;
    // Without dates on both sides only the numbers can be compared; dated notes go first where not even those can.
    if (oneNumber !== null && otherNumber !== null && oneNumber !== otherNumber && (oneDate === null) === (otherDate === null)) {
      return oneNumber - otherNumber;
    }
    const dated = Number(oneDate === null) - Number(otherDate === null);
    return dated !== 0 ? dated : byPath.compare(one.path, other.path);
  });
}

function dateIn(text: string): string | null {
  const iso = /(?<!\d)(\d{4})[-./_]?(\d{2})[-./_]?(\d{2})(?!\d)/.exec(text);
  if (iso) {
    const day = isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (day) return day;
  }
  const figures = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/.exec(text);
  if (figures) {
    const [day, month, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
    return isoDate(year, month, day) ?? isoDate(year, day, month);
  }
  const words = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s+(\p{L}{3})\p{L}*\.?,?\s+(\d{4})(?!\d)/u.exec(text);
  if (words) return isoDate(Number(words[3]), months.indexOf((words[2] ?? '').toLowerCase()) + 1, Number(words[1]));
  const american = /(\p{L}{3})\p{L}*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text);
  return american ? isoDate(Number(american[3]), months.indexOf((american[1] ?? '').toLowerCase()) + 1, Number(american[2])) : null;
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function numberIn(text: string): number | null {
  const found = /(?:session|sitzung|no\.?|nr\.?|#)[\s_-]*(\d{1,4})(?!\d|[-./]\d)/i.exec(text) ?? /^(\d{1,4})(?![\d.-])/.exec(text);
  return found ? Number(found[1]) : null;
}
