import type { Span } from '../../src/note/span.ts';
import { readNote } from '../../src/note/readNote.ts';
import { features, heardWords } from '../../src/stance/ear/features.ts';
import type { Form } from '../../src/stance/ear/features.ts';
import { decide, judgedIn } from '../../src/stance/decide.ts';
import { rulesHeard } from '../../src/stance/ear/rulesHeard.ts';
import type { Scene } from '../../src/stance/scene.ts';
import { scenesOf } from '../../src/stance/scenes.ts';
import { readSentence } from '../../src/stance/sentenceReading.ts';
import type { GoldLine, GoldNote } from '../evaluation/gold.ts';
import type { GuideLine } from '../evaluation/guide.ts';
import type { Label, Lesson } from './learner.ts';

/** An annotated utterance with who wrote it, so that a writer can be left out. */
export interface WrittenLesson extends Lesson {
  readonly writer: string;
  readonly words: string;
  readonly form: Form;
  /** Whether the rules alone hear curiosity in it. */
  readonly curious: boolean;
}

function lesson(writer: string, label: Label, words: string, scene: Scene): WrittenLesson {
  const judged = judgedIn(scene);
  const decided = decide(scene, judged);
  const heard = features(heardWords(words), scene.form, rulesHeard(judged, decided));
  const curious = decided.some(({ stance }) => stance === 'curious');
  return { writer, label, words, form: scene.form, curious, size: heard.length, features: Int32Array.from(heard, ({ bucket }) => bucket) };
}

/**
 * The utterances of an annotated note, as the reader and the ear see them. An utterance belongs to the span it shares
 * most with; half of the shorter must be shared, as when findings are scored. Borderline ones teach nothing.
 */
export function noteLessons(gold: GoldNote): WrittenLesson[] {
  const note = readNote(gold.text, { anyText: true });
  return note.chunks.flatMap(({ chunk, start, section }) => chunk.passages.flatMap(passage => scenesOf(passage, { kind: note.kind, audience: note.audience, section: note.sections[section]?.kind ?? 'other' }).flatMap(({ utterance, scene }) => {
    const from = start + passage.offsets[utterance.start]!, to = start + passage.offsets[utterance.end - 1]! + 1;
    // A span on quoted words belongs to the quotation's own sentence, not to the one that brings it in.
    const silent = utterance.sentence.muted.map(muted => ({ start: start + passage.offsets[muted.start]!, end: start + passage.offsets[muted.end - 1]! + 1 }));
    if (utterance.words.replace(/“”/g, '').split(/\s+/).filter(word => /\p{L}/u.test(word)).length < 2 && silent.length > 0) return [];
    let label: Label | 'S' = 'N', most = 0;
    for (const span of gold.spans) {
      const shared = overlap({ start: from, end: to }, span) - silent.reduce((sum, quoted) => sum + overlap(quoted, span), 0);
      if (shared > most && shared * 2 >= Math.min(to - from, span.end - span.start)) { most = shared; label = span.type; }
    }
    return label === 'S' ? [] : [lesson(gold.writer, label, utterance.words, scene)];
  })));
}

/** UTF-16 units two spans share. */
function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/**
 * A line of the stance guide. Soft ones teach nothing (they may be marked or not), nor do lines to leave unmarked that
 * the rules hear as curious: the guide does not say whether they are.
 */
export function guideLessons({ kind, category, context, text }: GuideLine): WrittenLesson[] {
  const label = ({ flag: 'A', positive: 'C', pass: 'N', soft: null } as const)[kind];
  if (label === null) return [];
  return lineLessons({ writer: 'guide', label, category, context, text }).filter(({ curious }) => label !== 'N' || !curious);
}

/** A labelled line. Other people's words teach nothing: who speaks is decided before the ear listens. */
export function lineLessons(line: GoldLine): WrittenLesson[] {
  if (line.context === 'P' || line.context === 'G') return [];
  const words = line.text.replace(/^["“](.*)["”]$/s, '$1');
  const direct = line.context === 'T';
  return [lesson(line.writer, line.label, words, {
    reading: readSentence(words), speaker: direct ? 'therapist' : 'writer', form: direct ? 'direct' : 'narrative',
    section: 'other', kind: 'individual', audience: 'self', next: '',
  })];
}
