import { withoutEnding } from '../notePath.ts';

/** Longest file name we make, ending included; some file systems allow 255 bytes, and a name may need up to 4 a unit. */
const longest = 60;

/**
 * A file name from a pattern with `{date}`, `{session}`, `{patient}`, `{kind}`. Values that are not known leave no gap,
 * characters that some file system refuses become a dash, and the name always ends in `.md`.
 */
export function noteFileName(pattern: string, values: Readonly<Record<string, string>>): string {
  const filled = pattern.replace(/\{([^{}]*)\}/g, (_, name: string) => values[name.trim()] ?? '');
  const safe = withoutEnding(filled)
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*#%]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/([-_ ])(?:[-_ ]*\1)+/g, '$1')
    .replace(/^[\s.\-_]+|[\s\-_]+$/g, '');
  const short = safe.slice(0, longest).replace(/[\ud800-\udbff]$/, '').trim();
  const base = short.replace(/\.+$/, '') || 'note';
  return `${/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(base) ? `${base} note` : base}.md`;
}

/**
 * The name itself when it is free, else the first of `name 2.md`, `name 3.md` … that is. Names that differ only in
 * capitals count as taken, since on many machines they are the same file.
 */
export function nextFreeName(name: string, taken: Iterable<string>): string {
  const there = new Set([...taken].map((one) => one.toLowerCase()));
  if (!there.has(name.toLowerCase())) return name;
  const base = name.replace(/\.md$/i, '');
  for (let number = 2; ; number++) {
    const candidate = `${base} ${number}.md`;
    if (!there.has(candidate.toLowerCase())) return candidate;
  }
}
