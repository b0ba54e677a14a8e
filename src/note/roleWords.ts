import type { Speaker } from './speaker.ts';

/**
 * Words for who somebody is, as labels ("Th:", "SU:"), as column heads and as subjects in narrative ("writer asked").
 * Lower case, no full stop at the end. From stance guide 5.2, 5.3 (8) and 5.4.
 */
export const roleWords: Readonly<Record<string, Speaker>> = {
  ...words('therapist', [
    't', 'th', 'ther', 'therapist', 'clinician', 'counsellor', 'counselor', 'psychologist', 'psychotherapist', 'analyst',
    "cl'n", 'cl’n', 'clin', 'clr', 'co-t', 'coth', 'co-th', 'co-therapist', 'cotherapist', 'tx', "tx'er", 'me', 'sw', 'student', 'trainee', 'nurse',
    'nurse therapist', 'social worker (me)', 'facilitator', 'co-facilitator', 'conductor', 'group conductor', 'leader', 'co-leader', 'group leader',
    'therapist a', 'therapist b', 'therapist 1', 'therapist 2', 'th1', 'th2', 'interviewer', 'assessor', 'worker', 'keyworker', 'key worker',
    'named nurse', 'primary nurse', 'writer', 'this writer', 'undersigned', 'author', 'presenter', 'me on tape', 'lead', 'intern', 'provider', 'practitioner', 'lcsw', 'lmft', 'lmhc', 'lpc',
  ]),
  ...words('patient', [
    'p', 'pt', 'pts', 'patient', 'c', 'cl', 'client', 'clt', 'su', 'service user', 'consumer', 'resident', 'inmate', 'caller',
    'interviewee', 'participant', 'young person', 'yp', 'child', 'the patient', 'the client', 'identified patient',
  ]),
  ...words('member', [
    'm', 'all', 'group', 'several', 'members', 'member', 'everyone', 'others', 'another', 'another member', 'a member', 'the group', 'rest of group',
    'two members', 'some', 'someone', 'chorus', 'g',
  ]),
  ...words('relative', [
    'mother', 'mum', 'mom', 'father', 'dad', 'parent', 'parents', 'partner', 'husband', 'wife', 'boyfriend', 'girlfriend', 'ex',
    'sister', 'brother', 'son', 'daughter', 'grandmother', 'grandfather', 'gran', 'nan', 'grandma', 'grandpa', 'aunt', 'uncle', 'stepmum',
    'stepmom', 'stepdad', 'stepmother', 'stepfather', 'foster carer', 'carer', 'relative', 'family', 'roommate', 'flatmate', 'housemate',
    'cousin', 'neighbour', 'neighbor', 'friend', 'spouse', 'fiancé', 'fiance', 'fiancée', 'in-law', 'mother-in-law',
  ]),
  ...words('supervisor', ['supervisor', 'sup', 'clinical supervisor', 'supervision', "supervisor's comment", 'supervisor comment', 'field instructor', 'fi']),
  ...words('colleague', [
    'psychiatrist', 'gp', 'pcp', 'cpn', 'ot', 'sho', 'consultant', 'doctor', 'dr', 'social worker', 'care co-ordinator', 'care coordinator',
    'case manager', 'teacher', 'head of year', 'senco', 'probation officer', 'po', 'pharmacist', 'dietitian', 'dietician', 'colleague',
    'team', 'mdt', 'staff', 'peer', 'interpreter', 'nurse on duty', 'duty nurse', 'solicitor', 'police', 'observer', 'receptionist', 'manager',
    'offender manager', 'chair', 'judge', 'key worker at hostel', 'school', 'prescriber', 'mediator',
  ]),
};

/** The same for looking up words cut out of a text, which as names of properties would each have to be made known first. */
const byWord: ReadonlyMap<string, Speaker> = new Map(Object.entries(roleWords));

/** Short forms of roles that are first names as well. */
const alsoNames: ReadonlySet<string> = new Set(['fi', 'su', 'po', 'ot', 'sho']);

/**
 * The role a word in the text stands for; null when it stands for none, or is somebody's name: "FI" and "su" are roles, "Fi" and "Su" are people.
 * @param key the word as `roleWords` has it
 * @param written the same as written
 */
export function roleNamed(key: string, written: string): Speaker | null {
  if (alsoNames.has(key) && /^\p{Lu}\p{Ll}/u.test(written)) return null;
  return byWord.get(key) ?? null;
}

/** What a role may be called where people are introduced: "Conductors: Anneke & Paul", "N = nurse therapist". */
export const introductions: readonly (readonly [pattern: RegExp, speaker: Speaker])[] = [
  [/^(?:clinical )?supervisors?\b/i, 'supervisor'],
  [/^co-?t(?:'?s)?$/i, 'therapist'],
  [/^(?:co-?)?(?:therapists?|th|facilitators?|facs?|conductors?|leaders?|counsell?ors?|clinicians?|trainees?|students?|psychologists?|ther|writer|analyst|group therapists?|leads?|nurse therapist|named nurse|key ?workers?|interviewer|assessor|provider|presenter|intern|nurses?|staff|workers?|practitioners?|led by|run by)\b/i, 'therapist'],
  [/^(?:patients?|pts?|clients?|cl|service users?|su|callers?|young person|child|resident|inmate)\b/i, 'patient'],
  [/^(?:group )?members?\b/i, 'member'],
  [/^(?:mother|mum|mom|father|dad|partner|husband|wife|boyfriend|girlfriend|sister|brother|son|daughter|grandmother|grandfather|gran|nan)$/i, 'relative'],
  [/^(?:participants?|present|attending|in attendance|attendees)$/i, 'member'],
];

function words<S extends Speaker>(speaker: S, list: readonly string[]): Record<string, S> {
  return Object.fromEntries(list.map((word) => [word, speaker]));
}
