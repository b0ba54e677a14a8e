import type { BlockShape } from './blockScan.ts';
import { Clues } from './clues.ts';
import { colleaguesIn, colleagueWays } from './colleagues.ts';
import type { Conduct } from './conduct.ts';
import { conductIn } from './conduct.ts';
import type { Introduction } from './introduction.ts';
import type { Label } from './label.ts';
import { readLabel } from './label.ts';
import { introductionsIn, presentations } from './presentation.ts';
import { addressed, questionsIn, WordCounts } from './wordCounts.ts';

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

/** Whatever prose shows of people, sought in one pass. */
const sought = new Clues([...colleagueWays, ...presentations]);

/** Reads the facts off one block. */
export function surveyBlock(text: string, shape: BlockShape): Survey {
  if (shape === 'blank' || shape === 'code' || shape === 'html' || shape === 'break') return nothing;
  const head = text.length > longest ? text.slice(0, longest) : text;
  const label = shape === 'heading' || shape === 'table' ? null : readLabel(text);
  const clued = sought.in(head);
  const introduced = introductionsIn(head, shape, clued);
  const title = titleOf(head, shape, label);
  return {
    label, title,
    roleLabel: label !== null && /^(?:t|th|ther|therapist|p|pt|patient|client|cl|c|clinician)$/.test(label.key),
    quoted: label !== null && /^[*_]*["“„«‘]/.test(text.slice(label.end, label.end + 3)),
    rowLabels: shape === 'table' ? rowLabelsIn(head) : [],
    introductions: introduced,
    colleagues: shape === 'table' ? [] : colleaguesIn(head, clued),
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
