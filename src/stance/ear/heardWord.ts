import type { Form } from '../../note/form.ts';
import type { Word } from '../clause.ts';
import type { WordClass } from '../vocabulary/wordClass.ts';
import { FormFact, type WordForm } from '../wordForm.ts';
import { Alone } from './alone.ts';
import { companyOf } from './company.ts';
import { bucketOf } from './gathering.ts';
import { hashOf, step } from './hash.ts';
import { wordSeed } from './seeds.ts';

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

const familySeed = hashOf('family'), companySeed = hashOf('company'), letterSeed = hashOf('letters');

/** Words of grammar that leave room, oblige, deny, generalise, ask or explain. */
const tellingGrammar: ReadonlySet<string> = new Set<WordClass>(['tentative', 'oblige', 'not', 'wh', 'because', 'always']);

/** Words whose weight depends on who is speaking. */
const people = new Set(['you', 'your', "you're", 'i', "i'm", 'my', 'me', 'we', 'us', 'she', 'he', 'they', 'her', 'his', 'him', 'their', 'pt', 'client', 'patient', '<name>', 'it', 'this', 'that', 'not', 'is', 'was']);

/** A word by its family or its part in the grammar; what belongs to none is heard by its ending. */
function familyOf(word: WordForm): { readonly family: string; readonly grammatical: boolean } {
  if (/^[?!]$/.test(word.norm)) return { family: word.norm, grammatical: false };
  for (const kind of grammar) if (word.classes.has(kind)) return { family: kind, grammatical: true };
  for (const kind of families) if (word.classes.has(kind)) return { family: word.classes.has('past') ? `${kind}-ed` : kind, grammatical: false };
  if (word.classes.has('verb')) return { family: word.classes.has('past') ? 'verb-ed' : 'verb', grammatical: false };
  if (word.classes.has('adverb')) return { family: 'adverb', grammatical: false };
  const ending = /(?:ing|ed|ly|s)$/.exec(word.norm);
  return { family: /\d/.test(word.norm) ? '0' : `-${ending?.[0] ?? ''}`, grammatical: false };
}

/**
 * One word as the ear hears it; what is heard in it whatever stands around it (`Alone`) is how it is said to somebody. All
 * in one object: most of the time goes into fetching, and words are many.
 */
export class HeardWord extends Alone {
  readonly word: string;
  /** Whether it tells something by itself: "it" and "to" weigh at times, and say nothing to whoever asks which words did. */
  readonly telling: boolean;
  /** Hashes, all as whole numbers with a sign, since larger ones are boxed. */
  readonly hash: number;
  readonly family: number;
  /** How it is heard among groups of like use: by its own, or as itself where grammar rests on it, or by its family. */
  readonly among: number;
  /** The same in narrative, where that differs. */
  readonly #narrative: Alone | null;

  /** @param company a group of words of like use, by number; -1 when it is not known */
  constructor(word: string, family: string, company: number, among: string, telling: boolean) {
    super(bucketsIn(word, family, company, 'direct'));
    this.word = word;
    this.telling = telling;
    this.hash = hashOf(word) | 0;
    this.family = hashOf(family) | 0;
    this.among = hashOf(among) | 0;
    this.#narrative = people.has(word) ? new Alone(bucketsIn(word, family, company, 'narrative')) : null;
  }

  alone(form: Form): Alone {
    return form === 'narrative' && this.#narrative !== null ? this.#narrative : this;
  }
}

/** What is heard in a word whatever stands around it: itself, its family, its company, who is speaking where that matters, and the runs of letters in it. */
function bucketsIn(word: string, family: string, company: number, form: Form): Int32Array {
  const own = [bucketOfWord(hashOf(word) | 0), bucketOf(hashOf(family, familySeed))];
  if (company >= 0) own.push(bucketOf(step(companySeed, company)));
  if (people.has(word)) own.push(bucketOf(hashOf(word, peopleSeeds[form])));
  return Int32Array.of(...own, ...lettersIn(word));
}

/** The bucket of a word by itself, from its hash. */
export function bucketOfWord(hash: number): number {
  return bucketOf(step(step(wordSeed, hash), 1));
}

function mark(word: string, family: string): HeardWord {
  return new HeardWord(word, family, -1, family, false);
}

/** Buckets of runs of three and four letters inside a word, its ends among them: so "undermining" is heard through "undermines". */
function lettersIn(word: string): number[] {
  const found: number[] = [];
  if (word.startsWith('<') || !/\p{L}/u.test(word)) return found;
  for (let at = -1; at < word.length; at++) {
    let hash = letterSeed;
    for (let size = 1; size <= 4 && at + size <= word.length + 1; size++) {
      const unit = at + size - 1;
      hash = step(hash, unit < 0 || unit >= word.length ? 32 : word.charCodeAt(unit));
      if (size >= 3) found.push(bucketOf(step(hash, size)));
    }
  }
  return found;
}

const peopleSeeds: Readonly<Record<Form, number>> = { direct: hashOf('direct people'), narrative: hashOf('narrative people') };

const nobody = mark('<name>', 'name'), stop = mark('.', '.');
const pauseMarks = new Map<string, HeardWord>();

/** A written form as the ear hears it. */
export const heardAs = new FormFact((form): HeardWord => {
  if (form.classes.has('name')) return nobody;
  const { family, grammatical } = familyOf(form);
  const text = form.norm.replace(/\d+/g, '0');
  const company = companyOf(text);
  return new HeardWord(text, family, company, company >= 0 ? `#${company}` : grammatical ? text : family, grammatical ? tellingGrammar.has(family) : company >= 0 || text.length > 3);
});

function pauseMark(before: string): HeardWord | null {
  const pause = before === ' ' || before === '' ? null : pauses.exec(before);
  if (!pause) return null;
  const text = pause[0].replace(/[“”]/u, '"');
  let heard = pauseMarks.get(text);
  if (!heard) pauseMarks.set(text, heard = mark(text, ','));
  return heard;
}

/** The utterance's words as the ear hears them. Names say nothing about stance and would be learned by heart: all are one word. */
export function heardWords(sentence: string, words: readonly Word[]): HeardWord[] {
  const heard: HeardWord[] = [];
  for (const word of words) {
    const pause = heard.length > 0 ? pauseMark(word.before) : null;
    if (pause) heard.push(pause);
    heard.push(heardAs.of(word.form));
  }
  if (sentence.endsWith('.') || /\.\.\.|…|[.)"”]\s*$/u.test(sentence)) heard.push(stop);
  return heard;
}
