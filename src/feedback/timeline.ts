import type { CategoryId, RuleName, Stance } from '../stance/category.ts';
import type { Finding, Level, Wording } from '../stance/finding.ts';
import type { NoteReview } from '../stance/review.ts';
import type { Speaker } from '../note/speaker.ts';
import { arousalIn, type Arousal } from './arousal.ts';

/** One passage on the strip. */
export interface TimelineMark {
  readonly stance: Stance;
  readonly level: Level;
  readonly rule: RuleName;
  readonly category: CategoryId;
  /** UTF-16 offsets into the note. */
  readonly start: number;
  readonly end: number;
  /** Place in the note's course, 0 to 1. */
  readonly at: number;
  readonly quote: string;
  readonly section: string;
  readonly wording: Wording;
}

/** A section as a stretch of the strip. */
interface TimelineSection {
  readonly title: string;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** A word that tells how high feeling ran. */
export interface TimelineArousal extends Arousal {
  readonly at: number;
  readonly section: string;
}

/** One labelled turn, where the note has any. */
interface TimelineTurn {
  readonly speaker: Speaker;
  readonly from: number;
  readonly to: number;
}

/** The course of a note: where curiosity and authority were heard, and what happened around them. */
export interface Timeline {
  readonly marks: readonly TimelineMark[];
  readonly sections: readonly TimelineSection[];
  readonly arousal: readonly TimelineArousal[];
  readonly turns: readonly TimelineTurn[];
}

/** More words of arousal than this would make a fence of a strip. */
const mostArousal = 24;

/** Lays the passages of a review out along the course of its note. Hand in a review without its kept passages. */
export function timeline({ note, findings }: NoteReview): Timeline {
  const first = note.chunks[0]?.start ?? note.frontMatter.span?.end ?? 0;
  const last = note.chunks.at(-1);
  const end = last ? last.start + last.chunk.text.length : note.text.length;
  const length = Math.max(1, end - first);
  const at = (offset: number): number => Math.min(1, Math.max(0, (offset - first) / length));
  const arousal: TimelineArousal[] = [];
  const turns: TimelineTurn[] = [];
  for (const { chunk, start, section } of note.chunks) {
    for (const passage of chunk.passages) {
      if (passage.place === 'heading' || passage.speaker === 'supervisor') continue;
      for (const found of arousalIn(passage.text)) {
        const source = passage.offsets.sourceOf(found), from = start + source.start, to = start + source.end;
        arousal.push({ ...found, start: from, end: to, at: at((from + to) / 2), section: note.sections[section]?.title ?? '' });
      }
      if (passage.form === 'speech' && passage.text !== '') {
        const source = passage.offsets.sourceOf({ start: 0, end: passage.text.length });
        turns.push({ speaker: passage.speaker, from: at(start + source.start), to: at(start + source.end) });
      }
    }
  }
  return {
    marks: findings.map((finding) => timelineMark(finding, at((finding.start + finding.end) / 2))),
    sections: note.sections.filter(({ title, depth }) => title !== '' && depth > 1 || title !== '' && note.sections.length < 3)
      .map(({ title, span }) => ({ title, start: span.start, from: at(span.start), to: at(span.end) })),
    arousal: thinned(arousal), turns,
  };
}

/** A passage as a mark. @param at its place in the note's course, 0 to 1. */
export function timelineMark({ stance, level, rule, category, start, end, text, section, message, prompt }: Finding, at: number): TimelineMark {
  return { stance, level, rule, category, start, end, at, quote: quoted(text), section, wording: stance === 'curious' ? message : prompt };
}

function thinned(arousal: readonly TimelineArousal[]): TimelineArousal[] {
  if (arousal.length <= mostArousal) return [...arousal];
  const step = arousal.length / mostArousal;
  return Array.from({ length: mostArousal }, (_, index) => arousal[Math.floor(index * step)]).filter((found) => found !== undefined);
}

function quoted(text: string): string {
  const plain = text.replace(/[*_`~]+/gu, '').replace(/\s+/gu, ' ').trim();
  return plain.length > 90 ? `${plain.slice(0, plain.lastIndexOf(' ', 88))} …` : plain;
}
