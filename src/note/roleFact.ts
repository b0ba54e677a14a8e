import type { Introduction } from './introduction.ts';
import { matchesOf } from './matches.ts';
import { introductions, roleWords } from './roleWords.ts';

/** Longest name of a fact that `factLine` takes. */
const longestRole = 29;
const factLine = /(?:^|[|;\n·•]|\*\*|\.\s|,\s|\s\s|\s)[ \t]*(?:[-*+>][ \t]+)?(?:\*\*|__)?([A-Za-z][A-Za-z0-9 /'’-]{0,28}?)(?:\*\*|__)?[ \t]*[:=](?:\*\*|__)?[ \t]+/g;

/** The roles of `introductions`, anywhere: where none is named, no fact introduces anybody. */
const roleTold = /(?<![A-Za-z0-9])(?:(?:clinical )?supervisors?|co-?t(?:'?s)?|(?:co-?)?(?:therapists?|th|facilitators?|facs?|conductors?|leaders?|counsell?ors?|clinicians?|trainees?|students?|psychologists?|ther|writer|analyst|group therapists?|leads?|nurse therapist|named nurse|key ?workers?|interviewer|assessor|provider|presenter|intern|nurses?|staff|workers?|practitioners?|led by|run by)|mother|mum|mom|father|dad|partner|husband|wife|boyfriend|girlfriend|sister|brother|son|daughter|grandmother|grandfather|gran|nan|patients?|pts?|clients?|cl|service users?|su|callers?|young person|child|resident|inmate|(?:group )?members?|participants?|present|attending|in attendance|attendees)\b/i;

/**
 * Where the last fact ends that may introduce somebody; 0 when none does. Before its colon or equals sign, and no further
 * than a fact's name is long, there is a role.
 */
export function factsEnd(text: string): number {
  let end = 0;
  for (const sign of [':', '=']) {
    // Looking from the end is slow, and most text has neither.
    if (text.includes(sign)) for (let at = text.lastIndexOf(sign); at >= end; at = at === 0 ? -1 : text.lastIndexOf(sign, at - 1)) {
      if (followsRole(text, at)) end = at + 1;
    }
  }
  if (end > 0) while ('*_ \t'.includes(text[end] ?? '\n')) end += 1;
  return end;
}

function followsRole(text: string, at: number): boolean {
  let end = at;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end -= 1;
  if (text.startsWith('**', end - 2) || text.startsWith('__', end - 2)) end -= 2;
  return roleTold.test(text.slice(Math.max(0, end - longestRole), end));
}

/**
 * Whom facts introduce: "Therapists: K. (lead), M. (co)"; the value ends at the next fact, a bar, a full stop before a capital, or the line end.
 * @param until where to stop looking for the names of facts
 */
export function factsIn(text: string, until: number): Introduction[] {
  if (!roleTold.test(text)) return [];
  const found: Introduction[] = [];
  for (const fact of matchesOf(text.slice(0, until), factLine)) {
    const role = fact[1]?.trim() ?? '';
    const rule = introductions.find(([pattern]) => pattern.test(role)) ?? (/\btherapist$/i.test(role) ? (['', 'therapist'] as const) : undefined);
    if (rule === undefined || role.split(' ').length > 4) continue;
    const from = fact.index + fact[0].length;
    const whole = valueAt(text, from);
    // "J., 29, graduate student, session 8": what is told of somebody after their age is no name.
    const value = looksLikeNames(whole) ? whole : whole.replace(/, \d.*$/s, '');
    if (!looksLikeNames(value)) continue;
    for (const name of namesIn(value)) found.push({ name, speaker: rule[1] });
    // "Leads: me (N), Jonas, SLT (G)"
    if (rule[1] === 'therapist') for (const initial of value.matchAll(/\((\p{Lu}{1,2})\)/gu)) found.push({ name: initial[1] ?? '', speaker: 'therapist' });
  }
  return found;
}

function valueAt(text: string, from: number): string {
  const rest = text.slice(from, from + 200);
  const stop = /[|\n]|;(?! ?\p{Lu}\.\p{Lu}\.)|(?<=\p{L}{2}|\))(?<!\b(?:Dr|Mr|Mrs|Ms|Prof))\.\s|\*\*|__|\.\s+\p{Lu}[\p{L} -]*:|\.\s*$|\s(?:Th|Pt|Dx|Th\d)\d?:|,?\s\p{Lu}[\p{L}]*\d?:/u.exec(rest);
  return stop === null ? rest : rest.slice(0, stop.index);
}

/** "Dee, 24", "K. (lead), M. (co)", "Anneke & Paul", "Bea O." but not a sentence. */
function looksLikeNames(value: string): boolean {
  const plain = value.replace(/\([^)]*\)/g, '').trim();
  if (plain === '' || plain.length > 90) return false;
  if (!/^["“'(]?(?:\p{Lu}|(?:me|self)\b)/u.test(plain) || /[?!]/.test(plain) || /^(?:I|You|We|She|He|It|They)\b/.test(plain)) return false;
  let small = 0;
  for (const word of plain.split(/[\s,&/+]+/)) {
    if (/^[a-z]/.test(word) && word !== 'and' && !(word in roleWords)) small += 1;
    if (small > 1) return false;
  }
  return true;
}

/** The names in a list of them. */
export function namesIn(value: string): string[] {
  return value
    .replace(/\([^)]*\)/g, '')
    .split(/[,&/;+]|\band\b|\bwith\b|\s[-–—]\s/)
    .map((part) => part.trim().replace(/^["“'‘]|["”'’]$/g, '').replace(/^(?:Dr|Mr|Mrs|Ms|Prof)\.? (?=\p{Lu}\p{L}{2})/u, (title) => title))
    .map((part) => /^(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2}/u.exec(part)?.[0] ?? '')
    .filter((name) => name !== '' && !/^(?:I|The|A|An|No|None|Session|Week|Day)$/.test(name));
}
