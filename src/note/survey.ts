import type { BlockShape } from './blockScan.ts';
import { colleaguesIn } from './colleagues.ts';
import type { Conduct } from './conduct.ts';
import { conductIn } from './conduct.ts';
import { factWords } from './headingWords.ts';
import type { Label } from './label.ts';
import { nameKey, readLabel } from './label.ts';
import { introductions, roleNamed, roleWords } from './roleWords.ts';
import type { Speaker } from './speaker.ts';
import { addressed, questionsIn, WordCounts } from './wordCounts.ts';

/** A person presented in the note: "Therapists: K. (lead), M. (co)", "N = nurse therapist", "co-therapist Bev". */
interface Introduction {
  readonly name: string;
  readonly speaker: Speaker;
}

/** Whose a row of a table is. */
interface RowLabel {
  readonly name: string;
  /** How many questions are in the words said, and how often they say you/your. */
  readonly questions: number;
  readonly you: number;
}

/** What one block says by itself that matters to the reading of others. Computed once per block text. */
export interface Survey {
  readonly label: Label | null;
  /** Whether the label is that of a role, such as T or Patient. */
  readonly roleLabel: boolean;
  /** Whether what follows the label stands in quotation marks: somebody speaks, and no section begins. */
  readonly quoted: boolean;
  /** Labels on rows of a table, top to bottom, when it has a column for speakers or labels in its cells. */
  readonly rowLabels: readonly RowLabel[];
  readonly introductions: readonly Introduction[];
  /** Names of those whom prose shows to work there. */
  readonly colleagues: readonly string[];
  /** What prose tells of those it names that speaks for their being staff. */
  readonly conduct: readonly Conduct[];
  /** The text in which it may be asked what speaks against it. */
  readonly told: string;
  /** Whether the first line is a heading, a line all in bold, or a title in bold at the start of a paragraph. */
  readonly title: Title | null;
  readonly salutation: boolean;
  readonly questions: number;
  /** How often the text has words that tell what it is. */
  readonly counts: WordCounts;
}

/** A title that a block begins with. */
interface Title {
  readonly text: string;
  readonly depth: number;
  /** Offset in the block after the title and its punctuation: where prose begins, if any follows on the line. */
  readonly end: number;
}

/** Longest stretch of a block that is looked at for introductions and counts. */
const longest = 4096;

/** Reads the facts off one block. */
export function surveyBlock(text: string, shape: BlockShape): Survey {
  if (shape === 'blank' || shape === 'code' || shape === 'html' || shape === 'break') return nothing;
  const head = text.length > longest ? text.slice(0, longest) : text;
  const label = shape === 'heading' || shape === 'table' ? null : readLabel(text);
  const introduced = introductionsIn(head, shape);
  const title = titleOf(head, shape, label);
  return {
    label, title,
    roleLabel: label !== null && /^(?:t|th|ther|therapist|p|pt|patient|client|cl|c|clinician)$/.test(label.key),
    quoted: label !== null && /^[*_]*["“„«‘]/.test(text.slice(label.end, label.end + 3)),
    rowLabels: shape === 'table' ? rowLabelsIn(head) : [],
    introductions: introduced,
    colleagues: shape === 'table' ? [] : colleaguesIn(head),
    conduct: conductIn(head), told: head,
    salutation: /^\s*(?:Dear|Hi|Hello|Hej|Liebe[rs]?|Beste|Kære)\s+[^\n]{1,60}?[,:!]?[ \t]*\r?(?:\n|$)/.test(head) && !/[.?]\s+\S/.test(head.slice(0, 60).split('\n')[0] ?? ''),
    questions: questionsIn(head),
    counts: new WordCounts(head),
  };
}

const nothing: Survey = { label: null, roleLabel: false, quoted: false, rowLabels: [], introductions: [], colleagues: [], conduct: [], told: '', title: null, salutation: false, questions: 0, counts: new WordCounts('') };

const boldTitle = /^(?:[ \t]{0,3}(?:>[ \t]?|[-*+][ \t]+)*)(?:\*\*|__)([^*_\n]{1,80}?)(?:\*\*|__)([.:]?)/;

function titleOf(text: string, shape: BlockShape, label: Label | null): Title | null {
  const start = text.length - text.trimStart().length;
  if (shape === 'heading') {
    const line = /[^\n]*/.exec(text.slice(start))?.[0] ?? '';
    const hashes = /^(#{1,6})[ \t]*(.*?)[ \t]*#*[ \t]*\r?$/.exec(line);
    const written = hashes === null ? line : hashes[2] ?? '';
    const underlined = /\n[ \t]{0,3}=/.test(text);
    return { text: bare(written), depth: hashes?.[1]?.length ?? (underlined ? 1 : 2), end: text.length };
  }
  if (shape === 'table') return null;
  const bold = boldTitle.exec(text);
  if (bold !== null) {
    const inside = bold[1]?.trim() ?? '';
    const rest = text.slice(bold[0].length, bold[0].length + 3);
    const alone = /^[ \t]*\r?(?:\n|$)/.test(rest);
    const ended = bold[2] !== '' || /[.:]$/.test(inside);
    const letter = /^\p{Lu}$/u.test(inside);
    const words = inside.split(/\s+/).length;
    if ((alone || ended || letter) && words <= 9 && !/[!?]$/.test(inside)) return { text: bare(inside).replace(/[.:]$/, ''), depth: 7, end: bold[0].length };
  }
  const italic = /^\*([^*\n]{2,60}[.:])\*(?=\s)/.exec(text);
  if (italic !== null && !/^[("]/.test(italic[1] ?? '')) return { text: bare(italic[1] ?? '').replace(/[.:]$/, ''), depth: 7, end: italic[0].length };
  if (label !== null && label.separator === 'colon') return { text: label.name, depth: 7, end: label.end };
  return null;
}

function bare(title: string): string {
  return title.replace(/<!--.*?-->/g, '').replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/[*_`~]+/g, '').replace(/\s+/g, ' ').trim();
}

const factLine = /(?:^|[|;\n·•]|\*\*|\.\s|,\s|\s\s|\s)[ \t]*(?:[-*+>][ \t]+)?(?:\*\*|__)?([A-Za-z][A-Za-z0-9 /'’-]{0,28}?)(?:\*\*|__)?[ \t]*[:=](?:\*\*|__)?[ \t]+/g;

/** How a fact's name ends: most blocks have no facts. */
const factTold = /[:=](?:\*\*|__)?[ \t]/;

/** The roles of `introductions`, anywhere: where none is named, no fact introduces anybody, and most blocks need not be searched for facts. */
const roleTold = /(?<![A-Za-z0-9])(?:(?:clinical )?supervisors?|co-?t(?:'?s)?|(?:co-?)?(?:therapists?|th|facilitators?|facs?|conductors?|leaders?|counsell?ors?|clinicians?|trainees?|students?|psychologists?|ther|writer|analyst|group therapists?|leads?|nurse therapist|named nurse|key ?workers?|interviewer|assessor|provider|presenter|intern|nurses?|staff|workers?|practitioners?|led by|run by)|mother|mum|mom|father|dad|partner|husband|wife|boyfriend|girlfriend|sister|brother|son|daughter|grandmother|grandfather|gran|nan|patients?|pts?|clients?|cl|service users?|su|callers?|young person|child|resident|inmate|(?:group )?members?|participants?|present|attending|in attendance|attendees)\b/i;

/** What each of the ways has in which prose presents somebody: without it none of them needs to be tried. */
const mayPresent = {
  byRole: /therapist|facilitator|leader|conductor|trainee|clinician|writer|supervisor|nurse|student|counsellor|led by/i,
  me: /\b[Mm]e(?: \(|: \p{Lu}{2})/u,
  inBrackets: /\([^()\n]*(?:me|writ|trainee|student|therapist|lead|co|facilitator|CPN|RMN|psycholog|presenting)|self \(/,
};

function introductionsIn(text: string, shape: BlockShape): Introduction[] {
  const found: Introduction[] = [];
  if (shape === 'item' || shape === 'prose' || shape === 'quote' || shape === 'heading') {
    // "N = nurse therapist, L = patient"
    if (text.includes('=')) for (const equals of text.matchAll(/(?:^|[\s(,;])(\p{Lu}[\p{L}.]{0,14})[ \t]*=[ \t]*(?:the |my |a )?([\p{L}-]+(?: [\p{L}-]+)?)/gu)) {
      const speaker = roleOf(equals[2] ?? '');
      if (speaker !== null) found.push({ name: equals[1] ?? '', speaker });
    }
    // "Therapists: K. (lead), M. (co)"; the value ends at the next fact, a bar, a full stop before a capital, or the line end.
    if (factTold.test(text) && roleTold.test(text)) for (const fact of text.matchAll(factLine)) {
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
    found.push(...presentedIn(text));
    const by = /^[ \t#>*_]*(?:Notes?|Comments?|Written|Typed|Reflections?|Recorded|Thoughts)(?: up)? (?:by|of) (\p{Lu}[\p{L}.]{0,14})|^[ \t#>*_]*(\p{Lu}[\p{L}.]{0,14})(?:'s|’s)? (?:notes|thoughts|reflections|reactions)\b/mu.exec(text);
    if (by !== null) found.push({ name: by[1] ?? by[2] ?? '', speaker: 'therapist' });
  }
  return found.filter(({ name }) => name !== '' && (nameKey(name).length === 1 || roleNamed(nameKey(name), name) === null) && !factWords.has(nameKey(name)));
}

/** "co-therapist Bev", "Bev, my co-therapist", "Bev (writer)": whoever is presented in the middle of prose. */
function presentedIn(text: string): Introduction[] {
  const found: Introduction[] = [];
  const byRole = mayPresent.byRole.test(text);
  // "co-therapist Bev", "Bev, my co-therapist", "both therapists (Ifan, me)", "Ros (co-facilitator)"
  if (byRole) for (const near of text.matchAll(/\b(?:[Cc]o-?(?:therapist|facilitator|leader|conductor)|[Ff]acilitator|[Tt]herapist|[Tt]rainee|[Cc]linician)[ \t]+(\p{Lu}[\p{L}'’.-]*)(?=[,;.)\s]|$)/gu)) found.push({ name: near[1] ?? '', speaker: 'therapist' });
  if (byRole) for (const near of text.matchAll(/(?<![\p{L}.])(\p{Lu}[\p{L}'’.-]{0,20}),? \(?(?:my |the )?(co-?(?:therapist|facilitator|leader|conductor)|trainee|writer|supervisor)\b(?! (?:said|asked|told|group|asks))/gu)) {
    if (near[2] !== 'supervisor' || near[0].includes(',')) found.push({ name: near[1] ?? '', speaker: near[2] === 'supervisor' ? 'supervisor' : 'therapist' });
  }
  if (byRole) for (const pair of text.matchAll(/\b(?:[Tt]herapists|[Ff]acilitators|[Ll]eaders|[Cc]onductors|[Ll]ed by)(?:\*\*)?:? (\p{Lu}[\p{L}.'’-]*)(?: \([^()]{1,40}\))? (?:and|&) (self|\p{Lu}[\p{L}.'’-]*)/gu)) for (const name of [pair[1] ?? '', pair[2] ?? '']) found.push({ name, speaker: 'therapist' });
  // "me (Fi) + Dev", "Me: CD."
  if (mayPresent.me.test(text)) {
    for (const own of text.matchAll(/(?:^|[\n:.;,+&(] ?|\bwith |\band )[Mm]e \((\p{Lu}[\p{L}'’.-]{0,20})\)|(?:^|[\n.;,|] ?)Me: (\p{Lu}{2,3})(?=[.,;\n])/gu)) {
      const name = own[1] ?? own[2] ?? '';
      if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(name)) found.push({ name, speaker: 'therapist' });
    }
  }
  // "K me, C him, L her": whose initials are whose
  if (text.includes(' me')) for (const own of text.matchAll(/(?:^|[\n(,;.] ?)(\p{Lu}{1,2})\.? (?:is )?me(?=[,;][ \t]*\p{Lu}{1,2}\.? (?:is )?(?:him|her|them)\b)/gu)) found.push({ name: own[1] ?? '', speaker: 'therapist' });
  if (text.includes(' by ')) for (const led of text.matchAll(/\b(?:led|run|facilitated|taken|typed|written up) by (?:student nurse |nurse )?(\p{Lu}[\p{L}.'’-]*)/gu)) found.push({ name: led[1] ?? '', speaker: 'therapist' });
  // "Bev (writer)", "self (R)", "Yusra (Y, social work trainee)", "JOOST (student, me)", "student nurse (Tam)"
  if (mayPresent.inBrackets.test(text)) for (const near of text.matchAll(/(?<![\p{L}.])(self|\p{Lu}[\p{L}'’.-]{0,20}) \(([^()\n]{1,60})\)/gu)) {
    const inside = near[2] ?? '';
    if (!/\b(?:me|writing|writer|presenting|trainee|student|therapist(?: \d)?|lead|co|co-?t\w*|facilitator|CPN|RMN|psycholog\w+)\b/.test(inside) && near[1] !== 'self') continue;
    if (near[1] !== 'self') found.push({ name: near[1] ?? '', speaker: 'therapist' });
    const alias = /^(\p{Lu}{1,3}\.?)(?=,|$)/u.exec(inside)?.[1];
    if (alias !== undefined) found.push({ name: alias, speaker: 'therapist' });
  }
  if (byRole) for (const near of text.matchAll(/\b(?:nurse|therapist|trainee|student|counsellor) \((\p{Lu}[\p{L}'’.-]{0,20})\)/gu)) found.push({ name: near[1] ?? '', speaker: 'therapist' });
  if (byRole) for (const near of text.matchAll(/\btherapists \(([^)\n]{1,80})\)/g)) for (const name of namesIn(near[1] ?? '')) found.push({ name, speaker: 'therapist' });
  if (byRole) for (const near of text.matchAll(/\((?:my |the )?supervisor,? (\p{Lu}[\p{L}'’.-]*)\)|\b[Ss]upervisor,? (\p{Lu}[\p{L}'’-]*)\b/gu)) found.push({ name: near[1] ?? near[2] ?? '', speaker: 'supervisor' });
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

function rowLabelsIn(table: string): RowLabel[] {
  const lines = table.split('\n');
  const heads = splitRow(lines[0] ?? '');
  const column = heads.findIndex((head) => isSpeakerColumn(head));
  const labels: RowLabel[] = [];
  for (const line of lines.slice(2)) {
    const cells = splitRow(line);
    const at = column >= 0 ? column : cells.findIndex((cell) => readLabel(cell) !== null);
    const cell = cells[at] ?? '';
    const name = column >= 0 ? cell : readLabel(cell)?.name ?? '';
    const said = column >= 0 ? cells[at + 1] ?? '' : cell;
    if (name.trim() !== '') labels.push({ name: bare(name), questions: questionsIn(said), you: addressed(said) });
  }
  return labels;
}

/** Cells of one row, split at bars that are not escaped. */
function splitRow(line: string): string[] {
  return line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim());
}

/** Whether a table's column holds names of speakers. */
export function isSpeakerColumn(head: string): boolean {
  return /^(?:who|speaker|who speaks|person|name|by|voice|sp\.?|role)$/i.test(bare(head));
}
