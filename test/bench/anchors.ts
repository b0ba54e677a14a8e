import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/note/span.ts';
import { stillStands, type Anchor, type Place } from '../../src/supervision/anchor/anchor.ts';
import { AnchorGround } from '../../src/supervision/anchor/anchorGround.ts';
import { followEdits } from '../../src/note/followEdits.ts';
import { EditedNote, edits, everyday, type Edit } from './editedNote.ts';
import { SeededRandom } from './seededRandom.ts';

/** How comments fared. */
export interface AnchorFigures {
  sequences: number;
  /** Those with a passage that is still there; each is right, wrong or waiting. */
  comments: number;
  /** Found where its words are. */
  right: number;
  /** Beside other words, or found though its words are gone. */
  wrong: number;
  waiting: number;
  /** Beside those: less than half of the passage's own words is left, and the comment waits, as it should. */
  goneAndWaiting: number;
}

const corpus = new URL('../data/corpus/notes/', import.meta.url).pathname;
const commentsPerNote = 4;
const mostEdits = 10;

/**
 * Annotated notes go through random edit sequences while every unit keeps its origin; then the comments are looked up.
 * `offline`: the note was edited elsewhere and only its last version is seen. `live`: the editor reported every change.
 */
export function anchorFigures(sequences: number, seed: number): { offline: AnchorFigures; live: AnchorFigures; mistakes: string[] } {
  const notes = readNotes(corpus);
  const figures = { offline: noFigures(sequences), live: noFigures(sequences) };
  const mistakes: string[] = [];
  const kinds = Object.entries<Edit>(edits).flatMap((kind) => (everyday.has(kind[0]) ? [kind, kind, kind] : [kind]));
  for (let sequence = 0; sequence < sequences; sequence++) {
    const random = new SeededRandom(seed + sequence);
    // One note in three is three sessions in one file: more places that read alike.
    const text = sequence % 3 === 0 ? threeOf(notes, random).join('\n\n') : random.pick(notes);
    const note = new EditedNote(text);
    const ground = new AnchorGround(text);
    const passages = passagesOf(text);
    const anchors = Array.from({ length: commentsPerNote }, () => ground.anchor(random.pick(passages)))
      .filter((anchor) => anchor !== null);
    const done: string[] = [];
    for (let left = 1 + random.below(mostEdits); left > 0; left--) {
      const [name, edit] = random.pick(kinds);
      done.push(name);
      edit(note, random);
    }
    const today = new AnchorGround(note.text);
    for (const anchor of anchors) {
      const place = today.find(anchor);
      const offline = judge(note, anchor, 'found' in place ? place.found : null);
      count(figures.offline, offline);
      if (offline === 'wrong') mistakes.push(mistake('offline', note, anchor, place, done, seed + sequence));
      const followed = followEdits(anchor, note.changes);
      const again = stillStands(followed, anchor.exact.length) ? { found: followed } : place;
      const live = judge(note, anchor, 'found' in again ? again.found : null);
      count(figures.live, live);
      if (live === 'wrong') mistakes.push(mistake('live', note, anchor, again, done, seed + sequence));
    }
  }
  return { ...figures, mistakes };
}

/** Three different notes. */
function threeOf(notes: readonly string[], random: SeededRandom): string[] {
  const first = random.below(notes.length);
  return [0, 1, 2].map((step) => notes[(first + step) % notes.length] ?? '');
}

type Verdict = 'right' | 'wrong' | 'waiting' | 'goneAndWaiting';

/**
 * A comment is right when it stands at most of what is left of its passage and hardly on other people's or other
 * sentences' words; what was written into the passage since belongs to it.
 */
function judge(note: EditedNote, passage: Anchor, found: Span | null): Verdict {
  const letters = (offsets: number[]): number[] => offsets.filter((at) => /\S/.test(note.text.charAt(at)));
  const own = letters(note.unitsOf(passage));
  const whole = passage.exact.replace(/\s/g, '').length;
  const left = own.length / whole;
  if (!found) return left < 0.5 ? 'goneAndWaiting' : 'waiting';
  const within = (offsets: number[]): number => offsets.filter((at) => at >= found.start && at < found.end).length;
  const covered = note.text.slice(found.start, found.end).replace(/\s/g, '').length;
  const ownCovered = within(own);
  const newCovered = within(letters(note.writtenSince()));
  if (ownCovered > 0 && ownCovered >= own.length * 0.4 && ownCovered + newCovered >= covered * 0.8) return 'right';
  // From its first word to its last, with a sentence moved into the middle of it.
  const shown = letters(range(found));
  if (ownCovered >= own.length * 0.9 && shown[0] === own[0] && shown.at(-1) === own.at(-1)) return 'right';
  // Cut and pasted as a copy: the original is gone and its words stand elsewhere.
  if (left < 0.5 && within(letters(note.copiesOf(passage))) >= whole * 0.7) return 'right';
  return 'wrong';
}

/** Every offset of a span. */
function range({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

function count(figures: AnchorFigures, verdict: Verdict): void {
  figures[verdict]++;
  if (verdict !== 'goneAndWaiting') figures.comments++;
}

function mistake(how: string, note: EditedNote, anchor: Anchor, place: Place, done: readonly string[], seed: number): string {
  const own = note.unitsOf(anchor);
  const found = 'found' in place ? place.found : { start: 0, end: 0 };
  return JSON.stringify({
    how, seed, done, was: anchor.exact, alike: anchor.alike, found: note.text.slice(found.start, found.end),
    truth: own.length > 0 ? note.text.slice(own[0], (own.at(-1) ?? 0) + 1).slice(0, 300) : '',
  }, null, 1);
}

function noFigures(sequences: number): AnchorFigures {
  return { sequences, comments: 0, right: 0, wrong: 0, waiting: 0, goneAndWaiting: 0 };
}

/** Passages people comment on: sentences and whole lines. */
function passagesOf(text: string): Span[] {
  return [...text.matchAll(/[^\s.?!|#>*-][^.?!|\n]*[.?!]*|[^\s|#>-][^|\n]{15,}/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => /\p{L}/u.test(text.slice(span.start, span.end)));
}

function readNotes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md')).sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\{\{[^|{}]*\|([^{}]*)\}\}/g, '$1'));
}

if (process.argv[1]?.endsWith('anchors.ts')) {
  const option = (name: string, fallback: number): number => {
    const at = process.argv.indexOf(name);
    return at < 0 ? fallback : Number(process.argv[at + 1]);
  };
  const started = performance.now();
  const { offline, live, mistakes } = anchorFigures(option('--sequences', 1000), option('--seed', 1));
  if (process.argv.includes('--mistakes')) for (const one of mistakes) console.error(one);
  if (process.argv.includes('--json')) console.log(JSON.stringify({ ...offline, live }));
  else {
    console.log(offline);
    console.log(live);
    console.log(`${((performance.now() - started) / (offline.comments + offline.goneAndWaiting)).toFixed(2)} ms per comment, edits included`);
  }
}
