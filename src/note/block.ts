import type { Voice } from './attribution/voice.ts';
import type { BlockShape } from './blockScan.ts';
import type { Cast } from './cast.ts';
import { factWords } from './headingWords.ts';
import { Inquiry } from './people.ts';
import type { ChunkReading } from './readChunk.ts';
import { readChunk } from './readChunk.ts';
import type { SectionKind } from './section.ts';
import { sectionKind } from './sectionTitle.ts';
import type { Survey } from './survey.ts';
import { surveyBlock } from './survey.ts';

/** A section that begins at a block. */
interface Opening {
  readonly title: string;
  /** Heading depth 1 to 6; 7 for section letters and bold lines. */
  readonly depth: number;
  readonly kind: SectionKind;
  /** The letter as written when the note's sections are letters and this is one: which of them it is depends on those before it. */
  readonly letter: string | null;
  /** Whether it is over with its own line: who was there ("Present: A., B.") is told, and the note goes on. */
  readonly told: boolean;
}

/**
 * A stretch of a note with what is known of it. What was read from it is kept as long as nothing changes of all that
 * the reading depends on, and with it the chunk's identity.
 */
export class Block {
  readonly text: string;
  readonly shape: BlockShape;
  readonly survey: Survey;
  #opening: Opening | null = null;
  #openingCast: Cast | null = null;
  #reading: ChunkReading | null = null;
  #people: Inquiry | null = null;
  #cast: Cast | null = null;
  #supervisor = false;
  #letter = false;
  #voice: Voice = null;

  constructor(text: string, shape: BlockShape) {
    this.text = text;
    this.shape = shape;
    this.survey = surveyBlock(text, shape);
  }

  /** What was read last, or null when nothing was. */
  get reading(): ChunkReading | null {
    return this.#reading;
  }

  /**
   * Reads the block, or returns what was read when it still holds.
   * @param supervisor whether the section holds a supervisor's words
   * @param letter whether unlabelled prose is addressed to the patient
   * @param voice who acted last in what precedes the block
   */
  read(cast: Cast, supervisor: boolean, letter: boolean, voice: Voice): ChunkReading {
    if (this.#reading === null || this.#supervisor !== supervisor || this.#letter !== letter || this.#voice !== voice
      || (this.#cast !== cast && this.#people?.holdsFor(cast) !== true)) {
      this.#people = new Inquiry(cast);
      this.#reading = readChunk(this.text, this.shape, this.survey, { people: this.#people, supervisor, letter, voice });
      this.#supervisor = supervisor;
      this.#letter = letter;
      this.#voice = voice;
    }
    this.#cast = cast;
    return this.#reading;
  }

  /** The section that begins here among these people, or null. */
  opening(cast: Cast): Opening | null {
    if (this.survey.title === null) return null;
    if (this.#openingCast !== cast) {
      this.#opening = this.#openingAmong(cast);
      this.#openingCast = cast;
    }
    return this.#opening;
  }

  #openingAmong(cast: Cast): Opening | null {
    const { title, label, introductions } = this.survey;
    if (title === null) return null;
    if (this.shape !== 'heading' && label !== null && cast.turnSpeaker(label.name, label.bold) !== null) return null;
    const written = /^\p{Lu}(?= ?[(.:]|$)/u.exec(title.text)?.[0] ?? title.text;
    const letter = cast.letter(written) === null ? null : written;
    const kind = title.text.length === 1 ? 'other' : sectionKind(title.text);
    // "Date: …" says a fact and begins nothing.
    if (title.depth === 7 && kind === 'other' && letter === null && (factWords.has(title.text.toLowerCase()) || introductions.length > 0)) return null;
    return { title: title.text, depth: title.depth, kind, letter, told: title.depth === 7 && kind === 'attendance' && this.text.slice(title.end).trim() !== '' };
  }
}
