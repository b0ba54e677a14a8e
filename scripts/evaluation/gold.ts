import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../../src/note/span.ts';

/** What an annotator marked: authoritative, curious, or borderline (either is fine). */
export interface GoldSpan extends Span {
  readonly type: 'A' | 'C' | 'S';
}

/** An annotated note with the markup taken out. Offsets are UTF-16 code units into `text`. */
export interface GoldNote {
  readonly writer: string;
  readonly name: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

/** One labelled line: authoritative, curious or neither; context T, I, N as in the stance guide, P for anybody else's words. */
export interface GoldLine {
  readonly writer: string;
  readonly label: 'A' | 'C' | 'N';
  readonly category: string;
  readonly context: 'T' | 'I' | 'N' | 'P' | 'G';
  readonly text: string;
}

/** Takes `{{A|…}}` markup out of an annotated note. Throws on nested or unclosed spans: those are mistakes in our own data. */
function readGold(source: string, writer: string, name: string): GoldNote {
  let text = '';
  let open: { type: GoldSpan['type']; start: number } | null = null;
  const spans: GoldSpan[] = [];
  for (const part of source.split(/(\{\{[ACS]\||\}\})/)) {
    const opening = /^\{\{([ACS])\|$/.exec(part);
    if (opening) {
      if (open) throw new Error(`${writer}/${name}: a span inside a span`);
      open = { type: opening[1] as GoldSpan['type'], start: text.length };
    } else if (part === '}}' && open) {
      spans.push({ ...open, end: text.length });
      open = null;
    } else text += part;
  }
  if (open) throw new Error(`${writer}/${name}: a span without end`);
  return { writer, name, text, spans };
}

/** All annotated notes below a folder of writers. */
export function goldNotes(folder: string): GoldNote[] {
  return readdirSync(folder).sort().flatMap(writer =>
    readdirSync(join(folder, writer)).filter(name => name.endsWith('.md')).sort()
      .map(name => readGold(readFileSync(join(folder, writer, name), 'utf8'), writer, name)));
}

/** All labelled lines of a folder of tab-separated files, one per writer. */
export function goldLines(folder: string): GoldLine[] {
  return readdirSync(folder).filter(name => name.endsWith('.tsv')).sort().flatMap(name =>
    readFileSync(join(folder, name), 'utf8').split('\n').flatMap(row => {
      const [label, category, context, text] = row.split('\t');
      return text && /^[ACN]$/.test(label ?? '') && /^[TINPG]$/.test(context ?? '')
        ? [{ writer: basename(name, '.tsv'), label: label as GoldLine['label'], category: category!, context: context as GoldLine['context'], text: text.trim() }]
        : [];
    }));
}
