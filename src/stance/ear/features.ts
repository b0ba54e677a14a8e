import { wordsOf } from '../words.ts';
import type { Word } from '../clause.ts';
import type { WordClass } from '../vocabulary/wordClass.ts';

/** Who is heard: words said aloud (or written to the patient), or the writer telling what happened. */
export type Form = 'direct' | 'narrative';

/** Something the ear listens for, and the words of the sentence it was found in. */
export interface Feature {
  /** Bucket in the weights. */
  readonly bucket: number;
  /** Words the feature spans: index of the first, and of the one after the last. Equal for features of the whole sentence. */
  readonly from: number;
  readonly to: number;
}

/** Buckets features are hashed into; a power of two. So many that few share one: measured, 2^16 cost 7 points of recall at precision 0.8. */
export const buckets = 1 << 20;

/** Punctuation inside a sentence that changes how it is heard. */
const pauses = /[;:—–…"“”(,]/u;

/** Families of meaning, most telling first: the first a word belongs to stands for it where words are heard by family. */
const families: readonly WordClass[] = [
  'name', 'pt', 'th', 'kin', 'role', 'people', 'label', 'soft-label', 'verdict', 'theory', 'booster', 'hedge', 'childhood', 'stem', 'want', 'feel', 'defend', 'act-on',
  'relate', 'intend', 'think', 'know', 'bear', 'state', 'affect', 'trait', 'mind', 'cover', 'explain', 'advise', 'correct', 'interpret', 'claim', 'oblige-verb',
  'wonder', 'check', 'own', 'ask', 'invite', 'slow', 'tell', 'say', 'view', 'risk', 'medicine', 'legal', 'frame', 'schedule', 'teaching', 'history', 'mental-state', 'perceive', 'show',
];

/** Words of grammar are heard as themselves (kinds of "be" and the like as one). */
const grammar: readonly WordClass[] = ['be', 'have', 'do', 'tentative', 'oblige', 'will', 'can', 'not', 'i', 'my', 'we', 'you', 'your', 'he', 'his', 'it', 'self', 'wh', 'that', 'and', 'but', 'because', 'if', 'while', 'always', 'det', 'prep'];

/** A word by its family or its part in the grammar; what belongs to none is heard by its ending. */
function familyOf(word: Word): string {
  if (/^[?!]$/.test(word.norm)) return word.norm;
  for (const kind of grammar) if (word.classes.has(kind)) return kind;
  for (const kind of families) if (word.classes.has(kind)) return word.classes.has('past') ? `${kind}-ed` : kind;
  if (word.classes.has('verb')) return word.classes.has('past') ? 'verb-ed' : 'verb';
  if (word.classes.has('adverb')) return 'adverb';
  const ending = /(?:ing|ed|ly|s)$/.exec(word.norm);
  return /\d/.test(word.norm) ? '0' : `-${ending?.[0] ?? ''}`;
}

/** One word as the ear hears it. */
export interface HeardWord {
  readonly word: string;
  readonly family: string;
}

/** The sentence's words as the ear hears them. Names say nothing about stance and would be learned by heart: all are one word. */
export function heardWords(sentence: string): HeardWord[] {
  const heard: HeardWord[] = [];
  for (const word of wordsOf(sentence)) {
    const pause = pauses.exec(word.before);
    if (pause && heard.length > 0) heard.push({ word: pause[0].replace(/[“”]/u, '"'), family: ',' });
    const named = word.classes.has('name');
    heard.push({ word: named ? '<name>' : word.norm.replace(/\d+/g, '0'), family: named ? 'name' : familyOf(word) });
  }
  if (/\.\.\.|…|[.)"”]\s*$/u.test(sentence)) heard.push({ word: '.', family: '.' });
  return heard;
}

/**
 * What the ear hears in a sentence: words in runs of one to three, and letters in runs of two to five inside words
 * (so that "undermining" is heard through "undermines"), each also together with the form for what changes meaning with it.
 */
export function features(heard: readonly HeardWord[], form: Form, rules: readonly string[] = []): Feature[] {
  const words = heard.map(({ word }) => word);
  const found = new Map<number, Feature>();
  const add = (key: string, from: number, to: number): void => {
    const bucket = bucketOf(key);
    if (!found.has(bucket)) found.set(bucket, { bucket, from, to });
  };
  const bounded = ['<s>', ...words, '</s>'];
  for (let size = 1; size <= 3; size++) {
    for (let at = 0; at + size <= bounded.length; at++) {
      const key = bounded.slice(at, at + size).join(' ');
      const from = Math.max(0, at - 1), to = Math.min(words.length, at + size - 1);
      add(`w ${key}`, from, to);
      if (size === 1 && words.length > 0 && people.has(key)) add(`${form} ${key}`, from, to);
      if (at === 0 && size > 1) add(`${form} ${key}`, from, to);
    }
  }
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word.startsWith('<') || !/\p{L}/u.test(word)) continue;
    const padded = ` ${word} `;
    for (let size = 3; size <= 5; size++) {
      for (let at = 0; at + size <= padded.length; at++) add(`c ${padded.slice(at, at + size)}`, index, index + 1);
    }
  }
  const families = ['<s>', ...heard.map(({ family }) => family), '</s>'];
  for (let size = 2; size <= 4; size++) {
    for (let at = 0; at + size <= families.length; at++) {
      const key = families.slice(at, at + size).join(' ');
      add(`f ${key}`, Math.max(0, at - 1), Math.min(words.length, at + size - 1));
      if (at === 0) add(`${form} f ${key}`, 0, Math.min(words.length, size - 1));
    }
  }
  for (let at = 0; at < heard.length; at++) add(`f ${heard[at]!.family}`, at, at + 1);
  for (const rule of rules) { add(`r ${rule}`, 0, 0); add(`r ${form} ${rule}`, 0, 0); }
  add(`form ${form}`, 0, 0);
  add(`${form} ends ${words[words.length - 1] ?? ''}`, 0, 0);
  add(`length ${Math.min(8, Math.floor(Math.log2(words.length + 1) * 2))}`, 0, 0);
  return [...found.values()];
}

/** Words whose weight depends on who is speaking. */
const people = new Set(['you', 'your', "you're", 'i', "i'm", 'my', 'me', 'we', 'us', 'she', 'he', 'they', 'her', 'his', 'him', 'their', 'pt', 'client', 'patient', '<name>', 'it', 'this', 'that', 'not', 'is', 'was']);

/** FNV-1a over UTF-16 units: the same everywhere, no dependency on the host. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash ^= key.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  return hash & (buckets - 1);
}
