import type { PhrasingContent, RootContent } from 'mdast';
import { say } from '../feedback/say.ts';
import { linkToLine } from '../note/templates/noteLink.ts';
import type { Wording } from '../stance/finding.ts';
import type { Around } from './around.ts';
import { writeMarkdown } from './exports/markdown.ts';
import { sessionName, wholeText } from './exports/passages.ts';
import type { SessionPlace } from './sessionPlace.ts';

/** A moment that a clinician wants to bring, and what they would like to ask about it; empty when they left it open. */
interface BroughtMoment {
  readonly around: Around;
  /** Starting at 1. */
  readonly line: number;
  readonly question: string;
}

/** A short page to take along: each moment with its surroundings, a link to its place and the clinician's own question. */
export function preparation(
  moments: readonly BroughtMoment[], note: { readonly name: string; readonly session: SessionPlace; readonly patients: readonly string[] },
  words: (wording: Wording) => string = say,
): string {
  const label = sessionName(words({ text: 'the note' }), note.session, words);
  const children: RootContent[] = [{ type: 'heading', depth: 1, children: text(words({ text: 'For supervision: {session}', args: { session: label } })) }];
  const parts = [writeMarkdown({ type: 'root', children })];
  for (const { around, line, question } of moments) {
    const quoted: PhrasingContent[] = [
      ...text(around.before === '' ? '' : `${around.before} `),
      { type: 'strong', children: text(around.passage) },
      ...text(around.after === '' ? '' : ` ${around.after}`),
    ];
    parts.push(
      `## ${linkToLine(words({ text: 'line {line}', args: { line: String(line) } }), wholeText(note.name), line)}\n`,
      writeMarkdown({ type: 'root', children: [{ type: 'blockquote', children: [{ type: 'paragraph', children: quoted }] }] }),
      `${words({ text: 'My question:' })} ${question === '' ? '' : writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children: text(question.replace(/\s+/g, ' ')) }] }).trimEnd()}`.trimEnd() + '\n',
    );
  }
  const patients = note.patients.map((name) => JSON.stringify(name)).join(', ');
  return `---\ntype: reflection-team\naudience: team\nclass: team\npatients: [${patients}]\n---\n${parts.join('\n')}`;
}

function text(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
