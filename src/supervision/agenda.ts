import type { RootContent } from 'mdast';
import { say } from '../feedback/say.ts';
import { relativePath } from '../note/notePath.ts';
import { linkToLine } from '../note/templates/noteLink.ts';
import { reflectionTeam } from '../note/templates/reflectionTeam.ts';
import { templateText } from '../note/templates/templateText.ts';
import type { Wording } from '../stance/finding.ts';
import { quote, writeMarkdown } from './exports/markdown.ts';
import { sessionName, wholeText } from './exports/passages.ts';
import type { SessionPlace } from './sessionPlace.ts';

/** A passage that somebody wants to talk about. */
export interface AgendaItem {
  /** With `/`, below the same root as the agenda. */
  readonly path: string;
  /** Starting at 1. */
  readonly line: number;
  readonly session: SessionPlace;
  /** As it stands in the note. */
  readonly text: string;
  /** What was asked about it: remarks of comments, or one's own question. Their authors are not carried over. */
  readonly questions: readonly string[];
  /** A question of ours, when nobody has asked one. */
  readonly prompt: Wording | null;
  /** Names that the note's front matter holds besides the pseudonym; they are left out of the quote. */
  readonly names: readonly string[];
}

/** What a person chooses for an agenda. */
interface AgendaChoices {
  /** Where the agenda will stand, with `/`. */
  readonly path: string;
  readonly date: string;
  readonly minutes: number;
  /** Pseudonym, when all passages are of one patient. */
  readonly patient: string | null;
  readonly words?: (wording: Wording) => string;
}

/**
 * A reflection-team note with the chosen passages as its agenda: each quoted, linked to its place, with the questions
 * that are open and its share of the minutes.
 */
export function agenda(items: readonly AgendaItem[], choices: AgendaChoices): string {
  const words = choices.words ?? say;
  const note = templateText(reflectionTeam, {
    values: { date: choices.date, minutes: String(choices.minutes), ...(choices.patient === null ? {} : { patient: yamlWord(choices.patient) }) },
  });
  const minutes = shareMinutes(choices.minutes, items.length);
  const parts = items.map((item, at) => itemText(item, minutes[at] ?? 0, at + 1, choices.path, words));
  const section = [`## ${words({ text: 'What we might look at' })}\n`, ...parts].join('\n');
  // Before the first section of the template, so that everybody has the passages in mind when the task is marked.
  const at = note.search(/^## /m);
  return at < 0 ? `${note}\n${section}` : `${note.slice(0, at)}${section}\n${note.slice(at)}`;
}

/** Whole minutes, as even as can be, the first items getting what is left over; none gets less than one. */
function shareMinutes(minutes: number, items: number): number[] {
  if (items === 0) return [];
  const each = Math.max(1, Math.floor(minutes / items));
  let left = Math.max(0, Math.floor(minutes) - each * items);
  return Array.from({ length: items }, () => each + (left-- > 0 ? 1 : 0));
}

function itemText(item: AgendaItem, minutes: number, number: number, agendaPath: string, words: (wording: Wording) => string): string {
  const label = sessionName(words({ text: 'the note' }), item.session, words);
  const link = linkToLine(label, relativePath(agendaPath, wholeText(item.path)), item.line);
  const asked = item.questions.map((question) => withoutNames(question, item.names)).filter((question) => question.trim() !== '');
  const questions = asked.length > 0 ? asked : item.prompt ? [words(item.prompt)] : [];
  const open: RootContent[] = questions.length === 0 ? [] : [{
    type: 'list', ordered: false, spread: false,
    children: questions.map((question) => ({
      type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [{ type: 'text', value: question.replace(/\s+/g, ' ').trim() }] }],
    })),
  }];
  const title = words({ text: '{number}. {minutes} min, from', args: { number: String(number), minutes: String(minutes) } });
  return `### ${title} ${link}\n\n${writeMarkdown({ type: 'root', children: [quote(withoutNames(item.text, item.names)), ...open] })}`;
}

/** Names, addresses and numbers do not travel: what a team reads is kept under other rules than the note itself. */
function withoutNames(text: string, names: readonly string[]): string {
  const left = '[…]';
  let kept = text
    .replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, left)
    .replace(/(?<!\p{N})\+?\d(?:[\s()/.-]?\d){8,14}(?!\p{N})/gu, left);
  for (const name of [...names].sort((one, other) => other.length - one.length)) {
    if (name.trim().length < 2) continue;
    const literal = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    kept = kept.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), left);
  }
  return kept;
}

function yamlWord(word: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(word) ? word : JSON.stringify(word);
}
