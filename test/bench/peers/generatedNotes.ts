import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SeededRandom } from '../seededRandom.ts';

const people = ['Ada', 'Rob', 'Mina', 'Tom', 'Dee', 'Yusuf', 'Lena', 'Paul', 'her sister', 'his father', 'the ward', 'the other group'];
const whens = ['on Tuesday', 'last night', 'in March', 'two weeks ago', 'before the break', 'this morning', 'after work', 'at the start', 'over lunch', 'ten minutes in', 'near the end', 'at Easter'];
const wheres = ['in the kitchen', 'on the stairs', 'at the bus stop', 'in the room', 'on the phone', 'by the door', 'in the car', 'at the table', 'in the corridor', 'on the ward', 'at home', 'in the park'];

/**
 * Session notes made from annotated ones written for this project: their lines in new order, most sentences with
 * somebody, a time and a place put in, so that hardly any stands twice in a folder. Nothing remembered from one note
 * then helps with the next. The same seed gives the same notes.
 */
export class GeneratedNotes {
  readonly #lines: readonly string[];
  readonly #random: SeededRandom;
  #made = 0;

  /** @param folder of annotated notes, one folder a writer */
  constructor(folder: string, seed: number) {
    this.#lines = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort().flatMap((name) => linesOf(readFileSync(join(folder, name), 'utf8')));
    this.#random = new SeededRandom(seed);
  }

  /** @param length in UTF-16 code units; the note ends with the line that reaches it. */
  note(length: number): string {
    this.#made += 1;
    const parts = [`---\ntype: individual\npatients: [R.K.]\n---\n\n# Session ${this.#made}\n`];
    for (let units = parts[0]!.length; units < length;) {
      // A handful of lines that stood together in the first place: talk stays talk.
      const from = this.#random.below(this.#lines.length - 6);
      for (const line of this.#lines.slice(from, from + 2 + this.#random.below(5))) {
        const own = `${this.#varied(line)}\n`;
        parts.push(own);
        units += own.length + 1;
      }
    }
    return parts.join('\n');
  }

  #varied(line: string): string {
    return line.replace(/(?<=\w{3}[^.?!|]{12,})(?=[.?!](?:\s|$))/gu, () => ` ${this.#random.pick(whens)} ${this.#random.pick(wheres)} with ${this.#random.pick(people)}`);
  }
}

/** What stands between blank lines, and each line of talk; without front matter and the annotators' marks. */
function linesOf(note: string): string[] {
  return note.replace(/\{\{[ACS]\||\}\}/g, '').replace(/^---\n[\s\S]*?\n---\n/, '').split(/\n\s*\n|\n(?=\S{1,12}[:\t])/).map((line) => line.trim()).filter((line) => line !== '');
}
