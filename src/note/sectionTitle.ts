import { headingWords } from './headingWords.ts';
import type { SectionKind } from './section.ts';

const known = new Map<string, SectionKind>();

/** What a section with this title is for. `other` when the words of the title are nobody's. */
export function sectionKind(title: string): SectionKind {
  const cached = known.get(title);
  if (cached !== undefined) return cached;
  const kind = compute(title);
  if (known.size > 2000) known.clear();
  known.set(title, kind);
  return kind;
}

function compute(title: string): SectionKind {
  const lower = title.toLowerCase().replaceAll('’', "'").replace(/^[\d.:)\s]+/, '').replace(/[.:,\s]+$/, '').replace(/\s+/g, ' ');
  const bare = lower.replace(/\s*\([^)]*\)\s*/g, ' ').trim();
  // "Sup w/ Prue" heads what the one who was supervised wrote of it.
  if (/^sup(?:ervision)? (?:w\/|with\b)/.test(bare)) return 'other';
  for (const row of headingWords) {
    if (row.whole?.includes(lower) === true || row.whole?.includes(bare) === true) return row.kind;
    if (row.start?.some((word) => bare === word || (bare.startsWith(word) && !/[\p{L}]/u.test(bare[word.length] ?? ' '))) === true) return row.kind;
    if (row.anywhere?.some((word) => lower.includes(word)) === true) return row.kind;
  }
  return 'other';
}
