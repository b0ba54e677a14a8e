import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import type { FrontMatter, NoteClass } from './frontMatter.ts';
import { noteClasses } from './frontMatter.ts';
import type { Audience, NoteKind } from './noteKind.ts';
import { audiences, noteKinds } from './noteKind.ts';
import type { Speaker } from './speaker.ts';
import { isTangled } from './tangledYaml.ts';
import type { Wording } from './wording.ts';

const processor = unified().use(remarkParse).use(remarkFrontmatter).freeze();
const longest = 16_384;
const speakers: readonly Speaker[] = ['therapist', 'writer', 'patient', 'member', 'relative', 'colleague', 'supervisor', 'other'];

const none: FrontMatter = {
  span: null, type: null, audience: null, class: null, therapists: [], patients: [], speakers: {}, lang: null, problem: null,
};

/**
 * Reads what stands between the first two `---` lines. Never throws: a block that is no YAML comes back with a `problem`.
 * Besides the documented keys, `therapist`, `clinician`, `client` and `patient` are understood, as many notes have them.
 * @param text the note from its first character
 */
export function readFrontMatter(text: string): FrontMatter {
  if (!/^---[ \t]*\r?\n/.test(text.slice(0, 200))) return none;
  const fence = /\r?\n---[ \t]*(?:\r?\n|$)/g;
  fence.lastIndex = 3;
  const head = text.slice(0, longest);
  const close = fence.exec(head);
  if (close === null) return none;
  const end = close.index + close[0].length;
  const block = text.slice(0, end);
  const yaml = yamlIn(block, close.index);
  if (yaml === null) return none;
  const span = { start: 0, end };
  if (isTangled(yaml)) return { ...none, span, problem: unreadable };
  try {
    return understand(parse(yaml, { logLevel: 'error', prettyErrors: false }), span);
  } catch {
    return { ...none, span, problem: unreadable };
  }
}

/** What stands between the fences; null where the parser sees none. Fences as everybody writes them need no parser. */
function yamlIn(block: string, close: number): string | null {
  if (/^---\n/.test(block) && /\n---\n?$/.test(block) && !/[\r\0\uFEFF]/.test(block)) return block.slice(4, close);
  const node = processor.parse(block).children[0];
  return node?.type === 'yaml' ? node.value : null;
}

const unreadable: Wording = { text: 'The lines between the two --- could not be read as YAML, so this note is read without them.' };

function understand(value: unknown, span: FrontMatter['span']): FrontMatter {
  if (value === null || value === undefined) return { ...none, span };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { ...none, span, problem: { text: 'The lines between the two --- are no list of names and values, so this note is read without them.' } };
  }
  const entries = new Map(Object.entries(value).map(([key, own]) => [key.toLowerCase(), own as unknown]));
  const cast: Record<string, Speaker> = {};
  const written = entries.get('speakers');
  if (typeof written === 'object' && written !== null) {
    for (const [name, speaker] of Object.entries(written)) {
      const known = speakers.find((one) => one === String(speaker).toLowerCase());
      if (known !== undefined) cast[name] = known;
    }
  }
  for (const [key, speaker] of [['supervisor', 'supervisor'], ['members', 'member']] as const) {
    for (const name of names(entries.get(key))) cast[name] = speaker;
  }
  return {
    span, problem: null, speakers: cast,
    type: oneOf<NoteKind>(noteKinds, entries.get('type')),
    audience: oneOf<Audience>(audiences, entries.get('audience')),
    class: oneOf<NoteClass>(noteClasses, entries.get('class')),
    therapists: ['therapists', 'therapist', 'clinician', 'clinicians', 'facilitators', 'facilitator', 'conductors', 'leaders', 'co-therapist', 'keyworker', 'staff', 'trainee', 'student'].flatMap((key) => names(entries.get(key))),
    patients: ['patients', 'patient', 'client', 'clients', 'pt'].flatMap((key) => names(entries.get(key))),
    lang: typeof entries.get('lang') === 'string' ? String(entries.get('lang')) : null,
  };
}

function oneOf<T extends string>(list: readonly T[], value: unknown): T | null {
  const wanted = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return list.find((one) => one === wanted) ?? null;
}

function names(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,&;]/) : [];
  return list.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : [])).map((one) => one.replace(/\([^)]*\)/g, '').trim()).filter((one) => one !== '');
}
