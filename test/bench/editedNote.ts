import type { Span } from '../../src/note/span.ts';
import type { TextChange } from '../../src/note/followEdits.ts';
import type { SeededRandom } from './seededRandom.ts';

/** What a unit of an edited note once was: its offset in the first version, the same marked as a copy, or newly written. */
const written = -1;
const copied = 1 << 24;

/**
 * A note that remembers, unit by unit, where each came from while it is edited. That is what tells afterwards where a
 * passage truly is, whatever the anchors say.
 */
export class EditedNote {
  #text: string;
  #origins: number[];
  /** The changes as an editor would report them, in order. */
  readonly changes: TextChange[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#origins = Array.from({ length: text.length }, (_, at) => at);
  }

  get text(): string {
    return this.#text;
  }

  /** Offsets today at which units of a passage of the first version stand, in order. */
  unitsOf(passage: Span): number[] {
    return this.#offsetsWhere((origin) => origin >= passage.start && origin < passage.end);
  }

  /** The same for units of its copies. */
  copiesOf(passage: Span): number[] {
    return this.#offsetsWhere((origin) => origin >= copied && origin - copied >= passage.start && origin - copied < passage.end);
  }

  /** Offsets today of what was not there at first. */
  writtenSince(): number[] {
    return this.#offsetsWhere((origin) => origin === written);
  }

  replace(offset: number, length: number, text: string): void {
    this.#splice(offset, length, text, Array.from({ length: text.length }, () => written));
  }

  /** Cuts a stretch out and puts it down elsewhere; `to` counts in the text after the cut. */
  move(from: Span, to: number): void {
    const text = this.#text.slice(from.start, from.end);
    const origins = this.#origins.slice(from.start, from.end);
    this.#splice(from.start, from.end - from.start, '', []);
    this.#splice(to, 0, text, origins);
  }

  copy(from: Span, to: number): void {
    const text = this.#text.slice(from.start, from.end);
    const origins = this.#origins.slice(from.start, from.end)
      .map((origin) => (origin === written || origin >= copied ? origin : origin + copied));
    this.#splice(to, 0, text, origins);
  }

  #splice(offset: number, length: number, text: string, origins: number[]): void {
    this.changes.push({ offset, length, text });
    this.#text = this.#text.slice(0, offset) + text + this.#text.slice(offset + length);
    this.#origins = [...this.#origins.slice(0, offset), ...origins, ...this.#origins.slice(offset + length)];
  }

  #offsetsWhere(holds: (origin: number) => boolean): number[] {
    const offsets: number[] = [];
    this.#origins.forEach((origin, at) => {
      if (holds(origin)) offsets.push(at);
    });
    return offsets;
  }
}

const sentences = [
  'She looked at the window for a while.', 'I felt my shoulders tighten.', 'We came back to this ten minutes later.',
  'What was that like?', 'Perhaps I had missed something there.', 'He laughed, and so did I.',
  'The room was quieter than last week.', 'I wonder what I was not hearing.', 'Next time I would slow down sooner.',
];
const words = ['perhaps', 'slowly', 'again', 'today', 'somehow', 'quietly', 'later', 'really', 'at first', 'for me'];

/** One thing that people and programs do to notes. Each may find nothing to do and leaves the note as it is. */
export type Edit = (note: EditedNote, random: SeededRandom) => void;

export const edits = {
  typo(note, random) {
    const at = random.below(note.text.length);
    random.next() < 0.5 ? note.replace(at, 1, random.pick(['e', 'a', 't', ' '])) : note.replace(at, 0, random.pick(['e', 'n', 's']));
  },
  reword(note, random) {
    const spans = spansOf(note.text, /\S+(?: \S+){0,2}/g);
    if (spans.length === 0) return;
    const { start, end } = random.pick(spans);
    note.replace(start, end - start, random.pick(words));
  },
  addWord(note, random) {
    const at = note.text.indexOf(' ', random.below(note.text.length));
    if (at >= 0) note.replace(at, 0, ` ${random.pick(words)}`);
  },
  addSentence(note, random) {
    const spans = spansOf(note.text, /[.?!](?=\s)/g);
    if (spans.length > 0) note.replace(random.pick(spans).end, 0, ` ${random.pick(sentences)}`);
  },
  removeSentence(note, random) {
    const span = anySentence(note.text, random);
    if (span) note.replace(span.start, span.end - span.start, '');
  },
  moveSentence(note, random) {
    const span = anySentence(note.text, random);
    if (!span) return;
    const rest = note.text.slice(0, span.start) + note.text.slice(span.end);
    const ends = spansOf(rest, /[.?!](?=\s)/g);
    if (ends.length > 0) note.move(span, random.pick(ends).end);
  },
  addParagraph(note, random) {
    const at = paragraphEdge(note.text, random);
    note.replace(at, 0, `${random.pick(sentences)} ${random.pick(sentences)}\n\n`);
  },
  addHeading(note, random) {
    note.replace(paragraphEdge(note.text, random), 0, `## ${random.pick(words)}\n\n`);
  },
  removeParagraph(note, random) {
    const paragraphs = paragraphsOf(note.text);
    if (paragraphs.length < 4) return;
    const span = random.pick(paragraphs);
    note.replace(span.start, span.end - span.start, '');
  },
  moveParagraph(note, random) {
    const span = random.pick(paragraphsOf(note.text));
    const rest = note.text.slice(0, span.start) + note.text.slice(span.end);
    if (rest.trim() !== '') note.move(span, paragraphEdge(rest, random));
  },
  copyParagraph(note, random) {
    const span = random.pick(paragraphsOf(note.text));
    note.copy(span, paragraphEdge(note.text, random));
  },
  lineEnds(note) {
    const toWindows = !note.text.includes('\r\n');
    const from = toWindows ? '\n' : '\r\n';
    for (let at = note.text.lastIndexOf(from); at >= 0; at = at === 0 ? -1 : note.text.lastIndexOf(from, at - 1)) {
      if (toWindows) note.replace(at, 0, '\r');
      else note.replace(at, 1, '');
    }
  },
  wrap(note, random) {
    const span = random.pick(paragraphsOf(note.text));
    for (let at = note.text.indexOf(' ', span.start + 60); at >= 0 && at < span.end; at = note.text.indexOf(' ', at + 60)) {
      note.replace(at, 1, '\n');
    }
  },
  emphasis(note, random) {
    const spans = spansOf(note.text, /\p{L}+/gu);
    if (spans.length === 0) return;
    const { start, end } = random.pick(spans);
    note.replace(end, 0, '**');
    note.replace(start, 0, '**');
  },
  quoteMarks(note, random) {
    const span = random.pick(paragraphsOf(note.text));
    note.replace(span.start, 0, '> ');
  },
} satisfies Readonly<Record<string, Edit>>;

/** What people do all the time comes up three times as often as what turns a note over. */
export const everyday: ReadonlySet<string> = new Set(['typo', 'reword', 'addWord', 'addSentence', 'removeSentence']);

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function anySentence(text: string, random: SeededRandom): Span | null {
  const spans = spansOf(text, /[^\s.?!|#>][^.?!|\n]*[.?!]+ ?/g);
  return spans.length > 2 ? random.pick(spans) : null;
}

function paragraphsOf(text: string): Span[] {
  return spansOf(text, /\S(?:.|\r?\n(?!\r?\n))*(?:(?:\r?\n)+|$)/g);
}

function paragraphEdge(text: string, random: SeededRandom): number {
  const paragraphs = paragraphsOf(text);
  return paragraphs.length === 0 ? 0 : random.pick(paragraphs).start;
}
