import { noteFeedback } from '../feedback/noteFeedback.ts';
import { gateEffect } from '../feedback/gateEffect.ts';
import { reword } from '../feedback/reword.ts';
import { say } from '../feedback/say.ts';
import { categoryOf } from '../stance/categories/categories.ts';
import { LineIndex } from '../note/position.ts';
import type { Finding, Wording } from '../stance/finding.ts';
import type { NoteReview } from '../stance/review.ts';
import type { Unreadable } from './noteFiles.ts';

/** A note and what was heard in it, as version 1 of the command line's JSON has it; docs/schema/review.schema.json describes it. */
interface NoteReport {
  readonly path: string;
  readonly kind: string | null;
  readonly audience: string;
  readonly isSessionNote: boolean;
  readonly reason: string;
  readonly words: number;
  readonly findings: readonly object[];
  readonly feedback: unknown;
}

/** Brings one review into the contract's form, with our sentences in English. */
export function noteReport(path: string, review: NoteReview, explain: boolean): NoteReport {
  const { note, findings } = review;
  const lines = new LineIndex(note.text);
  return {
    path, kind: note.kind, audience: note.audience, isSessionNote: note.isSessionNote, reason: say(note.reason), words: note.words,
    findings: findings.map((finding) => findingReport(finding, review, lines, explain)),
    feedback: note.isSessionNote ? said(noteFeedback(review)) : null,
  };
}

function findingReport(finding: Finding, { note }: NoteReview, lines: LineIndex, explain: boolean): object {
  const start = lines.at(finding.start);
  const end = lines.at(finding.end);
  return {
    rule: finding.rule, category: finding.category, stance: finding.stance, level: finding.level,
    start: finding.start, end: finding.end, line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
    text: finding.text, speaker: finding.speaker, section: finding.section,
    message: say(finding.message), prompt: say(finding.prompt), reference: finding.reference, also: finding.also,
    rewordings: reword(finding, note).map(({ title, edits }) => ({ title: say(title), edits })),
    ...(explain ? { gates: finding.gates.map(({ gate, effect, because }) => ({ gate, effect, because: say(because) })) } : {}),
  };
}

/** Puts every wording inside into words. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  if (isWording(value)) return say(value);
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, said(own)]));
}

function isWording(value: object): value is Wording {
  return 'text' in value && typeof value.text === 'string' && Object.keys(value).every((key) => key === 'text' || key === 'args');
}

/** What a person at a terminal reads: per note the passages with their question, nothing counted. */
export function textReport(reviews: readonly { readonly path: string; readonly review: NoteReview }[], unreadable: readonly Unreadable[], explain: boolean): string {
  const lines: string[] = [];
  for (const { path, review } of reviews) {
    lines.push(path);
    if (!review.note.isSessionNote) {
      lines.push(`  Not read as a session note. ${say(review.note.reason)} With --all it is.`, '');
      continue;
    }
    const index = new LineIndex(review.note.text);
    if (review.findings.length === 0) lines.push('  Nothing stood out.');
    for (const finding of review.findings) {
      const { line, column } = index.at(finding.start);
      lines.push(`  ${line}:${column}  ${finding.stance === 'curious' ? '~' : '?'} ${finding.text.replace(/\s+/g, ' ')}`);
      lines.push(`      ${say(finding.stance === 'curious' ? finding.message : finding.prompt)}  [${finding.rule}]`);
      if (explain) lines.push(...reasonsFor(finding).map((reason, nth) => `      ${nth === 0 ? 'why:' : '    '} ${reason}`));
    }
    lines.push('');
  }
  for (const { path, reason } of unreadable) lines.push(`${path}: ${reason}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Why a passage was marked: what it was taken for, then what was asked about it and answered, in that order. */
function reasonsFor({ category, stance, gates }: Finding): string[] {
  const { name, definition } = categoryOf(category);
  return [`${name}. ${definition}`, ...gates.map((step) => {
    const effect = gateEffect(step);
    return effect === null || (stance === 'curious' && step.effect === 'credited') ? say(step.because) : `${say(step.because)} (${say(effect)})`;
  })];
}
