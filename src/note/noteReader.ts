import type { BlockShape } from './blockScan.ts';
import { scanBlock } from './blockScan.ts';
import type { Voice } from './attribution.ts';
import type { Cast } from './cast.ts';
import { castFrom } from './cast.ts';
import type { FrontMatter } from './frontMatter.ts';
import { readFrontMatter } from './frontMatterReader.ts';
import { factWords } from './headingWords.ts';
import { guessKind } from './noteKindGuess.ts';
import type { ChunkReading } from './readChunk.ts';
import { readChunk } from './readChunk.ts';
import type { Section, SectionKind } from './section.ts';
import { sectionKind } from './sectionTitle.ts';
import type { PlacedChunk, SessionNote } from './sessionNote.ts';
import type { Survey } from './survey.ts';
import { surveyBlock } from './survey.ts';

/** What a caller may say about how to read. */
export interface ReadOptions {
  /** Take the text for a session note whatever it looks like. */
  readonly anyText?: boolean;
}

interface Block {
  readonly text: string;
  readonly shape: BlockShape;
  readonly survey: Survey;
  reading: ChunkReading | null;
  /** What the reading was made with. */
  cast: Cast | null;
  supervisor: boolean;
  letter: boolean;
  voice: Voice;
}

/**
 * Reads successive versions of one note. What did not change since the last version keeps its chunk objects, and only
 * what changed is parsed again.
 */
export class NoteReader {
  readonly #anyText: boolean;
  #blocks: readonly Block[] = [];
  #head = '';
  #frontMatter: FrontMatter = readFrontMatter('');
  #cast: Cast | null = null;

  constructor(options: ReadOptions = {}) {
    this.#anyText = options.anyText ?? false;
  }

  /**
   * Reads the next version of the note.
   * @param source the whole text, UTF-16; a byte-order mark is taken off. Any string is fine, nothing throws.
   */
  read(source: string): SessionNote {
    const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
    const bodyStart = this.#readHead(text);
    const { blocks, changed } = this.#readBlocks(text, bodyStart);
    this.#blocks = blocks;
    const surveys = [...(this.#head === '' ? [] : [surveyBlock(this.#head, 'prose')]), ...blocks.map((block) => block.survey)];
    const title = blocks.slice(0, 6).find((block) => block.survey.title !== null && block.shape === 'heading')?.survey.title?.text ?? '';
    const team = this.#frontMatter.type === 'reflection-team' || (this.#frontMatter.type === null && /reflection[- ]team|intervision|team (?:minutes|meeting)/i.test(title));
    if (this.#cast === null || changed) {
      const cast = castFrom(this.#frontMatter, surveys, team);
      // The same people, another number of turns: chunks keep their cast, so the old one stays.
      if (this.#cast?.key === cast.key) this.#cast.recount(cast);
      else this.#cast = cast;
    }
    return this.#place(text, bodyStart, this.#cast);
  }

  #readHead(text: string): number {
    const span = this.#frontMatter.span;
    if (span !== null && this.#head.length === span.end && text.startsWith(this.#head)) return span.end;
    const before = JSON.stringify(this.#frontMatter);
    this.#frontMatter = readFrontMatter(text);
    this.#head = text.slice(0, this.#frontMatter.span?.end ?? 0);
    if (JSON.stringify(this.#frontMatter) !== before) this.#cast = null;
    return this.#head.length;
  }

  /** Keeps the blocks before and after the edit, and scans what lies between. */
  #readBlocks(text: string, bodyStart: number): { blocks: readonly Block[]; changed: boolean } {
    const old = this.#blocks;
    let before = 0;
    let at = bodyStart;
    while (before < old.length && text.startsWith(old[before]?.text ?? '', at)) {
      at += old[before]?.text.length ?? 0;
      before += 1;
    }
    if (before === old.length && at === text.length) return { blocks: old, changed: false };
    // A block's end depends on the two lines after it.
    for (let back = 0; back < 2 && before > 0; back += 1) {
      before -= 1;
      at -= old[before]?.text.length ?? 0;
    }
    let after = old.length;
    let end = text.length;
    while (after > before) {
      const block = old[after - 1];
      if (block === undefined || end - block.text.length < at || !text.endsWith(block.text, end)) break;
      end -= block.text.length;
      after -= 1;
    }
    const spare = new Map<string, Block>();
    for (let i = before; i < after; i += 1) {
      const block = old[i];
      if (block !== undefined) spare.set(block.text, block);
    }
    const middle: Block[] = [];
    while (at < text.length) {
      while (after < old.length && end < at) {
        end += old[after]?.text.length ?? 0;
        after += 1;
      }
      if (at === end && after < old.length) break;
      const found = scanBlock(text, at);
      const blockText = text.slice(at, found.end);
      const kept = spare.get(blockText);
      if (kept?.shape === found.shape) {
        spare.delete(blockText);
        middle.push(kept);
      } else middle.push(newBlock(blockText, found.shape));
      at = found.end;
    }
    const suffix = at === end ? old.slice(after) : [];
    const changed = old.slice(before, after).map(castFacts).join('\n') !== middle.map(castFacts).join('\n');
    return { blocks: [...old.slice(0, before), ...middle, ...suffix], changed };
  }

  #place(text: string, bodyStart: number, cast: Cast): SessionNote {
    let salutationAt = -1;
    let you = 0;
    let they = 0;
    let clinical = 0;
    let acts = 0;
    let roleLabels = false;
    this.#blocks.forEach((block, i) => {
      you += block.survey.you;
      they += block.survey.they;
      clinical |= block.survey.clinical;
      acts += block.survey.acts;
      roleLabels = roleLabels || (block.survey.label !== null && /^(?:t|th|ther|therapist|p|pt|patient|client|cl|c|clinician)$/.test(block.survey.label.key));
      if (salutationAt < 0 && block.survey.salutation && i < 16) salutationAt = i;
    });
    const declaredLetter = this.#frontMatter.type === 'letter';
    const letterFrom = salutationAt >= 0 && you >= they ? salutationAt : declaredLetter && you >= they ? 0 : -1;

    const sections: Section[] = [];
    const titles: { text: string; kind: SectionKind; depth: number }[] = [];
    const chunks: PlacedChunk[] = [];
    let open: { kind: SectionKind; title: string; depth: number; start: number } = { kind: 'other', title: '', depth: 1, start: bodyStart };
    let at = bodyStart;
    let voice: Voice = null;
    let words = 0;
    let headingKind: SectionKind = 'other';
    const letters = new Map<string, number>();
    this.#blocks.forEach((block, i) => {
      const next = sectionOf(block.survey, block.shape, cast, letters);
      if (next !== null) {
        if (at > open.start || open.title !== '') sections.push({ kind: open.kind, title: open.title, depth: open.depth, span: { start: open.start, end: at } });
        const inherits = next.kind === 'other' && next.depth === 7 ? headingKind : next.kind;
        if (next.depth < 7) headingKind = next.kind;
        open = { kind: inherits, title: next.title, depth: next.depth, start: at };
        titles.push({ text: next.title, kind: next.kind, depth: next.depth });
      }
      const supervisor = open.kind === 'supervisor';
      const letter = letterFrom >= 0 && i >= letterFrom;
      if (block.reading === null || block.cast !== cast || block.supervisor !== supervisor || block.letter !== letter || block.voice !== voice) {
        block.reading = readChunk(block.text, block.shape, block.survey, { cast, supervisor, letter, voice });
        block.cast = cast;
        block.supervisor = supervisor;
        block.letter = letter;
        block.voice = voice;
      }
      voice = block.reading.voice;
      words += block.reading.words;
      chunks.push({ chunk: block.reading.chunk, start: at, section: sections.length });
      at += block.text.length;
    });
    sections.push({ kind: open.kind, title: open.title, depth: open.depth, span: { start: open.start, end: text.length } });
    const guess = guessKind({ frontMatter: this.#frontMatter, cast, titles, salutation: salutationAt >= 0, you, they, acts, roleLabels, clinicalWords: bitsIn(clinical) });
    return {
      text, frontMatter: this.#frontMatter, sections, chunks, words,
      kind: guess.kind ?? (this.#anyText ? (cast.turns >= 4 ? 'transcript' : 'individual') : null),
      audience: this.#frontMatter.audience ?? (guess.kind === 'letter' && letterFrom >= 0 ? 'patient' : guess.kind === 'reflection-team' ? 'team' : 'self'),
      isSessionNote: guess.isSessionNote || this.#anyText,
      reason: guess.isSessionNote || !this.#anyText ? guess.reason : { text: 'You asked for it to be read as a session note.' },
    };
  }
}

function bitsIn(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

function newBlock(text: string, shape: BlockShape): Block {
  return { text, shape, survey: surveyBlock(text, shape), reading: null, cast: null, supervisor: false, letter: false, voice: null };
}

/** What of a block has a say in who is who. */
function castFacts({ survey }: Block): string {
  const { label, rowLabels, introductions, title } = survey;
  if (label === null && title === null && rowLabels.length === 0 && introductions.length === 0) return '';
  return [
    label?.key, label?.separator, survey.questions > 0, survey.you > 0, title?.text, rowLabels.join(','),
    introductions.map(({ name, speaker }) => `${name}=${speaker}`).join(','),
  ].join('|');
}

function sectionOf(survey: Survey, shape: BlockShape, cast: Cast, letters: Map<string, number>): { kind: SectionKind; title: string; depth: number } | null {
  const { title, label } = survey;
  if (title === null) return null;
  if (shape !== 'heading' && label !== null && cast.turnSpeaker(label.name) !== null) return null;
  const written = /^\p{Lu}(?= ?[(.:]|$)/u.exec(title.text)?.[0] ?? title.text;
  const nth = letters.get(written) ?? 0;
  const letter = cast.letter(written, nth);
  if (letter !== null) letters.set(written, nth + 1);
  const kind = letter ?? (title.text.length === 1 ? 'other' : sectionKind(title.text));
  if (title.depth === 7 && kind === 'other' && (factWords.has(title.text.toLowerCase()) || survey.introductions.length > 0)) return null;
  return { kind, title: title.text, depth: title.depth };
}
