import { templateWordsIn } from '../note/prompts.ts';
import type { Chunk, PlacedChunk, SessionNote } from '../note/sessionNote.ts';
import { NoteReader } from '../note/noteReader.ts';
import { Ear, unpackWeights } from './ear/ear.ts';
import type { Listener } from './ear/ear.ts';
import type { Finding } from './finding.ts';
import { listen, Memory } from './listen.ts';
import { OwnPhrases } from './ownPhrases.ts';
import { placeKey } from './place.ts';
import type { Place } from './place.ts';
import type { NoteReview, ReviewOptions } from './review.ts';
import { loadTagger } from './tagger.ts';

interface Heard {
  readonly key: string;
  readonly findings: readonly Finding[];
}

let shipped: Ear | null = null;

/**
 * A reviewer for one note. Loads compromise and the ear's weights on first use; later calls are immediate.
 * @param ear another ear than the shipped one: for training and evaluation.
 */
export async function openReviewer(options: ReviewOptions = {}, ear?: Listener): Promise<Reviewer> {
  await loadTagger();
  if (!ear && !shipped) shipped = new Ear(unpackWeights((await import('./ear/weights.ts')).earWeights));
  return new Reviewer(options, ear ?? shipped!);
}

/**
 * Reviews successive versions of one note. What was heard in a chunk is kept as long as the reader keeps the chunk, so
 * that work grows with the edit and not with the note.
 */
export class Reviewer {
  readonly #reader: NoteReader;
  readonly #options: ReviewOptions;
  readonly #ear: Listener;
  readonly #heard = new WeakMap<Chunk, Heard>();
  readonly #memory: Memory;

  constructor(options: ReviewOptions, ear: Listener) {
    this.#options = options;
    this.#ear = ear;
    this.#memory = new Memory(options, new OwnPhrases(options.ownPhrases ?? []));
    this.#reader = new NoteReader({ anyText: options.anyText ?? false });
  }

  /** Reviews the next version of the note, whole. Any string is fine; nothing throws. */
  review(text: string): NoteReview {
    const work = this.work(text);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  }

  /** The same in small steps: yields how much is done, from 0 to 1, whenever something was listened to. */
  *work(text: string): Generator<number, NoteReview> {
    const note = this.#reader.read(text);
    const findings: Finding[] = [];
    if (!note.isSessionNote || note.kind === 'crisis-plan') return { note, findings };
    for (let index = 0; index < note.chunks.length; index++) {
      const placed = note.chunks[index]!;
      const { heard, fresh } = this.#hear(placed, placeOf(note, placed));
      for (const finding of heard.findings) findings.push(atPlace(finding, placed.start));
      if (fresh) yield (index + 1) / note.chunks.length;
    }
    return { note, findings };
  }

  #hear({ chunk }: PlacedChunk, place: Place): { heard: Heard; fresh: boolean } {
    const key = placeKey(place);
    const known = this.#heard.get(chunk);
    if (known?.key === key) return { heard: known, fresh: false };
    const heard = { key, findings: ownWords(chunk, listen(chunk, place, this.#options, this.#ear, this.#memory)) };
    this.#heard.set(chunk, heard);
    return { heard, fresh: true };
  }
}

function placeOf(note: SessionNote, placed: PlacedChunk): Place {
  const section = note.sections[placed.section];
  return { kind: note.kind, audience: note.audience, section: section?.kind ?? 'other', sectionTitle: section?.title ?? '', group: note.kind === 'group' };
}

function atPlace(finding: Finding, start: number): Finding {
  return { ...finding, start: finding.start + start, end: finding.end + start };
}

/** A prompt that nobody wrote is no sign of anybody's stance: an empty template is neither curious nor certain. */
function ownWords(chunk: Chunk, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.length) return findings;
  const ours = templateWordsIn(chunk.text);
  return ours.length ? findings.filter(({ start, end }) => !ours.some((words) => start >= words.start && end <= words.end)) : findings;
}
