import type { Voice } from './attribution/voice.ts';
import type { Block } from './block.ts';
import { BlockList } from './blockList.ts';
import type { Cast } from './cast.ts';
import { castFacts, castFrom } from './castFrom.ts';
import type { FrontMatter } from './frontMatter.ts';
import { readFrontMatter } from './frontMatterReader.ts';
import { NoteCounts } from './noteCounts.ts';
import { guessKind } from './noteKindGuess.ts';
import type { Section, SectionKind } from './section.ts';
import type { PlacedChunk, SessionNote } from './sessionNote.ts';
import type { Speaker } from './speaker.ts';
import type { Steps } from './steps.ts';
import { finish } from './steps.ts';
import type { Survey } from './survey.ts';
import { surveyBlock } from './survey.ts';

/** What a caller may say about how to read. */
export interface ReadOptions {
  /** Take the text for a session note whatever it looks like. */
  readonly anyText?: boolean;
  /** Who is meant by a label in this clinician's notes; a note's own front matter wins over it. */
  readonly speakerLabels?: Readonly<Record<string, Speaker>>;
}

/** How much of the work is done once the blocks are found; the rest is reading them. */
const scanned = 0.4;

/**
 * Reads successive versions of one note. What did not change since the last version keeps its chunk objects, and only
 * what changed is parsed again. What is left to do for the whole note is a walk over its chunks that puts each at its place.
 */
export class NoteReader {
  readonly #anyText: boolean;
  readonly #speakerLabels: Readonly<Record<string, Speaker>>;
  readonly #body = new BlockList();
  #head = '';
  #headSurvey: Survey | null = null;
  #frontMatter: FrontMatter = readFrontMatter('');
  #cast: Cast | null = null;
  #chunks: readonly PlacedChunk[] = [];

  constructor(options: ReadOptions = {}) {
    this.#anyText = options.anyText ?? false;
    this.#speakerLabels = options.speakerLabels ?? {};
  }

  /**
   * Reads the next version of the note.
   * @param source the whole text, UTF-16; a byte-order mark is taken off. Any string is fine, nothing throws.
   */
  read(source: string): SessionNote {
    return finish(this.work(source));
  }

  /** The same in small steps. Those of a version that is given up are lost; what was read of a block is not. */
  *work(source: string): Steps<SessionNote> {
    const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
    const otherHead = this.#readHead(text);
    const bodyStart = this.#head.length;
    const update = this.#body.update(text, bodyStart);
    let step = update.next();
    for (; step.done !== true; step = update.next()) yield step.value * scanned;
    const { gone, put } = step.value;
    const acting = this.#cast?.acting ?? [];
    const facts = (blocks: readonly Block[]): string => blocks.map(({ survey }) => castFacts(survey, acting)).join('\n');
    if (this.#cast === null || otherHead || facts(gone) !== facts(put)) this.#cast = this.#recast(this.#cast);
    return yield* this.#place(text, bodyStart, this.#cast);
  }

  /** Reads the front matter unless it is the one that is known; says whether it did. */
  #readHead(text: string): boolean {
    const before = this.#frontMatter;
    if (before.span !== null && text.startsWith(this.#head)) return false;
    this.#frontMatter = readFrontMatter(text);
    if (this.#frontMatter === before) return false;
    this.#head = text.slice(0, this.#frontMatter.span?.end ?? 0);
    this.#headSurvey = this.#head === '' ? null : surveyBlock(this.#head, 'prose');
    return true;
  }

  /** Asks the whole note again who is who. */
  #recast(before: Cast | null): Cast {
    const { blocks } = this.#body;
    const { type } = this.#frontMatter;
    const title = blocks.slice(0, 6).find(({ survey, shape }) => survey.title !== null && shape === 'heading')?.survey.title?.text ?? '';
    const team = type === 'reflection-team' || (type === null && /reflection[- ]team|intervision|team (?:minutes|meeting)/i.test(title));
    const surveys: Survey[] = this.#headSurvey === null ? [] : [this.#headSurvey];
    for (const { survey } of blocks) surveys.push(survey);
    const declared = { ...this.#frontMatter, speakers: { ...this.#speakerLabels, ...this.#frontMatter.speakers } };
    const cast = castFrom(declared, surveys, team);
    // The same people, another number of turns: blocks keep their cast, so the old one stays.
    if (before?.key !== cast.key) return cast;
    before.recount(cast);
    return before;
  }

  *#place(text: string, bodyStart: number, cast: Cast): Steps<SessionNote> {
    const { blocks } = this.#body;
    const counts = new NoteCounts(blocks);
    const greeting = blocks.slice(0, 16).findIndex(({ survey }) => survey.salutation);
    const salutationAt = greeting < 0 ? null : greeting;
    const addressedFrom = salutationAt ?? (this.#frontMatter.type === 'letter' ? 0 : Infinity);
    const letterFrom = addressedFrom < Infinity && counts.you < counts.they ? Infinity : addressedFrom;

    const sections: Section[] = [];
    const firstTitles: string[] = [];
    const sectionKinds = new Set<SectionKind>();
    const chunks: PlacedChunk[] = [];
    const letters = new Map<string, number>();
    let open: Omit<Section, 'span'> = { kind: 'other', title: '', depth: 1 };
    let openAt = bodyStart;
    let headingKind: SectionKind = 'other';
    let voice: Voice = null;
    let words = 0;
    let at = bodyStart;
    for (let i = 0; i < blocks.length; i += 1) {
      const block = blocks[i]!;
      const opening = block.opening(cast);
      if (opening?.told === true) sectionKinds.add(opening.kind);
      else if (opening !== null) {
        if (at > openAt || open.title !== '') sections.push({ ...open, span: { start: openAt, end: at } });
        const { title, depth } = opening;
        let { kind } = opening;
        if (opening.letter !== null) {
          const nth = letters.get(opening.letter) ?? 0;
          letters.set(opening.letter, nth + 1);
          kind = cast.letter(opening.letter, nth) ?? kind;
        }
        if (firstTitles.length < 3) firstTitles.push(title);
        sectionKinds.add(kind);
        open = { kind: kind === 'other' && depth === 7 ? headingKind : kind, title, depth };
        openAt = at;
        if (depth < 7) headingKind = kind;
      }
      const known = block.reading;
      const reading = block.read(cast, open.kind === 'supervisor', i >= letterFrom, voice);
      voice = reading.voice;
      words += reading.words;
      const last = this.#chunks[i];
      const stays = last !== undefined && last.chunk === reading.chunk && last.start === at && last.section === sections.length;
      chunks.push(stays ? last : { chunk: reading.chunk, start: at, section: sections.length });
      at += block.text.length;
      if (reading !== known) yield scanned + (1 - scanned) * (at / text.length);
    }
    sections.push({ ...open, span: { start: openAt, end: text.length } });
    this.#chunks = chunks;
    const guess = guessKind({ frontMatter: this.#frontMatter, cast, firstTitles, sectionKinds, counts, salutationAt, roleLabels: blocks.some(({ survey }) => survey.roleLabel) });
    return {
      text, frontMatter: this.#frontMatter, sections, chunks, words,
      kind: guess.kind ?? (this.#anyText ? (cast.turns >= 4 ? 'transcript' : 'individual') : null),
      audience: this.#frontMatter.audience ?? (guess.kind === 'letter' && letterFrom < Infinity ? 'patient' : guess.kind === 'reflection-team' ? 'team' : 'self'),
      isSessionNote: guess.isSessionNote || this.#anyText,
      reason: guess.isSessionNote || !this.#anyText ? guess.reason : { text: 'You asked for it to be read as a session note.' },
    };
  }
}
