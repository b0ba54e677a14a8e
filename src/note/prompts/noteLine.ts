import { normalLine, type Answer } from '../templates/lineShape.ts';

/** A line of a note, as far as it matters whether a template put it there. */
export interface NoteLine {
  readonly start: number;
  readonly end: number;
  /** Start of the next line. */
  readonly next: number;
  readonly normal: string;
  role: 'blank' | 'written' | 'front' | 'heading' | Answer;
  /** Depth of a heading, else 0. */
  depth: number;
  /** Whether a heading is one of a template's. */
  ours: boolean;
}

/** The lines of a note, each known for what its own markup says; which are a template's is not known yet. */
export function linesOf(text: string): NoteLine[] {
  const lines: NoteLine[] = [];
  const ends = /\r\n|\r|\n|$/g;
  let start = 0;
  let front = false;
  let fence = '';
  let comment = false;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    const raw = text.slice(start, found.index);
    const normal = normalLine(raw);
    const indent = /^\s*/.exec(raw)?.[0].length ?? 0;
    const line: NoteLine = {
      start: start + (normal ? indent : 0), end: start + raw.trimEnd().length, next: found.index + found[0].length,
      normal, role: normal ? 'written' : 'blank', depth: 0, ours: false,
    };
    if (lines.length === 0 && /^\uFEFF?---$/.test(normal)) front = true;
    if (front) {
      if (lines.length > 0 && normal === '---') front = false;
      line.role = 'front';
    } else if (fence || /^(?:```|~~~)/.test(normal)) {
      const mark = /^(?:`{3,}|~{3,})/.exec(normal)?.[0] ?? '';
      if (!fence) fence = mark;
      else if (mark.startsWith(fence) && mark === normal) fence = '';
      line.role = 'front';
    } else if (comment || (normal.startsWith('<!--') && !normal.includes('-->'))) {
      comment = !normal.includes('-->');
      line.role = 'written';
    } else if (/^#{1,6} /.test(normal)) {
      line.role = 'heading';
      line.depth = normal.indexOf(' ');
    }
    lines.push(line);
    start = line.next;
    if (found[0] === '') break;
  }
  return lines;
}
