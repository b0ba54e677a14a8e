import type { CategoryId, RuleName } from '../stance/category.ts';
import { ruleNames } from '../stance/category.ts';
import type { Finding, Wording } from '../stance/finding.ts';
import type { NoteReview } from '../stance/review.ts';
import { allDimensions } from './dimensions/allDimensions.ts';
import { factsOf, type NoteFacts } from './dimensions/noteFacts.ts';
import { contraryMove } from './dimensions/poles.ts';

/** A passage of the note with what can be said about it. */
export interface Moment {
  readonly rule: RuleName;
  readonly category: CategoryId;
  /** UTF-16 offsets into the note. */
  readonly start: number;
  readonly end: number;
  /** The passage's words, shortened where they are many. */
  readonly quote: string;
  readonly section: string;
  /** For curious moments what was heard; for the others the question to oneself. */
  readonly wording: Wording;
}

/** Something looked for and not found in the text. */
export interface NotShown {
  readonly id: string;
  readonly wording: Wording;
  readonly prompt: Wording;
  readonly reference: string;
}

/** The one question to take to colleagues, with its place where it stands in the note already. */
export interface TeamQuestion {
  readonly wording: Wording;
  readonly start?: number;
  readonly end?: number;
}

/** Counts, for those who ask for them. */
export interface FeedbackDetails {
  readonly rules: readonly { readonly rule: RuleName; readonly category: CategoryId; readonly times: number }[];
  readonly words: number;
  /** Labelled turns, where the note has any. */
  readonly turns: { readonly therapist: number; readonly others: number; readonly therapistWords: number; readonly othersWords: number; readonly therapistQuestions: number } | null;
}

/** What a supervisor might say about a note as a whole. No grade, no percentage, no total. */
export interface NoteFeedback {
  /** One sentence where there is something to say before the rest, for instance that the text is short. */
  readonly opening: Wording | null;
  readonly curious: readonly Moment[];
  readonly again: readonly Moment[];
  readonly notShown: readonly NotShown[];
  /** The contrary move, where nearly all of the note stands at one pole. */
  readonly move: Wording | null;
  readonly question: TeamQuestion;
  /** What no note can show (stance guide 1.5). */
  readonly closing: Wording;
  readonly details: FeedbackDetails;
}

/** Below this a text is too short to say what it lacks (stance guide 7.1). */
const enoughWords = 60;
const most = 3;
const quoteLength = 120;

/** The strongest first: these need content, not style (stance guide, section 3). */
const curiousOrder: readonly CategoryId[] = ['C5', 'C6', 'C12', 'C8', 'C7', 'C11', 'C9', 'C14', 'C4', 'C10', 'C2', 'C3', 'C16', 'C13', 'C15', 'C1'];
const againOrder: readonly CategoryId[] = ['A1', 'A2', 'A3', 'A10', 'A14', 'A6', 'A12', 'A13', 'A4', 'A7', 'A11', 'A8', 'A9', 'A5', 'A15', 'A16', 'A17'];

/**
 * The feedback on a note, from what was heard in it. Pass a review from which kept passages are taken out already
 * (`keptApart`): they are counted nowhere.
 */
export function noteFeedback(review: NoteReview): NoteFeedback {
  const { note, findings } = review;
  const facts = factsOf(review);
  const short = note.words < enoughWords;
  const curious = chosen(findings.filter(({ stance }) => stance === 'curious'), curiousOrder).map((finding) => moment(finding, finding.message));
  const again = chosen(findings.filter(({ stance }) => stance === 'authoritative'), againOrder).map((finding) => moment(finding, finding.prompt));
  const notShown = short || note.audience === 'payer' ? [] : missing(review, facts);
  const move = short ? null : contraryMove(facts);
  return {
    opening: openingFor(short, curious, again),
    curious, again, notShown, move,
    question: questionFor(findings, again, notShown, move),
    closing: { text: 'A note cannot show tone of voice, pace, silence, or whether anybody felt understood.' },
    details: detailsOf(review, facts),
  };
}

/** One of each kind, hints after the rest, the strongest kinds first; given back in the order of the text. */
function chosen(findings: readonly Finding[], order: readonly CategoryId[]): Finding[] {
  const rank = (finding: Finding): number => order.indexOf(finding.category) + (finding.level === 'hint' && finding.stance === 'authoritative' ? 100 : 0);
  const sorted = findings.map((finding, at) => ({ finding, at, rank: rank(finding) })).sort((one, other) => one.rank - other.rank || one.at - other.at);
  const picked: Finding[] = [];
  for (const again of [false, true]) {
    for (const { finding } of sorted) {
      if (picked.length === most) break;
      if (picked.includes(finding)) continue;
      if (!again && picked.some(({ category }) => category === finding.category)) continue;
      if (picked.some(({ start, end }) => start < finding.end && end > finding.start)) continue;
      picked.push(finding);
    }
    // Three of one kind would say the same thing three times where it is about curiosity.
    if (order === curiousOrder) break;
  }
  return picked.sort((one, other) => one.start - other.start);
}

function moment(finding: Finding, wording: Wording): Moment {
  const { rule, category, start, end, section } = finding;
  return { rule, category, start, end, quote: quoteOf(finding.text), section, wording };
}

function quoteOf(text: string): string {
  const plain = text.replace(/[*_`~]+/gu, '').replace(/\s+/gu, ' ').trim().replace(/^["“«‘]|["”»’]$/gu, '');
  if (plain.length <= quoteLength) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', quoteLength))} …`;
}

function missing({ note, findings }: NoteReview, facts: NoteFacts): NotShown[] {
  if (!note.kind || (findings.length === 0 && note.words < enoughWords * 2)) return [];
  const { kind } = note;
  return allDimensions.filter(({ kinds, shown }) => kinds.includes(kind) && !shown(facts)).slice(0, most)
    .map(({ id, absence, prompt, reference }) => ({ id, wording: absence, prompt, reference }));
}

function openingFor(short: boolean, curious: readonly Moment[], again: readonly Moment[]): Wording | null {
  if (short) return { text: 'There is little text here yet, so this says nothing about what may be missing.' };
  if (curious.length === 0 && again.length === 0) return { text: 'Nothing stood out in this note. That says little about the session.' };
  return null;
}

/** The clinician's own question comes before any of ours. */
function questionFor(findings: readonly Finding[], again: readonly Moment[], notShown: readonly NotShown[], move: Wording | null): TeamQuestion {
  const own = findings.findLast(({ category, speaker, text }) => category === 'C12' && speaker === 'writer' && /\?["”»’)*_]*\s*$/u.test(text));
  if (own) return { wording: { text: 'Your own question: “{question}”', args: { question: quoteOf(own.text) } }, start: own.start, end: own.end };
  if (move) return { wording: move };
  const [first] = again;
  if (first) return { wording: first.wording, start: first.start, end: first.end };
  const [absent] = notShown;
  return { wording: absent?.prompt ?? { text: 'What would you like colleagues to wonder about with you?' } };
}

function detailsOf({ note, findings }: NoteReview, facts: NoteFacts): FeedbackDetails {
  const times = new Map<CategoryId, number>();
  for (const { category } of findings) times.set(category, (times.get(category) ?? 0) + 1);
  const order = Object.keys(ruleNames) as CategoryId[];
  const turns = facts.therapistTurns + facts.otherTurns > 0
    ? { therapist: facts.therapistTurns, others: facts.otherTurns, therapistWords: facts.therapistTurnWords, othersWords: facts.otherTurnWords, therapistQuestions: facts.therapistQuestions } : null;
  return {
    rules: order.filter((category) => times.has(category)).map((category) => ({ rule: ruleNames[category], category, times: times.get(category) ?? 0 })),
    words: note.words, turns,
  };
}
