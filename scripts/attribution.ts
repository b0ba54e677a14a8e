import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readNote } from '../src/note/readNote.ts';
import { sentencesOf } from '../src/note/sentences.ts';
import type { Speaker } from '../src/note/speaker.ts';
import { hasStance } from '../src/note/speaker.ts';

/**
 * Measures attribution on annotated notes: how many of the annotated passages stand in words taken for the therapist's
 * or writer's, and in which sentence form. usage: attribution.ts DIR [--errors] [--quotes]
 */
const [dir = 'test/data/notes'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const showErrors = process.argv.includes('--errors');
const showQuotes = process.argv.includes('--quotes');

interface Gold { readonly type: string; readonly start: number; readonly end: number }

function* notesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* notesIn(path);
    else if (name.endsWith('.md')) yield path;
  }
}

function unmark(source: string): { text: string; gold: Gold[] } {
  let text = '';
  const gold: Gold[] = [];
  let open: { type: string; start: number } | null = null;
  for (let i = 0; i < source.length; i += 1) {
    const mark = /^\{\{([ACS])\|/.exec(source.slice(i, i + 4));
    if (mark !== null) {
      open = { type: mark[1] ?? '', start: text.length };
      i += 3;
    } else if (open !== null && source.startsWith('}}', i)) {
      gold.push({ ...open, end: text.length });
      open = null;
      i += 1;
    } else text += source[i] ?? '';
  }
  return { text, gold };
}

const totals = { A: { right: 0, wrong: 0 }, C: { right: 0, wrong: 0 } };
const perWriter = new Map<string, { right: number; wrong: number }>();
let unmarkedTherapist = 0;
let unmarkedOther = 0;
for (const path of notesIn(dir)) {
  const { text, gold } = unmark(readFileSync(path, 'utf8'));
  const note = readNote(text, { anyText: true });
  const speakers: (Speaker | null)[] = new Array<Speaker | null>(text.length).fill(null);
  for (const { chunk, start } of note.chunks) {
    for (const passage of chunk.passages) {
      const paint = (from: number, to: number, speaker: Speaker): void => {
        for (let i = from; i < to; i += 1) speakers[start + (passage.offsets[i] ?? 0)] = speaker;
      };
      for (const sentence of sentencesOf(passage)) {
        paint(sentence.start, sentence.end, sentence.speaker);
        for (const muted of sentence.muted) paint(muted.start, muted.end, muted.speaker);
      }
      for (const quotation of passage.quotations) {
        const from = start + (passage.offsets[quotation.inner.start] ?? 0);
        const to = start + (passage.offsets[Math.max(quotation.inner.start, quotation.inner.end - 1)] ?? 0) + 1;
        const marked = gold.some((one) => Math.min(one.end, to) - Math.max(one.start, from) > 0.4 * Math.min(to - from, one.end - one.start));
        if (!marked && quotation.speaker === 'therapist') {
          unmarkedTherapist += 1;
          if (showQuotes) console.log(`quote taken for the therapist's, ${relative(dir, path)}: …${text.slice(Math.max(0, from - 90), from)}⟦${text.slice(from, to)}⟧${text.slice(to, to + 40)}`.replaceAll('\n', ' '));
        } else if (!marked) unmarkedOther += 1;
      }
    }
  }
  const writer = relative(dir, path).split('/')[0] ?? '';
  const own = perWriter.get(writer) ?? { right: 0, wrong: 0 };
  perWriter.set(writer, own);
  for (const one of gold) {
    if (one.type !== 'A' && one.type !== 'C') continue;
    let right = 0;
    let all = 0;
    for (let i = one.start; i < one.end; i += 1) {
      if (/[\s"“”'*_]/.test(text[i] ?? '')) continue;
      all += 1;
      const speaker = speakers[i] ?? null;
      if (speaker !== null && hasStance(speaker)) right += 1;
    }
    const fine = right >= 0.6 * all;
    totals[one.type][fine ? 'right' : 'wrong'] += 1;
    own[fine ? 'right' : 'wrong'] += 1;
    if (!fine && showErrors) console.log(`${one.type} ${relative(dir, path)}: ${text.slice(Math.max(0, one.start - 90), one.start)}⟦${text.slice(one.start, one.end)}⟧${text.slice(one.end, one.end + 40)}`.replaceAll('\n', '⏎'));
  }
}
const share = (right: number, wrong: number): string => (right + wrong === 0 ? '–' : ((100 * right) / (right + wrong)).toFixed(2));
for (const [writer, { right, wrong }] of perWriter) console.log(`${writer}: ${share(right, wrong)} % (${wrong} of ${right + wrong} elsewhere)`);
const right = totals.A.right + totals.C.right;
const wrong = totals.A.wrong + totals.C.wrong;
console.log(`annotated passages in the therapist's or writer's words: ${share(right, wrong)} % of ${right + wrong} (authoritative ${share(totals.A.right, totals.A.wrong)} %, curious ${share(totals.C.right, totals.C.wrong)} %)`);
console.log(`quotations without annotation: ${unmarkedOther} taken for other people's, ${unmarkedTherapist} for the therapist's`);
