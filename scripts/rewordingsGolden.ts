import { readFileSync, writeFileSync } from 'node:fs';
import type { SessionNote } from '../src/note/sessionNote.ts';
import type { Speaker } from '../src/note/speaker.ts';
import { applyEdits } from '../src/feedback/editsBetween.ts';
import { reword } from '../src/feedback/reword.ts';
import { say } from '../src/feedback/say.ts';
import { ruleNames, type CategoryId } from '../src/stance/category.ts';
import type { Finding } from '../src/stance/finding.ts';

/** One labelled line of the stance guide. */
export interface GuideLine {
  readonly label: 'flag' | 'soft';
  readonly category: CategoryId;
  readonly context: string;
  readonly text: string;
}

/** A note that is nothing but one line. */
function bareNote(text: string): SessionNote {
  return {
    text, kind: 'individual', audience: 'self', isSessionNote: true, reason: { text: '' }, sections: [], chunks: [], words: 10,
    frontMatter: { span: null, type: null, audience: null, class: null, therapists: [], patients: [], speakers: {}, lang: null, problem: null },
  };
}

/** A finding that takes in the whole of a text. */
function bareFinding(text: string, category: CategoryId, speaker: Speaker = 'writer'): Finding {
  return {
    rule: ruleNames[category], category, stance: category.startsWith('A') ? 'authoritative' : 'curious', level: 'information',
    start: 0, end: text.length, text, speaker, section: '', message: { text: '' }, prompt: { text: '' }, reference: '', also: [], gates: [],
  };
}

/** What each rewording of a text would leave, with its title. */
export function rewordingsOf(text: string, category: CategoryId): { title: string; text: string }[] {
  const note = bareNote(text);
  return reword(bareFinding(text, category), note).map(({ title, edits }) => ({ title: say(title), text: applyEdits(text, edits) }));
}

/** The lines with their rewordings, as a page a person can read and object to. */
export function page(lines: readonly GuideLine[]): string {
  const parts = ['# Rewordings of the stance guide\'s lines', '', 'Written by `npm run golden` from the guide\'s own examples. Read it as a supervisor would: is each of these something you would say?'];
  let category = '';
  for (const line of lines) {
    if (line.category !== category) {
      category = line.category;
      parts.push('', `## ${category} ${ruleNames[line.category]}`);
    }
    const found = rewordingsOf(line.text, line.category);
    parts.push('', `${line.text}${line.label === 'soft' ? ' *(soft)*' : ''}`, '');
    parts.push(...(found.length ? found.map(({ title, text }) => `- *${title}:* ${text}`) : ['- (nothing offered)']));
  }
  return `${parts.join('\n')}\n`;
}

/** The guide's lines that are to be marked, as kept with the tests. */
export function guideLines(): GuideLine[] {
  const lines = JSON.parse(readFileSync(new URL('../test/data/guide/lines.json', import.meta.url), 'utf8')) as { kind: string; category: CategoryId; context: string; text: string }[];
  return lines.flatMap(({ kind, category, context, text }) => (kind === 'flag' || kind === 'soft' ? [{ label: kind, category, context, text }] : []));
}

if (process.argv[1]?.endsWith('rewordingsGolden.ts')) {
  writeFileSync(new URL('../test/golden/rewordings.md', import.meta.url), page(guideLines()));
}
