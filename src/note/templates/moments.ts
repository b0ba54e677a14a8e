import { basename, relativePath, withoutEnding } from '../notePath.ts';
import { linkToLine } from './noteLink.ts';

/** A passage that was noticed in a session note, as a reflection-team note takes it along. */
export interface Moment {
  /** As it stands in the note, markup included. */
  readonly text: string;
  /** Starting at 1. */
  readonly line: number;
  /** `mind`: the writer's own mind, a question to oneself, a misunderstanding owned; `thinking`: where curiosity went, or came back. */
  readonly where: 'mind' | 'thinking';
}

/**
 * The moments of one kind as markdown: quoted in their own words, each with a link to its place.
 * @returns an empty string when there are none.
 */
export function momentsBlock(moments: readonly Moment[], where: Moment['where'], sessionPath: string, newPath: string): string {
  const chosen = moments.filter((moment) => moment.where === where);
  if (!chosen.length) return '';
  const label = withoutEnding(basename(sessionPath));
  const target = relativePath(newPath, sessionPath);
  const quotes = chosen.map((moment) => `> ${oneLine(moment.text)} (${linkToLine(label, target, moment.line)})`).join('\n>\n');
  return where === 'mind' ? `${quotes}\n` : `### Where thinking went\n\n${quotes}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\r?\n[\s>]*/g, ' ').trim();
}
