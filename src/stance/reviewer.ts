import { templateWordsIn } from '../note/prompts/templateWords.ts';
import { NoteReader } from '../note/noteReader.ts';
import type { Chunk, SessionNote } from '../note/sessionNote.ts';
import type { Steps } from '../note/steps.ts';
import { finish } from '../note/steps.ts';
import { Ear, unpackWeights } from './ear/ear.ts';
import type { Listener } from './ear/ear.ts';
import type { Finding } from './finding.ts';
import { HeardChunk } from './heardChunk.ts';
import { Attention, listen } from './listen.ts';
import { OwnPhrases } from './ownPhrases.ts';
import { samePlace } from './place.ts';
import type { Place } from './place.ts';
import { completed, type Choices, type NoteReview, type ReviewOptions } from './review.ts';
import { loadTagger } from './tagger.ts';

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
  readonly #choices: Choices;
  readonly #attention: Attention;
  #reader: NoteReader | null = null;
  readonly #heard = new WeakMap<Chunk, HeardChunk>();

  constructor(options: ReviewOptions, ear: Listener) {
    this.#choices = completed(options);
    this.#attention = new Attention(this.#choices, new OwnPhrases(this.#choices.ownPhrases), ear);
  }

  /** Reviews the next version of the note, whole. Any string is fine; nothing throws. */
  review(text: string): NoteReview {
    return finish(this.work(text));
  }

  /** The same in small steps: yields how much is done, from 0 to 1, whenever something was read or listened to. */
  *work(text: string): Steps<NoteReview> {
    // Most of a first version stays as it is; what is remembered of its sentences would hardly be asked for.
    const again = this.#reader !== null;
    this.#reader ??= this.#newReader();
    return yield* this.#work(text, this.#reader, this.#heard, again);
  }

  /** Reviews a note of which no further version is expected, in small steps: nothing of it is kept. */
  workOnce(text: string): Steps<NoteReview> {
    return this.#work(text, this.#newReader(), new WeakMap(), false);
  }

  #newReader(): NoteReader {
    return new NoteReader(this.#choices);
  }

  *#work(text: string, reader: NoteReader, known: WeakMap<Chunk, HeardChunk>, again: boolean): Steps<NoteReview> {
    const reading = reader.work(text);
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) yield step.value * readingShare;
    const note = step.value;
    const findings: Finding[] = [];
    if (!note.isSessionNote || note.kind === 'crisis-plan') return { note, findings };
    let section = -1;
    let place: Place | null = null;
    for (let index = 0; index < note.chunks.length; index++) {
      const placed = note.chunks[index]!;
      const { chunk } = placed;
      if (chunk.passages.length === 0) continue;
      if (!place || placed.section !== section) place = placeOf(note, section = placed.section);
      let heard = known.get(chunk);
      const stays = heard !== undefined && samePlace(heard.place, place);
      if (!heard || !stays) {
        heard = new HeardChunk(place, ownWords(chunk, listen(chunk, place, this.#choices, this.#attention, again), this.#choices.ownTemplates));
        known.set(chunk, heard);
      }
      for (const finding of heard.findingsAt(placed.start)) findings.push(finding);
      if (!stays) yield readingShare + (1 - readingShare) * (index + 1) / note.chunks.length;
    }
    return { note, findings };
  }
}

/** How much of a first review is reading; most is listening. */
const readingShare = 0.3;

function placeOf({ kind, audience, sections }: SessionNote, index: number): Place {
  const section = sections[index];
  return { kind, audience, section: section?.kind ?? 'other', sectionTitle: section?.title ?? '', group: kind === 'group' };
}

/** A prompt that nobody wrote is no sign of anybody's stance: an empty template is neither curious nor certain. */
function ownWords(chunk: Chunk, findings: readonly Finding[], ownTemplates: Choices['ownTemplates']): readonly Finding[] {
  if (!findings.length) return findings;
  const ours = templateWordsIn(chunk.text, ownTemplates);
  return ours.length ? findings.filter(({ start, end }) => !ours.some((words) => start >= words.start && end <= words.end)) : findings;
}
