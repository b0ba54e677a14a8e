import type { Span } from '../../src/note/span.ts';
import { readNote } from '../../src/note/readNote.ts';
import type { Form } from '../../src/note/form.ts';
import { features } from '../../src/stance/ear/features.ts';
import { decide, judgedIn } from '../../src/stance/decide.ts';
import { rulesHeard } from '../../src/stance/ear/rulesHeard.ts';
import type { Scene } from '../../src/stance/scene.ts';
import { loneScene, scenesOf } from '../../src/stance/scenes.ts';
import type { GoldLine, GoldNote } from '../evaluation/gold.ts';
import type { GuideLine } from '../evaluation/guide.ts';
import type { Label, Lesson } from './learner.ts';

/** An annotated utterance with who wrote it, so that a writer can be left out. */
export interface WrittenLesson extends Lesson {
  readonly writer: string;
  readonly form: Form;
  /** Whether the rules alone hear curiosity in it. */
  readonly curious: boolean;
}

/** What the ear hears in an utterance, as a lesson holds it. */
export function heardFeatures(scene: Scene, rules: readonly string[]): Pick<Lesson, 'size' | 'features' | 'from' | 'to'> {
  const { buckets, from, to } = features(scene, rules);
  return { size: buckets.length, features: Int32Array.from(buckets), from: Uint8Array.from(from, within), to: Uint8Array.from(to, within) };
}

/** Words after the first 255 are all left out or heard together. */
function within(word: number): number {
  return Math.min(255, word);
}

function lesson(writer: string, label: Label, counts: number, scene: Scene): WrittenLesson {
  const judged = judgedIn(scene);
  const decided = decide(scene, judged);
  const heard = heardFeatures(scene, rulesHeard(judged, decided));
  const curious = decided.some(({ stance }) => stance === 'curious');
  return { writer, label, counts, form: scene.form, curious, ...heard };
}

/**
 * The utterances of an annotated note, as the reader and the ear see them. An utterance belongs to the span it shares
 * most with; half of the shorter must be shared, as when findings are scored. Borderline ones teach nothing.
 */
export function noteLessons(gold: GoldNote): WrittenLesson[] {
  const note = readNote(gold.text, { anyText: true });
  return note.chunks.flatMap(({ chunk, start, section }) => chunk.passages.flatMap(passage => scenesOf(passage, { kind: note.kind, audience: note.audience, section: note.sections[section]?.kind ?? 'other' }).flatMap(({ utterance, scene }) => {
    const inNote = (span: Span): Span => { const source = passage.offsets.sourceOf(span); return { start: start + source.start, end: start + source.end }; };
    const { start: from, end: to } = inNote(utterance);
    // A span on quoted words belongs to the quotation's own sentence, not to the one that brings it in.
    const silent = utterance.sentence.muted.map(inNote);
    if (utterance.words.replace(/“”/g, '').split(/\s+/).filter(word => /\p{L}/u.test(word)).length < 2 && silent.length > 0) return [];
    let label: Label | 'S' = 'N', most = 0;
    for (const span of gold.spans) {
      const shared = overlap({ start: from, end: to }, span) - silent.reduce((sum, quoted) => sum + overlap(quoted, span), 0);
      if (shared > most && shared * 2 >= Math.min(to - from, span.end - span.start)) { most = shared; label = span.type; }
    }
    return label === 'S' ? [] : [lesson(gold.writer, label, 1, scene)];
  })));
}

/** UTF-16 units two spans share. */
function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** What the guide wants marked or credited counts so much more than a sentence of a note, and what it wants left alone twice as much: it is the specification. */
const specified = 4;

/**
 * A line of the stance guide. A soft one may be marked or not, so it teaches half of either. Of lines to leave unmarked
 * that the rules hear as curious the guide does not say whether they are: these too teach half of either.
 */
export function guideLessons({ kind, category, context, text }: GuideLine): WrittenLesson[] {
  const as = (label: Label, counts: number): WrittenLesson[] => lineLessons({ writer: 'guide', label, category, context, text }, counts);
  if (kind === 'soft') return [...as('A', 0.5), ...as('N', 0.5)];
  if (kind === 'pass') return as('N', 2).flatMap(lesson => lesson.curious ? [...as('C', 1), ...as('N', 1)] : [lesson]);
  return as(kind === 'flag' ? 'A' : 'C', specified);
}

/**
 * A labelled line. Other people's words teach nothing: who speaks is decided before the ear listens. A line has no note
 * around it and was written to show something, so it counts less than a sentence of a note (measured: half is best).
 */
export function lineLessons(line: GoldLine, counts = 0.5): WrittenLesson[] {
  if (line.context === 'P' || line.context === 'G') return [];
  const words = line.text.replace(/^["“](.*)["”]$/s, '$1');
  return [lesson(line.writer, line.label, counts, loneScene(words, line.context === 'T' ? 'direct' : 'narrative'))];
}
