import type { BlockShape } from './blockScan.ts';
import type { Clued } from './clues.ts';
import { factWords } from './headingWords.ts';
import { nameKey } from './label.ts';
import { introductions, roleNamed, roleWords } from './roleWords.ts';
import type { Speaker } from './speaker.ts';

/** A person presented in the note: "Therapists: K. (lead), M. (co)", "N = nurse therapist", "co-therapist Bev". */
export interface Introduction {
  readonly name: string;
  readonly speaker: Speaker;
}

/** Longest name of a fact that `factLine` takes. */
const longestRole = 29;
const factLine = /(?:^|[|;\n·•]|\*\*|\.\s|,\s|\s\s|\s)[ \t]*(?:[-*+>][ \t]+)?(?:\*\*|__)?([A-Za-z][A-Za-z0-9 /'’-]{0,28}?)(?:\*\*|__)?[ \t]*[:=](?:\*\*|__)?[ \t]+/g;

/** The roles of `introductions`, anywhere: where none is named, no fact introduces anybody, and most blocks need not be searched for facts. */
const roleTold = /(?<![A-Za-z0-9])(?:(?:clinical )?supervisors?|co-?t(?:'?s)?|(?:co-?)?(?:therapists?|th|facilitators?|facs?|conductors?|leaders?|counsell?ors?|clinicians?|trainees?|students?|psychologists?|ther|writer|analyst|group therapists?|leads?|nurse therapist|named nurse|key ?workers?|interviewer|assessor|provider|presenter|intern|nurses?|staff|workers?|practitioners?|led by|run by)|mother|mum|mom|father|dad|partner|husband|wife|boyfriend|girlfriend|sister|brother|son|daughter|grandmother|grandfather|gran|nan|patients?|pts?|clients?|cl|service users?|su|callers?|young person|child|resident|inmate|(?:group )?members?|participants?|present|attending|in attendance|attendees)\b/i;

/** One way in which prose presents somebody. */
export interface Presentation extends Clued {
  readonly way: RegExp;
  /** Whether it is one where it comes first alone. */
  readonly once?: boolean;
  readonly whom: (found: RegExpMatchArray) => Introduction[];
}

const therapist = (name: string | undefined): Introduction[] => [{ name: name ?? '', speaker: 'therapist' }];

/** Whoever is presented in the middle of prose. */
export const presentations: readonly Presentation[] = [
  // "co-therapist Bev", "both therapists (Ifan, me)", "Ros (co-facilitator)"
  {
    clues: ['herapist', 'acilitator', 'o-leader', 'oleader', 'o-conductor', 'oconductor', 'rainee', 'linician'].flatMap((role) => [`${role} `, `${role}\t`]),
    way: /\b(?:[Cc]o-?(?:therapist|facilitator|leader|conductor)|[Ff]acilitator|[Tt]herapist|[Tt]rainee|[Cc]linician)[ \t]+(\p{Lu}[\p{L}'’.-]*)(?=[,;.)\s]|$)/gu,
    whom: (near) => therapist(near[1]),
  },
  // "Bev, my co-therapist"
  {
    clues: [...['therapist', 'facilitator', 'leader', 'conductor'].flatMap((role) => [`co-${role}`, `co${role}`]), 'trainee', 'writer', 'supervisor'],
    way: /(?<![\p{L}.])(\p{Lu}[\p{L}'’.-]{0,20}),? \(?(?:my |the )?(co-?(?:therapist|facilitator|leader|conductor)|trainee|writer|supervisor)\b(?! (?:said|asked|told|group|asks))/gu,
    whom: (near: RegExpMatchArray): Introduction[] => {
      const isSupervisor = near[2] === 'supervisor';
      return isSupervisor && !near[0].includes(',') ? [] : [{ name: near[1] ?? '', speaker: isSupervisor ? 'supervisor' : 'therapist' }];
    },
  },
  {
    clues: ['herapists', 'acilitators', 'eaders', 'onductors', 'ed by'],
    way: /\b(?:[Tt]herapists|[Ff]acilitators|[Ll]eaders|[Cc]onductors|[Ll]ed by)(?:\*\*)?:? (\p{Lu}[\p{L}.'’-]*)(?: \([^()]{1,40}\))? (?:and|&) (self|\p{Lu}[\p{L}.'’-]*)/gu,
    whom: (pair) => [...therapist(pair[1]), ...therapist(pair[2])],
  },
  // "me (Fi) + Dev", "Me: CD."
  {
    clues: ['me (', 'Me (', 'Me: '],
    way: /(?:^|[\n:.;,+&(] ?|\bwith |\band )[Mm]e \((\p{Lu}[\p{L}'’.-]{0,20})\)|(?:^|[\n.;,|] ?)Me: (\p{Lu}{2,3})(?=[.,;\n])/gu,
    whom: (own: RegExpMatchArray): Introduction[] => {
      const name = own[1] ?? own[2] ?? '';
      return /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(name) ? [] : therapist(name);
    },
  },
  // "K me, C him, L her": whose initials are whose
  {
    clues: [' me,', ' me;'],
    way: /(?:^|[\n(,;.] ?)(\p{Lu}{1,2})\.? (?:is )?me(?=[,;][ \t]*\p{Lu}{1,2}\.? (?:is )?(?:him|her|them)\b)/gu,
    whom: (own) => therapist(own[1]),
  },
  {
    clues: ['led by ', 'run by ', 'facilitated by ', 'taken by ', 'typed by ', 'written up by '],
    way: /\b(?:led|run|facilitated|taken|typed|written up) by (?:student nurse |nurse )?(\p{Lu}[\p{L}.'’-]*)/gu,
    whom: (led) => therapist(led[1]),
  },
  // "Bev (writer)", "self (R)", "Yusra (Y, social work trainee)", "JOOST (student, me)", "student nurse (Tam)"
  {
    clues: [' ('],
    // Looked for from the bracket back: there are fewer brackets than names.
    way: /(?<=(?<![\p{L}.])(\p{Lu}[\p{L}'’.-]{0,20}|self)) \(([^()\n]{1,60})\)/gu,
    whom: (near: RegExpMatchArray): Introduction[] => {
      const inside = near[2] ?? '';
      const isSelf = near[1] === 'self';
      if (!isSelf && !/\b(?:me|writing|writer|presenting|trainee|student|therapist(?: \d)?|lead|co|co-?t\w*|facilitator|CPN|RMN|psycholog\w+)\b/.test(inside)) return [];
      const alias = /^(\p{Lu}{1,3}\.?)(?=,|$)/u.exec(inside)?.[1];
      return [...isSelf ? [] : therapist(near[1]), ...alias === undefined ? [] : therapist(alias)];
    },
  },
  {
    clues: ['nurse (', 'therapist (', 'trainee (', 'student (', 'counsellor ('],
    way: /\b(?:nurse|therapist|trainee|student|counsellor) \((\p{Lu}[\p{L}'’.-]{0,20})\)/gu,
    whom: (near) => therapist(near[1]),
  },
  {
    clues: ['therapists ('],
    way: /\btherapists \(([^)\n]{1,80})\)/g,
    whom: (near) => namesIn(near[1] ?? '').flatMap(therapist),
  },
  {
    clues: ['upervisor'],
    way: /\((?:my |the )?supervisor,? (\p{Lu}[\p{L}'’.-]*)\)|\b[Ss]upervisor,? (\p{Lu}[\p{L}'’-]*)\b/gu,
    whom: (near) => [{ name: near[1] ?? near[2] ?? '', speaker: 'supervisor' }],
  },
  // "Notes by Bev", "Bev's reflections"
  {
    clues: [
      ...['Note', 'Notes', 'Comment', 'Comments', 'Written', 'Typed', 'Reflection', 'Reflections', 'Recorded', 'Thoughts'].flatMap((what) => [' by ', ' of ', ' up by ', ' up of '].map((next) => `${what}${next}`)),
      ' notes', ' thoughts', ' reflections', ' reactions',
    ],
    way: /^[ \t#>*_]*(?:Notes?|Comments?|Written|Typed|Reflections?|Recorded|Thoughts)(?: up)? (?:by|of) (\p{Lu}[\p{L}.]{0,14})|^[ \t#>*_]*(\p{Lu}[\p{L}.]{0,14})(?:'s|’s)? (?:notes|thoughts|reflections|reactions)\b/gmu,
    once: true,
    whom: (by) => therapist(by[1] ?? by[2]),
  },
];

/**
 * Whom a block presents, in headings, prose and lists.
 * @param clued the presentations of which a clue stands in the block
 */
export function introductionsIn(text: string, shape: BlockShape, clued: ReadonlySet<Clued>): Introduction[] {
  if (shape !== 'item' && shape !== 'prose' && shape !== 'quote' && shape !== 'heading') return [];
  const found: Introduction[] = [];
  // "N = nurse therapist, L = patient"
  if (text.includes('=')) for (const equals of text.matchAll(/(?:^|[\s(,;])(\p{Lu}[\p{L}.]{0,14})[ \t]*=[ \t]*(?:the |my |a )?([\p{L}-]+(?: [\p{L}-]+)?)/gu)) {
    const speaker = roleOf(equals[2] ?? '');
    if (speaker !== null) found.push({ name: equals[1] ?? '', speaker });
  }
  const until = factsEnd(text);
  if (until > 0 && roleTold.test(text)) found.push(...factsIn(text, until));
  if (clued.size > 0) for (const one of presentations) {
    if (!clued.has(one)) continue;
    const { way, once, whom } = one;
    for (const match of text.matchAll(way)) {
      found.push(...whom(match));
      if (once === true) break;
    }
  }
  return found.filter(({ name }) => name !== '' && (nameKey(name).length === 1 || roleNamed(nameKey(name), name) === null) && !factWords.has(nameKey(name)));
}

/**
 * Where the last fact ends that may introduce somebody; 0 when none does. Before its colon or equals sign, and no further
 * than a fact's name is long, there is a role.
 */
export function factsEnd(text: string): number {
  let end = 0;
  for (const sign of [':', '=']) {
    for (let at = text.lastIndexOf(sign); at >= end; at = at === 0 ? -1 : text.lastIndexOf(sign, at - 1)) {
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
 * "Therapists: K. (lead), M. (co)"; the value ends at the next fact, a bar, a full stop before a capital, or the line end.
 * @param until where to stop looking for the names of facts
 */
export function factsIn(text: string, until: number): Introduction[] {
  const found: Introduction[] = [];
  for (const fact of text.slice(0, until).matchAll(factLine)) {
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
    if (rule[1] === 'therapist') for (const initial of value.matchAll(/\((\p{Lu}{1,2})\)/gu)) found.push(...therapist(initial[1]));
  }
  return found;
}

function roleOf(words: string): Speaker | null {
  const lower = words.trim().toLowerCase();
  return roleNamed(lower, words.trim()) ?? introductions.find(([pattern]) => pattern.test(lower))?.[1] ?? roleNamed(lower.split(' ')[0] ?? '', words.trim());
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
  const words = plain.split(/[\s,&/+]+/).filter((word) => word !== '');
  const small = words.filter((word) => /^[a-z]/.test(word) && word !== 'and' && !(word in roleWords)).length;
  return small <= 1 && /^["“'(]?(?:\p{Lu}|(?:me|self)\b)/u.test(plain) && !/[?!]/.test(plain) && !/^(?:I|You|We|She|He|It|They)\b/.test(plain);
}

function namesIn(value: string): string[] {
  return value
    .replace(/\([^)]*\)/g, '')
    .split(/[,&/;+]|\band\b|\bwith\b|\s[-–—]\s/)
    .map((part) => part.trim().replace(/^["“'‘]|["”'’]$/g, '').replace(/^(?:Dr|Mr|Mrs|Ms|Prof)\.? (?=\p{Lu}\p{L}{2})/u, (title) => title))
    .map((part) => /^(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2}/u.exec(part)?.[0] ?? '')
    .filter((name) => name !== '' && !/^(?:I|The|A|An|No|None|Session|Week|Day)$/.test(name));
}

