// npm run attribution [-- DIR…] [--errors] [--quotes]: how many of the passages that annotators marked stand in words that
// are taken for the therapist's or the writer's. What is taken for anybody else's is never heard, however well the ear is
// trained. `--errors` lists those passages, `--quotes` the unmarked quotations that are taken for the therapist's.
import { parseArgs } from 'node:util';
import { readNote } from '../../src/note/readNote.ts';
import { sentencesOf } from '../../src/note/sentences.ts';
import type { Span } from '../../src/note/span.ts';
import { hasStance, type Speaker } from '../../src/note/speaker.ts';
import { goldNotes, type GoldNote, type GoldSpan } from './gold.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { errors: { type: 'boolean' }, quotes: { type: 'boolean' } } });
const folders = positionals.length > 0 ? positionals : ['test/data/dev/notes', 'test/data/corpus/notes'];

interface Quoted { readonly at: Span; readonly speaker: Speaker }

/** For each unit of a note whose words it is taken for, and the quotations in it. */
function heardIn({ text }: GoldNote): { speakers: readonly (Speaker | null)[]; quotations: readonly Quoted[] } {
  const speakers = new Array<Speaker | null>(text.length).fill(null);
  const quotations: Quoted[] = [];
  for (const { chunk, start } of readNote(text, { anyText: true }).chunks) {
    for (const passage of chunk.passages) {
      const place = (at: number): number => start + passage.offsets.at(at);
      for (const sentence of sentencesOf(passage)) {
        for (const { start: from, end: to, speaker } of [sentence, ...sentence.muted]) {
          for (let at = from; at < to; at++) speakers[place(at)] = speaker;
        }
      }
      quotations.push(...passage.quotations.map(({ inner, speaker }) => ({
        at: { start: place(inner.start), end: place(Math.max(inner.start, inner.end - 1)) + 1 }, speaker,
      })));
    }
  }
  return { speakers, quotations };
}

/** Whether most of a marked passage, its markup and quotation marks aside, stands in words that have a stance. */
function isHeard(text: string, { start, end }: GoldSpan, speakers: readonly (Speaker | null)[]): boolean {
  let own = 0;
  let all = 0;
  for (let at = start; at < end; at++) {
    if (/[\s"“”'*_]/.test(text[at] ?? '')) continue;
    const speaker = speakers[at] ?? null;
    all++;
    if (speaker !== null && hasStance(speaker)) own++;
  }
  return own >= 0.6 * all;
}

function isMarked({ start, end }: Span, spans: readonly GoldSpan[]): boolean {
  return spans.some((one) => Math.min(one.end, end) - Math.max(one.start, start) > 0.4 * Math.min(end - start, one.end - one.start));
}

function shown(text: string, { start, end }: Span): string {
  return `…${text.slice(Math.max(0, start - 90), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`.replaceAll('\n', '⏎');
}

/** Of `all`, those that were heard. */
class Share {
  all = 0;
  heard = 0;

  count(heard: boolean): void {
    this.all++;
    if (heard) this.heard++;
  }

  toString(): string {
    return this.all === 0 ? '–' : `${((100 * this.heard) / this.all).toFixed(2)} % of ${this.all}`;
  }
}

const total = new Share();
const byStance = { A: new Share(), C: new Share() };
const byWriter = new Map<string, Share>();
const unmarked = new Share();
for (const note of folders.flatMap(goldNotes)) {
  const { speakers, quotations } = heardIn(note);
  const writer = byWriter.get(note.writer) ?? new Share();
  byWriter.set(note.writer, writer);
  for (const span of note.spans) {
    if (span.type === 'S') continue;
    const heard = isHeard(note.text, span, speakers);
    for (const share of [total, byStance[span.type], writer]) share.count(heard);
    if (!heard && values.errors) console.log(`${span.type} ${note.writer}/${note.name}: ${shown(note.text, span)}`);
  }
  for (const { at, speaker } of quotations) {
    if (isMarked(at, note.spans)) continue;
    unmarked.count(speaker === 'therapist');
    if (speaker === 'therapist' && values.quotes) console.log(`quotation ${note.writer}/${note.name}: ${shown(note.text, at)}`);
  }
}
for (const [writer, share] of byWriter) console.log(`${writer}: ${share.toString()}`);
console.log(`marked passages in the therapist's or writer's words: ${total.toString()} (authoritative ${byStance.A.toString()}, curious ${byStance.C.toString()})`);
console.log(`unmarked quotations taken for the therapist's: ${unmarked.toString()}`);
