import type { BlockShape } from './blockScan.ts';
import type { Clued } from './clues.ts';
import { factWords } from './headingWords.ts';
import type { Introduction } from './introduction.ts';
import { nameKey } from './label.ts';
import { matchesOf } from './matches.ts';
import { factsEnd, factsIn, namesIn } from './roleFact.ts';
import { introductions, roleNamed } from './roleWords.ts';
import type { Speaker } from './speaker.ts';

/** One way in which prose presents somebody. */
interface Presentation extends Clued {
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

/** "N = nurse therapist, L = patient" */
const equation = /(?:^|[\s(,;])(\p{Lu}[\p{L}.]{0,14})[ \t]*=[ \t]*(?:the |my |a )?([\p{L}-]+(?: [\p{L}-]+)?)/gu;

/**
 * Whom a block presents, in headings, prose and lists.
 * @param clued the presentations of which a clue stands in the block
 */
export function introductionsIn(text: string, shape: BlockShape, clued: ReadonlySet<Clued>): Introduction[] {
  if (shape !== 'item' && shape !== 'prose' && shape !== 'quote' && shape !== 'heading') return [];
  const found: Introduction[] = [];
  if (text.includes('=')) for (const equals of matchesOf(text, equation)) {
    const speaker = roleOf(equals[2] ?? '');
    if (speaker !== null) found.push({ name: equals[1] ?? '', speaker });
  }
  const until = factsEnd(text);
  if (until > 0) found.push(...factsIn(text, until));
  if (clued.size > 0) for (const one of presentations) {
    if (!clued.has(one)) continue;
    const { way, once, whom } = one;
    for (const match of matchesOf(text, way)) {
      found.push(...whom(match));
      if (once === true) break;
    }
  }
  return found.filter(({ name }) => name !== '' && (nameKey(name).length === 1 || roleNamed(nameKey(name), name) === null) && !factWords.has(nameKey(name)));
}

function roleOf(words: string): Speaker | null {
  const lower = words.trim().toLowerCase();
  return roleNamed(lower, words.trim()) ?? introductions.find(([pattern]) => pattern.test(lower))?.[1] ?? roleNamed(lower.split(' ')[0] ?? '', words.trim());
}
