import type { Clued } from './clues.ts';
import { matchesOf } from './matches.ts';

const name = '\\p{Lu}[\\p{L}\\p{M}\'’-]*(?: \\p{Lu}\\.)?';
/** Where a name may begin: not inside a word, and not after a title, under which patients and outsiders go. */
const alone = '(?=\\p{Lu})(?<![\\p{L}.\'’-]|\\b(?:Mr|Mrs|Ms|Miss|Frau|Herr)\\.? )';
const list = `(${name})(?:(?:, (${name}))?,? (?:and|&|\\+) (${name}))?`;
const leading = '(?:[Ll]ed|[Rr]un|ran|held|[Ff]acilitated|[Cc]onducted|hosted|[Cc]haired)';
const doing = '(?:co-?(?:led|ran|facilitated|conducted|hosted|leading|running|facilitating|conducting)|facilitat(?:ed|es|ing)|conducting|scribing|minuting)';
const credential = '(?:RMN|RN|RGN|RNLD|LCSW|LMFT|LPC|LMHC|MSW|PsyD|PhD|DClinPsych(?:ol|y)?|CPN|MBACP|UKCP|BACP)';
const staffRole = `(?:ward |staff |duty |night |student |primary |group |art |music |drama |family |fam |peer )*(?:staff|therapists?|co-therapists?|facilitators?|conductors?|leaders?|counsell?ors?|nurses?|key ?workers?|(?:support |outreach )?(?:workers?|wkrs?)|psychologists?|psychotherapists?|lead|${credential})`;

const mine = ['I and ', 'I & ', 'I + ', 'Me and ', 'Me & ', 'Me + ', 'me and ', 'me & ', 'me + ', 'yself and ', 'yself & '];
const roles = ['therapist', 'facilitator', 'conductor', 'leader'];

/** What staff do together with the writer, as it begins after "Jonas and I". */
const together = ['co-', 'ran ', 'led ', 'held ', 'facilitated ', 'conducted ', 'running ', 'leading ', 'facilitating ', 'conducting ', 'debriefed', 'compared notes', 'swapped ', 'disagreed afterwards'];
/** What may stand between "I ran" and the end of "with Maeve". */
const untilWith = [' with ', ' it', ' the ', ' this', ' today', ' jointly', ' together'];

/** One way in which a sentence shows who works there. */
interface ColleagueWay extends Clued {
  readonly way: RegExp;
}

/**
 * How a sentence shows that somebody works with the writer, with the group or on the ward, and is no patient. Each names
 * people in its groups, and is looked for where one of its clues stands. What patients do as well (two of them run a stall, "me and Kit had a session") is left alone.
 */
export const colleagueWays: readonly ColleagueWay[] = ([
  // "facilitated by Maeve and Jonas", "group run by Maeve"
  [['ed by ', 'un by ', 'ran by ', 'eld by ', 'jointly by '], new RegExp(`\\b${leading} (?:jointly )?by (?:student nurse |nurse |me and |myself and |me, |Dr )?${list}`, 'gu')],
  // "Maeve and Jonas co-facilitated", "HB facilitating", "TO conducting, HW scribing"
  [['co-', ' coled', ' cofac', 'facilitat', 'conducting', 'scribing', 'minuting'], new RegExp(`${alone}(?:(${name}) (?:and|&|\\+) )?(${name})(?: (?:was|were|is|are))? ${doing}(?![\\p{L}])`, 'gu')],
  // "TO led, HW scribing": not "Ann led the way", "Ann led us a dance"
  [[' led,', ' led.', ' led;', ' leading,', ' leading.', ' leading;'], new RegExp(`${alone}(${name}) (?:led|leading)(?=[,.;] \\p{Lu}[\\p{L}]+ (?:scrib|observ|second|minut|wrote|writing|took notes|co))`, 'gu')],
  // "Maeve and I ran the group", "Jonas and I debriefed"; with a patient one agrees plans and looks at things
  [['I ', 'me ', 'both ', 'then ', 'had '].flatMap((before) => together.map((act) => `${before}${act}`)), new RegExp(`${alone}(${name}) (?:and|&|\\+) (?:I|me) (?:both |then |then both |had )?(?:co-\\p{L}+|(?:ran|led|held|facilitated|conducted|running|leading|facilitating|conducting) (?:it|today|together|the|this|a)|debriefed|compared notes|swapped (?:notes|roles|places)|disagreed afterwards)(?!\\p{L})`, 'gu')],
  // "I and Maeve ran the group", "me and Jonas co-facilitating", "Me + Dee co-facilitating"
  [mine, new RegExp(`\\b(?:I|[Mm]e|[Mm]yself) (?:and|&|\\+) (${name}),? (?:co-\\p{L}+|facilitat|conduct|debriefed|(?:ran|led|running|leading) (?:it|today|together|the (?:\\p{L}+ )?(?:group|session|round)))`, 'gu')],
  // "Me and Becks. 7 adults, 6 babies."
  [[...mine, 'Self and ', 'Self & ', 'Self + '], new RegExp(`^\\s*(?:Me|Myself|Self) (?:and|&|\\+) (${name})(?=[.;\\n]\\s*(?:(?:Here|Present|There|In|Members|Apologies|Absent|Late|All|Full)\\b|(?:\\d+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\\b))`, 'gu')],
  // "Away: Dee (exam). Self + Jonas. Raining."
  [['Self and ', 'Self & ', 'Self + '], new RegExp(`[.;] Self (?:and|&|\\+) (${name})(?=[.;\\n])`, 'gu')],
  // "In room: Carla, Luis. Out: S.K. | JH + RT", "In: Dee, Nadia on video (frozen). Maeve + Jonas. Cake."
  [['In: ', 'In room: ', 'Present: ', 'Here: '], new RegExp(`\\b(?:In|In room|Present|Here): [^\\n]{0,300}(?:[)|.]|\\p{Ll}{2}\\.) (?<!: )(?<!\\p{Lu}\\. )(${name}) (?:\\+|&) (${name})(?=[.;|]|\\s*(?:\\n|$))`, 'gu')],
  // "Relapse group. 9 came. Me (K) + Baz."
  [mine, new RegExp(`\\b(?:[Gg]roup|[Gg]rp|\\d+ (?:came|here|present|in))\\b[^\\n]{0,40}[.;] Me(?: \\(\\p{Lu}{1,3}\\))? (?:and|&|\\+) (${name})(?=[.;])`, 'gu')],
  [[') +', ') and', ') &'], new RegExp(`\\b(?:[Gg]roup|[Gg]rp|\\d+ (?:came|here|present|in))\\b[^\\n]{0,40}[.;] Me \\(\\p{Lu}{1,3}\\) (?:and|&|\\+) (${name})(?=[.;])`, 'gu')],
  // "Group B. Meeting 27. Solveig (S) and Jan-Erik (JE)."
  [[') and ', ') & ', ') + '], new RegExp(`^[^\\n]{0,40}\\b(?:[Gg]roup|[Mm]eeting|[Ss]ession)\\b[^.\\n]{0,12}\\. (${name}) \\((\\p{Lu}{1,3})\\) (?:and|&|\\+) (${name}) \\((\\p{Lu}{1,3})\\)(?=\\.)`, 'gu')],
  // "# Couple, session 4, with Tineke and me"
  [[' and me'], new RegExp(`^#+ [^\\n]*\\bwith (${name}) and me\\b`, 'gu')],
  // "Set down by Catriona and Dougie"
  [['own by ', 'ritten by ', 'ritten up by ', 'yped by ', 'inuted by ', 'ecorded by '], new RegExp(`^[\\s(*_#>]*(?:Set down|Written(?: up)?|Typed(?: up)?|Minuted|Recorded) by (?:me and |nurse )?${list}`, 'gu')],
  // "In the room: Maeve, Jonas, and seven members": who is named is none of those who are counted
  [[' members', ' patients', ' participants'], new RegExp(`${alone}(?:(${name}), )?(${name}),? (?:and|&|\\+|plus|with) (?:all |the )?(?:\\d{1,2}|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:group )?(?:members|patients|participants)\\b`, 'gu')],
  // "HB, KL. Present: all seven."
  [['Present', 'Here', 'There', 'Members', 'Apologies', 'Absent', 'All', 'Full', 'Group'], /^\s*(\p{Lu}{2,3})(?:, | (?:and|&|\+) |\+|&)(\p{Lu}{2,3})[.;]\s*(?:Present|Here|There|Members|Apologies|Absent|All|Full|Group)\b/gu],
  // "I ran the group with Maeve", "co-facilitated with Jonas", "debriefed with Maeve"
  [[...['led', 'ran', 'run', 'facilitated', 'conducted'].flatMap((act) => untilWith.map((next) => `${act}${next}`)), 'leading with ', 'running with ', 'facilitating with ', 'ebriefed with '], new RegExp(`\\b(?:[Cc]o-?(?:led|ran|run|facilitated|conducted|leading|running|facilitating)|[Dd]ebriefed|(?:I|[Gg]roup|[Ss]ession)(?: (?:then|again|was|had))? (?:ran|run|led|facilitated|conducted)(?: (?:it|the (?:\\p{L}+ )?(?:group|session|round)|this))?(?: today| jointly| together)?) with (${name})(?! and (?:her|his|their))`, 'gu')],
  // "my co-therapist, Jonas", "our facilitator Maeve", "the two therapists, Maeve and Jonas"
  [roles, new RegExp(`\\b(?:[Mm]y|[Oo]ur|[Tt]he) (?:(?:two|other|second|fellow) )?(?:co-?)?(?:therapist|facilitator|conductor|leader)s?,? ${list}(?=[,.;:)\\s]|$)(?! (?:from|at) \\p{Ll})`, 'gu')],
  [['peer ', 'co-', 'cotherapist'], new RegExp(`${alone}(?:(${name}) (?:and|&) )?(${name})(?:,|,? (?:was|were|is|are|as|who is|who['’]s)) (?:my |our |the |both )?(?:peer |co-?)(?:therapist|facilitator|conductor|leader|lead)s?\\b`, 'gu')],
  // "keyworker Jonas", "Maeve, the named nurse": not "her keyworker Jonas", who may work anywhere
  [['eyworker', 'ey worker', 'amed nurse', 'taff nurse', 'RMN'], new RegExp(`(?<!\\b(?:her|his|their|former|old|previous|new|ex-?) )\\b(?:[Kk]ey ?worker|[Nn]amed nurse|[Ss]taff nurse|RMN)s?,? ${list}(?![\\p{L}])`, 'gu')],
  [['eyworker', 'ey worker', 'amed nurse', 'taff nurse', 'RMN'], new RegExp(`${alone}(${name}(?: ${name})?), (?:(?:the|our|today['’]s) (?:key ?worker|named nurse|staff nurse)|RMN)\\b`, 'gu')],
  [[' our lead', ' our peer', ' our worker'], new RegExp(`${alone}(${name}),? who(?: is|['’]s) our (?:peer )?(?:lead|worker)\\b`, 'gu')],
  // "Maeve (RMN)", "Jonas (staff)", "Maeve and Jonas (staff)": the whole bracket, so not "Ann (works as a nurse)", not "Ann (her keyworker)"
  [['staff)', 'staff,', 'therapist', 'facilitator', 'conductor', 'leader', 'counsellor', 'counselor', 'nurse', 'worker', 'wkr', 'psych', 'lead)', 'RMN', 'RN)', 'RGN', 'RNLD', 'LCSW', 'LMFT', 'LPC', 'LMHC', 'MSW', 'PsyD', 'PhD', 'DClin', 'CPN', 'BACP', 'UKCP'], new RegExp(`${alone}(?:(${name}) (?:and|&|\\+) )?(${name}) \\((?:both |our |bank |agency )?${staffRole}(?:,[^()]{1,30})?\\)`, 'gu')],
  // "Maeve Doyle, RMN" and "– Maeve" under a note; "Signed: Maeve"
  [[', RMN', ', RN', ', RGN', ', LCSW', ', LMFT', ', LPC', ', LMHC', ', MSW', ', PsyD', ', PhD', ', DClin', ', CPN', 'BACP', ', UKCP'], new RegExp(`^[\\s–—-]*(${name}(?: ${name})?), ${credential}\\.?\\s*$`, 'gu')],
  [['Signed'], new RegExp(`(?:^|\\n)[\\s*_–—-]*Signed(?: by)?(?:\\*\\*)?:?(?:\\*\\*)? ${list}[^\\n]{0,30}\\s*$`, 'gu')],
] as const).map(([clues, way]) => ({ clues, way }));

/**
 * Those whom a block shows to be at work there: names as written.
 * @param clued the ways of which a clue stands in the block
 */
export function colleaguesIn(text: string, clued: ReadonlySet<Clued>): readonly string[] {
  if (clued.size === 0) return none;
  const found: string[] = [];
  for (const one of colleagueWays) {
    if (!clued.has(one)) continue;
    for (const match of matchesOf(text, one.way)) found.push(...(match.slice(1) as (string | undefined)[]).filter((name): name is string => name !== undefined && name.length > 1 && !notNamed.has(name)));
  }
  return found;
}

const none: readonly string[] = [];

/** What may begin a sentence where a name could: "Then co-led", "The facilitator". */
const notNamed: ReadonlySet<string> = new Set('I A The Then Who She He They We It This That And But So My Our Her His Both Group Session Therapist Therapists Me Self Now Today Again Staff Team Nurse Dr Not Present Observer'.split(' '));
