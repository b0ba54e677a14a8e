import { roleNamed } from './roleWords.ts';
import { isLetter } from './units.ts';

/** How somebody who is named takes part in what a block tells, as far as it is what staff do. */
export interface Conduct {
  readonly name: string;
  /** How much speaks for staff, `enough` at most. */
  readonly staff: number;
}

/** So much has to speak for somebody, over the whole note, and nothing against, before their words are taken for a therapist's. */
export const enough = 2;

const everybody = '(?:the (?:whole )?(?:group|others|room|rest|members|circle|table|round)|everyone|everybody|each(?: (?:member|person)| of (?:them|us|the \\p{L}+))?|others|people|members|us (?:all|each)|them (?:all|each|both)|round)';
const open = '(?:what|how|which|who|where)';
const somebody = '(?:\\p{Lu}[\\p{L}.\'’-]*|him|her|them|each)(?: (?:and|&) \\p{Lu}[\\p{L}.\'’-]*)?';
const frame = '(?:the |a |this )?(?:group|session|round|check-in|meeting|hour)';

/**
 * What staff are told to do: how much each says, the verbs, and how it goes on. What patients of a group do now and then as
 * well says little; a single such act is never enough.
 */
const staffActs: readonly (readonly [weight: number, verbs: string, rest: string])[] = [
  [2, 'paused slowed halted rewound', '(?:the group|us|everyone|everybody|things|it all)\\b'],
  [2, 'brings brought steered walked took', '(?:us|everyone|everybody|the group) (?:all )?back\\b'],
  [2, 'sums summed', 'up (?:the|what|where|for|both|each)\\b'],
  [2, 'summarises summarised summarizes summarized', '(?:the|what|where|for|both|each)\\b'],
  [2, 'reminds reminded told', '(?:the group|everyone|everybody|members|all)\\b[^.?!]{0,30}\\b(?:time|boundar|confidential|rule|frame|minutes|break|phones)'],
  [2, 'checks checked', 'in with (?:\\p{Lu}|each|everyone)'],
  [2, 'wonders wondered', '(?:aloud|out loud|with (?:us|them|the group))\\b'],
  [1, 'asks asked invites invited got gets', `(?:back )?${everybody} (?:else )?(?:in turn )?(?:${open}|whether|if|to|for)\\b`],
  [1, 'asks asked', `${somebody}(?:,? (?:gently|quietly|then|again|first))? ${open}\\b`],
  [1, 'asks asked invites invited', `${somebody} (?:whether|if (?:s?he|they)|to (?:say|tell|go back|describe|slow|put|stay|think|guess|imagine|ask))\\b`],
  [1, 'asks asked', `${open} (?:others?|everyone|the (?:group|others|rest)|anyone|people|we all|it had been|that had been|that was|it was like|had (?:just )?(?:happened|gone)|might|could)\\b`],
  [1, 'wonders wondered', '(?:(?:what|how) (?:we|others|the (?:group|others|two)|both|there|it)|whether (?:we|the (?:group|two)|both|there))\\b'],
  [1, 'validated normalised normalized reframed', ''],
  [1, 'reflected', 'back\\b'],
  [1, 'explored', '(?:with|how|what)\\b'],
  [1, 'thanked', '(?:\\p{Lu}|everyone|the group)'],
  [1, 'turns turned goes went', 'back to \\p{Lu}'],
  [1, 'opens opened closes closed began ended finished', `(?:with )?${frame}\\b|with (?:the|a)\\b`],
  [1, 'explains explained', '(?:about )?(?:the|how the) (?:group|frame|rules?|exercise|model|task)\\b'],
  [1, 'suggests suggested', '(?:we|that we|pausing|going back|a pause|slowing|rewinding)\\b'],
  [1, 'owned admitted said', '(?:that )?(?:s?he|they) (?:had|might have|may have) (?:rushed|jumped|got ahead|misread|misheard|gone too)'],
];

/** How staff speak in a session, near the beginning of what they say; each says as much as an act that patients do as well. */
const staffWords = new RegExp([
  '\\b(?:can|could|may|shall|might) (?:we|I|you all)(?: all| just| both)* (?:stop|pause|slow|go back|hold|rewind|check|stay with|come back|come in|wind back)\\b',
  '\\blet[\'’]s (?:just )?(?:pause|stop|slow|go back|stay|hold|rewind|hear)\\b',
  '\\bwhat(?:[\'’]s| was| is| were| might| could| would)(?: it| that)? (?:like|going on|happening|go(?:es)? on|be going)\\b[^?]{0,30}\\b(?:you|for|in|when|to|telling|hearing|saying)\\b',
  '\\b(?:what|how) (?:do|did|would|might) (?:the )?(?:others|other people|the rest|people|everyone|everybody|anyone else|the rest of (?:you|us))\\b',
  '\\b(?:did|does|has|can|could) (?:anyone|anybody) (?:else )?(?:notice|see|hear|imagine|have|picture|help|guess)\\b',
  '\\b(?:help me (?:understand|see)|have I got (?:that|it|this)|did I get (?:that|it)|how did (?:that|it) land|where did (?:that|it) leave you|(?:I[\'’]m|I am) (?:curious|wondering)|(?:could|can|would) you say (?:a bit |a little |some )?more|I (?:think|wonder if|noticed) I(?:[\'’]ve| have|[\'’]d)? (?:just )?(?:rushed|jumped|lost|missed|got ahead|ran ahead|went too))\\b',
].join('|'), 'iu');

/** What is told of patients, relatives and people from outside, as it goes on after the name. */
const otherActs: readonly string[] = [
  '(?:cr(?:ied|ies|ying)|wept|weeps|sobb(?:ed|ing)|shrug|smirk|scream|shout|swore|slamm|storm|flinch|shook|trembl|blush|went (?:red|white|quiet|silent|off|out)|folded|sulk|mutter|giggl|nodded|pouted)',
  '(?:was|were|is|are|looked|looks|seemed|seems|became|got|gets|sat|sits|felt|feels|still|visibly|away|absent) (?:\\p{L}+ )?(?:tearful|crying|upset|angry|furious|silent|flat|anxious|hurt|ashamed|withdrawn|dissociat\\p{L}*|calmer|agitated|distressed|absent|away|late|red|white|pale|triggered|suicidal|drunk|in tears|nervous|unwell|low|excused|off sick|a patient|the patient|a client)\\b|tearful|in tears|absent|excused|not here\\b',
  '(?:arrived|came|turned up|was) (?:\\p{L}+ )?late|DNA|missed|cancelled|did not (?:attend|come|show)|didn[\'’]t (?:come|attend|turn up|show)|self-harm|overdos|relapsed|slept\\b|drank\\b',
  '(?:reported|reports|denied|denies|endorsed|endorses|disclosed|discloses|complained|insisted|confessed|describes?d?|presents?|presented with|rated?|rates|stated?|states|accused|apologi[sz]ed to|refused|agreed to (?:try|call|ring|take|attend))\\b',
  '(?:told|tells) (?:us|the group|me|everyone) (?:about|that|how|(?:he|she|they)\\b)|said (?:s?he|they)[\'’]d (?:been|cut|taken|never|rather|had)|(?:wants?|wanted|passed|needs?) (?:time\\b|a turn|no time|to leave|out\\b)|passed[.,;]',
  '(?:hates?|hated|loves?|loved|misses|believes?|believed|lives?|lived|works?|worked|rang|texted|messaged|stood up|walked out|left the|ran out) ',
  '(?:asks|asked|tells|told) (?:me|us|the therapists?|the staff|his|her|their|for)\\b|(?:asks|asked|wondered|wonders) (?:if|whether|why) (?:s?he|they|anyone|everyone|people|the group|we) (?:was|is|were|are|could|would|should|hated?|thinks?|thought|liked?|mind(?:ed)?) [^.?!]{0,40}\\b(?:her|him|them|leave|go|boring|too much|stay)\\b',
];

/** What belongs to patients and those around them: "Kit's mum", "Kit's turn". */
const otherHas = '(?:mum|mom|mother|dad|father|parents?|partner|boyfriend|girlfriend|husband|wife|ex|sister|brother|son|daughter|gran|nan|baby|kids|children|family|social worker|key ?worker|probation|care plan|crisis plan|plan|diagnosis|medication|meds|self-harm|overdose|anger|face|eyes|tears|arousal|anxiety|shame|distress|mood|turn|story|absence|silence|outburst|phone|flat|house|discharge|admission|referral|attendance|goals?|formulation|letter|feelings?|fear|sadness|crying|housemate|flatmate|landlord|solicitor|boss|school|teacher|consultant)';

/** Who is asked, told or thought about, or is somebody's relative, friend, teacher or officer: what stands before the name. */
const beforeOther = /\b(?:(?:I|we|then|and|gently|asked|was|were) (?:asked|told|invited|reminded|thanked|turned to|checked in with|said to|wondered with|put it to|explored with|validated|challenged)|asking|inviting|turned to|turning to|validated|worried about|angry with|patients?|pts?|clients?|members?|service user|mr|mrs|miss|sister|brother|son|daughter|mum|mom|mother|dad|father|partner|boyfriend|girlfriend|husband|wife|ex|aunt|uncle|auntie|nan|gran|cousin|niece|nephew|friend|mate|flatmate|roommate|housemate|neighbou?r|teacher|tutor|coach|boss|manager|officer|solicitor|carer|landlord|baby|dog|cat|little|poor|(?:1:1|one-to-one|individual|session|appointment|review|visit|call)(?: \d+)? (?:with|for|of|to|from)),? $|\b(?:apologies|absent|late|dna|members|patients)\b[^.?!;\n]{0,40}[:,] $/iu;
const afterOther = /^(?:,? \(?\d{1,3}(?:\b|[mfMF]\b)|,? (?:his|her|their|the|a|an) (?:\p{L}+ )?(?:mum|mom|mother|dad|father|parent|partner|boyfriend|girlfriend|husband|wife|ex|sister|brother|son|daughter|aunt|uncle|cousin|friend|flatmate|roommate|housemate|neighbou?r|teacher|tutor|coach|boss|manager|officer|solicitor|carer|landlord|dog|cat|baby|patient|client|member)\b|,? (?:his|her|their) (?:\p{L}+ )?(?:social worker|key ?worker|nurse|therapist|psychiatrist|officer)\b)/u;

/** The ways to go on after each verb. */
const staffAfter = new Map<string, (readonly [weight: number, rest: RegExp])[]>();
for (const [weight, verbs, rest] of staffActs) {
  const way = [weight, new RegExp(`^(?:${rest})`, 'u')] as const;
  for (const verb of verbs.split(' ')) staffAfter.set(verb, [...staffAfter.get(verb) ?? [], way]);
}
const otherAfter = new RegExp(`^(?:${otherActs.join('|')})`, 'u');
const ownedByOther = new RegExp(`^['’]s (?:\\p{Ll}+ )?${otherHas}\\b`, 'u');

/** Where the next capital stands from an offset on that begins a word: no part of one is right before it. -1 when none does. */
function nextCapital(text: string, from: number): number {
  const { length } = text;
  for (let at = from; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f)) && !(at > 0 && isWithin(text.charCodeAt(at - 1)))) return at;
  }
  return -1;
}

/** A letter, or a mark that words hold. */
function isWithin(code: number): boolean {
  return isLetter(code) || (code >= 0xc0 && code <= 0x1fff) || code === 46 || code === 39 || code === 0x2019 || code === 45;
}

const nameHere = /(?:\p{Lu}\p{Ll}[\p{L}\p{M}]{0,18}(?:-\p{Lu}\p{Ll}+)?|\p{Lu}[\p{Lu}v]{0,2}\p{Lu})(?![\p{L}\p{M}\p{N}])/uy;
const verbHere = / (?:(?:then|also|again|later|first|next|finally|both|\p{Ll}+ly) )?(\p{Ll}+)(?: |(?=[.,;:]))/uy;
const adverb = /^ (?:(?:then|also|again|later|first|next|finally|both|\p{Ll}+ly) )?/u;
const saying = /^(?:,? (?:(?:then|\p{L}+ly) )?(?:said|asked|asks|says|goes|offered|tried|began)(?: to \p{Lu}\p{L}+| \p{L}+ly)?[,:]?| to \p{Lu}\p{L}+[,:]|:| ?[–—-]) [*_]*["“‘]([^"”]{1,110})/u;
const saidBefore = /["“‘]([^"“”]{4,160})[?.,!…]["”’],? (?:(?:said|asked) )?$/u;

/** Words that begin sentences and bear a capital there, and short words in capitals that are no initials. */
const noNames: ReadonlySet<string> = new Set((
  'A An The It This That These Those There Then When Where While What Who Why How Which If So And But Or Nor For From With Without By To In On At As After Before Again Now Here Not No Yes Yeah Nothing Nobody Everyone Everybody Someone Somebody Anyone Some Several Two Three Four Five Both All Each Another Others Other Most Many Next Last First Second Later Once Only Still Maybe Perhaps '
  + 'She He They We You His Her Their My Our Your Its Group Session Therapist Therapists Patient Client Clients Member Members Staff Team Writer Clinician Counsellor Counselor Worker Supervisor Nurse Doctor Teacher Dr Mr Mrs Ms Miss Prof Mx Monday Tuesday Wednesday Thursday Friday Saturday Sunday '
  + 'AM PM SI HI SH OD ED ER GP OT SW PT OK TV UK US BP ID NA AA DV PD CT CV HR IT NB PS RE CC MD RN NP PA HCA CPN RMN MHO AMHP SHO MSE MBT CBT DBT ACT NHS ICD BPD DNA GCS PRN UDS MDT CPA PHQ GAD LOS PO PC HV FTE'
).split(' '));

/** The first two letters of a word, as an index; both have to be of a to z. */
function beginning(first: number, second: number): number {
  return (first - 97) * 26 + second - 97;
}

/** How the words begin that may follow a name for it to matter: staff's verbs, what stands before them, and words of saying. */
const begins = new Uint8Array(26 * 26);
for (const word of [...staffAfter.keys(), ...'then also again later first next finally both said asked asks says goes offered tried began to'.split(' ')]) begins[beginning(word.charCodeAt(0), word.charCodeAt(1))] = 1;

/**
 * What a block tells of those it names that speaks for their being staff, one entry a name, in the order in which they come.
 * @param isWorthReading whether anything can be told of the name at an offset; its answer saves work and decides nothing
 */
export function conductIn(text: string, isWorthReading = tellsOfName): readonly Conduct[] {
  let found: Map<string, number> | null = null;
  const quotes = /["“‘]/.test(text);
  for (let at = nextCapital(text, 0); at >= 0; at = nextCapital(text, at + 1)) {
    if (!isWorthReading(text, at, quotes)) continue;
    nameHere.lastIndex = at;
    const name = nameHere.exec(text)?.[0];
    if (name === undefined || noNames.has(name)) continue;
    const end = at + name.length;
    const staff = actOf(text, end) + (quotes && staffWords.test(wordsOf(text, at, end)) ? 1 : 0);
    if (staff === 0 || roleNamed(name.toLowerCase(), name) !== null) continue;
    found ??= new Map();
    found.set(name, Math.min(enough, (found.get(name) ?? 0) + staff));
  }
  return found === null ? [] : [...found].map(([name, staff]) => ({ name, staff }));
}

/**
 * Whether `actOf` or `wordsOf` can have something to say of the name at an offset, told from a few letters around it: most
 * names come and go in a sentence that is not about them.
 * @param quotes whether the text has quotation marks: without any, nobody's words are given
 */
function tellsOfName(text: string, from: number, quotes: boolean): boolean {
  // '"…?" said Maeve', '"…?" Maeve asked'
  if (quotes && text.charCodeAt(from - 1) === 32 && '"”’,d'.includes(text.charAt(from - 2))) return true;
  let at = from + 1;
  let code = text.charCodeAt(at);
  while (code >= 97 && code <= 122) code = text.charCodeAt(at += 1);
  // Names in capitals, with accents or with hyphens: whoever reads them looks closer.
  if (code >= 128 || code === 45 || (code >= 65 && code <= 90)) return true;
  // One capital alone is nobody's name here.
  if (at === from + 1) return false;
  if (code === 58 || code === 44) return quotes;
  if (code !== 32) return false;
  const first = text.charCodeAt(at + 1);
  const second = text.charCodeAt(at + 2);
  if (first >= 128 || second >= 128) return true;
  if (!(first >= 97 && first <= 122)) return quotes;
  if (!(second >= 97 && second <= 122)) return false;
  if (begins[beginning(first, second)] === 1) return true;
  // "Maeve gently summed up": what stands before the verb ends so.
  const end = text.indexOf(' ', at + 1);
  return end >= 0 && text.startsWith('ly', end - 2);
}

/** Whether a text says of somebody what is said of patients, relatives and people from outside. */
export function isNoStaff(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (/[\p{L}\p{M}.'’-]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{M}\p{N}]/u.test(text[at + name.length] ?? ' ')) continue;
    const after = text.slice(at + name.length, at + name.length + 140);
    const tail = after.replace(adverb, '');
    if (ownedByOther.test(after) || afterOther.test(after) || (tail !== after && otherAfter.test(tail)) || beforeOther.test(text.slice(Math.max(0, at - 50), at))) return true;
  }
  return false;
}

/** How much what somebody does says, by the words after their name. */
function actOf(text: string, from: number): number {
  if (text.charCodeAt(from) !== 32) return 0;
  verbHere.lastIndex = from;
  const verb = verbHere.exec(text);
  const ways = verb === null ? undefined : staffAfter.get(verb[1] ?? '');
  if (verb === null || ways === undefined) return 0;
  const rest = text.slice(from + verb[0].length, from + verb[0].length + 120);
  return ways.find(([, way]) => way.test(rest))?.[0] ?? 0;
}

/** What somebody says, by the words around their name; empty when they say nothing there. */
function wordsOf(text: string, from: number, to: number): string {
  const after = text.slice(to, to + 160);
  if (/^(?:[:,]| to \p{Lu}| ?[–—-] | (?:then|\p{L}+ly|said|ask|says|goes|offer|tried|began))/u.test(after)) {
    const next = saying.exec(after);
    if (next !== null) return next[1] ?? '';
  }
  const near = text.slice(Math.max(0, from - 9), from);
  return /["”’],? (?:said |asked )?$/.test(near) && (/d $/.test(near) || /^ (?:said|asked|says|asks)\b/.test(after)) ? saidBefore.exec(text.slice(Math.max(0, from - 180), from))?.[1] ?? '' : '';
}
