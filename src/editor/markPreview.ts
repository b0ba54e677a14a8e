import type { Finding } from '../stance/finding.ts';

/** What we use of a token of markdown-it, which the built-in preview renders with. */
export interface PreviewToken {
  readonly type: string;
  readonly map: readonly [number, number] | null;
  content: string;
  children: PreviewToken[] | null;
  attrSet(name: string, value: string): void;
}

export type TokenMaker = new (type: string, tag: string, nesting: 1 | 0 | -1) => PreviewToken;

/**
 * Wraps the findings of a note in the preview's tokens. markdown-it keeps lines for blocks and no offsets inside them,
 * so a finding is looked for in the blocks of its lines by its letters and digits: markup has none in common with it.
 * What is not found stays unmarked.
 * @param lines line of each finding's start and end, from 0.
 */
export function markPreview(
  tokens: readonly PreviewToken[], findings: readonly Finding[],
  lines: (finding: Finding) => readonly [number, number], Token: TokenMaker,
): void {
  for (const block of tokens) {
    if (block.type !== 'inline' || !block.map || !block.children) continue;
    const [from, to] = block.map;
    const here = findings.filter((finding) => {
      const [first, last] = lines(finding);
      return first < to && last >= from;
    });
    if (here.length > 0) block.children = markInline(block.children, here, Token);
  }
}

/** A letter of the rendered text: which child it is in and where. */
interface Letter {
  readonly child: number;
  readonly at: number;
}

function markInline(children: readonly PreviewToken[], findings: readonly Finding[], Token: TokenMaker): PreviewToken[] {
  const { word, places } = lettersOf(children);
  const marks = new Map<number, { readonly from: number; readonly to: number; readonly finding: Finding }[]>();
  let searchFrom = 0;
  for (const finding of findings) {
    const wanted = letters(finding.text);
    const found = wanted === '' ? -1 : word.indexOf(wanted, searchFrom);
    if (found < 0) continue;
    searchFrom = found + wanted.length;
    for (let i = found; i < searchFrom;) {
      const first = places[i];
      if (!first) break;
      let last = first;
      const begins = i === found;
      while (i < searchFrom && places[i]?.child === first.child) last = places[i++] ?? last;
      const inChild = marks.get(first.child) ?? [];
      // Where the phrase runs on into the next piece of text, so does the line under it: no gap at the space between.
      const to = i < searchFrom ? children[first.child]?.content.length ?? last.at + 1 : last.at + 1;
      inChild.push({ from: begins ? first.at : 0, to, finding });
      marks.set(first.child, inChild);
    }
  }
  return children.flatMap((child, index) => split(child, marks.get(index) ?? [], Token));
}

function split(
  child: PreviewToken, marks: readonly { readonly from: number; readonly to: number; readonly finding: Finding }[], Token: TokenMaker,
): PreviewToken[] {
  if (marks.length === 0) return [child];
  const parts: PreviewToken[] = [];
  const text = (from: number, to: number): void => {
    if (to <= from) return;
    const part = new Token('text', '', 0);
    part.content = child.content.slice(from, to);
    parts.push(part);
  };
  let at = 0;
  for (const { from, to, finding } of marks) {
    text(at, from);
    const open = new Token('mentalizing_open', 'span', 1);
    open.attrSet('class', `mentalizing mentalizing-${finding.stance} mentalizing-${finding.level}`);
    parts.push(open);
    text(from, to);
    parts.push(new Token('mentalizing_close', 'span', -1));
    at = to;
  }
  text(at, child.content.length);
  return parts;
}

function lettersOf(children: readonly PreviewToken[]): { readonly word: string; readonly places: readonly Letter[] } {
  let word = '';
  const places: Letter[] = [];
  children.forEach(({ type, content }, child) => {
    if (type !== 'text') return;
    for (const { 0: letter, index } of content.matchAll(letterPattern)) {
      word += letter;
      for (let unit = 0; unit < letter.length; unit++) places.push({ child, at: index + unit });
    }
  });
  return { word, places };
}

const letterPattern = /[\p{L}\p{N}\p{M}]+/gu;

function letters(text: string): string {
  // A comment inside a passage is in its source and not on the page.
  return [...text.replace(/<!--[\s\S]*?-->/g, '').matchAll(letterPattern)].map(([run]) => run).join('');
}
