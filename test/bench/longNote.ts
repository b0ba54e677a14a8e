import { readdirSync, readFileSync } from 'node:fs';

const root = 'test/data/dev/notes';
let all: string | null = null;

/** A note of about so many kilobytes, made of the annotated ones: the same text for the same size. */
export function longNote(kilobytes: number): string {
  all ??= readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort()
    .map((name) => readFileSync(`${root}/${name}`, 'utf8').replace(/\{\{[ACS]\||\}\}/g, '').replace(/^---\n[\s\S]*?\n---\n/, '')).join('\n\n');
  const units = kilobytes * 1024;
  const text = all.repeat(Math.ceil(units / all.length));
  return text.slice(0, text.lastIndexOf('\n', units) + 1);
}
