import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reviewer } from '../../src/stance/reviewer.ts';
import { lineNote } from './lineNote.ts';

/** Figures on other people's sentences. They stay where they are: read in place, never copied, never trained on. */
export interface ExternalFigures {
  readonly miti: { readonly precision: number; readonly recall: number; readonly f1: number; readonly sentences: number };
  readonly annomi: { readonly reflections: number; readonly reflectionsWithHints: number; readonly openQuestions: number; readonly turns: number };
  readonly clinicalProse: { readonly information: number; readonly withHints: number; readonly sentences: number };
}

interface Row { readonly text: string; readonly label: string | null; readonly sublabel: string | null; readonly speaker: string }

const directiveCodes = new Set(['Advise with Permission', 'Advise without Permission', 'Confront', 'Direct', 'Warn']);
const directiveRules = new Set(['advice', 'correcting', 'compliance']);

function rows(folder: string, name: string): Row[] {
  return readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line) as Row);
}

/** Measures on the external sets in a folder, or returns null where they are not at hand. */
export function externalFigures(folder: string, open: () => Reviewer): ExternalFigures | null {
  if (!['miti', 'annomi', 'notes'].every(name => existsSync(join(folder, `${name}.dev.jsonl`)))) return null;
  const marks = (text: string, context: 'T' | 'N') => open().review(lineNote({ context, text: text.replace(/\s+/g, ' ') })).findings.filter(({ stance }) => stance === 'authoritative');

  let right = 0, wrong = 0, missed = 0, sentences = 0;
  for (const { text, label } of rows(folder, 'miti.dev.jsonl')) {
    if (/\?\s*$/.test(text)) continue;
    sentences++;
    const marked = marks(text, 'T').some(({ rule, also }) => [rule, ...also].some(name => directiveRules.has(name)));
    const directive = directiveCodes.has(label ?? '');
    if (marked && directive) right++;
    else if (marked) wrong++;
    else if (directive) missed++;
  }
  const precision = right / Math.max(1, right + wrong), recall = right / Math.max(1, right + missed);

  const annomi = rows(folder, 'annomi.dev.jsonl');
  const share = (turns: readonly Row[], hints: boolean): number =>
    turns.filter(({ text }) => marks(text, 'T').some(({ level }) => hints || level === 'information')).length / Math.max(1, turns.length);
  const reflections = annomi.filter(({ label }) => label === 'reflection');
  const openQuestions = annomi.filter(({ label, sublabel }) => label === 'question' && sublabel === 'open');

  const prose = rows(folder, 'notes.dev.jsonl').map(({ text }) => marks(text, 'N'));
  return {
    miti: { precision, recall, f1: 2 * precision * recall / Math.max(1e-9, precision + recall), sentences },
    annomi: { reflections: share(reflections, false), reflectionsWithHints: share(reflections, true), openQuestions: share(openQuestions, false), turns: annomi.length },
    clinicalProse: {
      information: prose.filter(found => found.some(({ level }) => level === 'information')).length / prose.length,
      withHints: prose.filter(found => found.length > 0).length / prose.length, sentences: prose.length,
    },
  };
}
