import type { Form } from '../../note/form.ts';
import type { Clause, Word } from '../clause.ts';
import type { Scene } from '../scene.ts';
import { FormFact } from '../wordForm.ts';
import { Gathering, bucketOf, type Heed } from './gathering.ts';
import { hashOf, hashOfCount, hashOfTerm, hashOfWhether, step } from './hash.ts';
import { bucketOfWord, heardWords, type HeardWord } from './heardWord.ts';
import { neighboursIn } from './neighbours.ts';
import { outlineOf } from './outline.ts';
import { wholeSeeds, wordSeed } from './seeds.ts';

/** Everything the ear listens for in an utterance, as often as it is met. */
interface Features {
  /** Buckets in the weights. */
  readonly buckets: readonly number[];
  /** Per bucket the words it spans: index of the first, and of the one after the last. Equal for features of the whole utterance. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const familySeed = hashOf('family'), companySeed = hashOf('company'), ruleSeed = hashOf('rule'), clauseSeed = hashOf('clause'), aroundSeed = hashOf('around');

const startSeeds: Readonly<Record<Form, { readonly words: number; readonly families: number }>> = {
  direct: { words: hashOf('direct words'), families: hashOf('direct families') },
  narrative: { words: hashOf('narrative words'), families: hashOf('narrative families') },
};
const start = hashOf('<s>'), end = hashOf('</s>'), nothing = hashOf('');
/** The bounds of an utterance as words: met in each. */
const bounds: readonly number[] = [bucketOfWord(start), bucketOfWord(end)];

/**
 * What the ear hears in an utterance: runs of words, of word families and of the company words keep, runs of letters, the form
 * of its clauses, its outline, what stands around it, and what the rules made of it (`rulesHeard`).
 */
export function features(scene: Scene, rules: readonly string[]): Features {
  const gathering = new Gathering();
  hearWords(scene, gathering);
  hearRules(scene, rules, gathering);
  return gathering;
}

/** Tells `heed` what is heard in an utterance and around it before the rules are asked. */
export function hearWords({ reading, form, section, kind, around }: Scene, heed: Heed): void {
  const heard = heardWords(reading.text, reading.words);
  const starts = startSeeds[form], whole = wholeSeeds[form];
  tokens.take(heard);
  runsOf(heed, tokens.words, heard.length, wordSeed, starts.words, 2, 3);
  for (const bucket of bounds) heed.add(bucket, 0, 0);
  runsOf(heed, tokens.families, heard.length, familySeed, starts.families, 2, 4);
  runsOf(heed, tokens.among, heard.length, companySeed, 0, 2, 2);
  for (let index = 0; index < heard.length; index++) heed.alone(heard[index]!.alone(form), index);
  heed.whole(step(whole, named.form));
  heed.whole(step(step(whole, named.ends), heard[heard.length - 1]?.hash ?? nothing));
  heed.whole(step(step(wordSeed, named.length), hashOfCount(Math.min(8, Math.floor(Math.log2(heard.length + 1) * 2)))));
  clauses(heed, reading.clauses, reading.words, whole);
  outlineOf(reading, heard.length, whole, heed);
  neighboursIn(around, form, reading, heed);
  const name = whole ^ aroundSeed;
  heed.whole(step(step(name, named.section), hashOfTerm(section)));
  heed.whole(step(step(name, named.kind), hashOfTerm(kind ?? '')));
  heed.whole(step(step(name, named.before), hashOfTerm(around.before)));
  heed.whole(step(step(name, named.after), hashOfTerm(around.after)));
  heed.whole(step(step(step(name, named.at), hashOfCount(around.ahead)), hashOfCount(around.left)));
  heed.whole(step(step(name, named.quotes), hashOfCount(around.quotations)));
}

/** Tells `heed` what the rules made of it. */
export function hearRules({ reading, form }: Scene, rules: readonly string[], heed: Heed): void {
  const whole = wholeSeeds[form];
  for (const rule of rules) {
    const name = hashOfTerm(rule);
    heed.whole(step(ruleSeed, name));
    heed.whole(step(ruleSeed ^ whole, name));
  }
  heed.whole(step(step(step(whole ^ aroundSeed, named.asks), hashOfWhether(reading.asks)), hashOfWhether(rules.some(rule => rule.startsWith('h authoritative')))));
}

/** Names that features of the whole utterance are made of, hashed once. */
const named = {
  form: hashOf('form'), ends: hashOf('ends'), length: hashOf('length'), section: hashOf('section'), kind: hashOf('kind'), before: hashOf('before'), after: hashOf('after'),
  at: hashOf('at'), quotes: hashOf('quotes'), asks: hashOf('asks'), verb: hashOf('verb'), report: hashOf('report'), first: hashOf('first'), then: hashOf('then'),
};

/** The hashes of one utterance's words, between its bounds. One for all utterances, as long as the longest of them. */
class Tokens {
  words = new Int32Array(256);
  families = new Int32Array(256);
  among = new Int32Array(256);

  take(heard: readonly HeardWord[]): void {
    const count = heard.length;
    if (this.words.length < count + 2) {
      this.words = new Int32Array(2 * count + 2);
      this.families = new Int32Array(2 * count + 2);
      this.among = new Int32Array(2 * count + 2);
    }
    const { words, families, among } = this;
    words[0] = families[0] = among[0] = start;
    words[count + 1] = families[count + 1] = among[count + 1] = end;
    for (let at = 0; at < count; at++) {
      const word = heard[at]!;
      words[at + 1] = word.hash;
      families[at + 1] = word.family;
      among[at + 1] = word.among;
    }
  }
}

const tokens = new Tokens();

/** Runs of `shortest` to `longest` of so many tokens and the bounds of the utterance; those at its start also by who is heard. */
function runsOf(heed: Heed, tokens: Int32Array, count: number, seed: number, startSeed: number, shortest: number, longest: number): void {
  for (let at = 0; at < count + 2; at++) {
    let hash = seed, starting = startSeed;
    for (let size = 1; size <= longest && at + size <= count + 2; size++) {
      hash = step(hash, tokens[at + size - 1]!);
      if (startSeed !== 0 && at === 0) starting = step(starting, tokens[size - 1]!);
      if (size < shortest) continue;
      const from = Math.max(0, at - 1), to = Math.min(count, at + size - 1);
      heed.add(bucketOf(step(hash, size)), from, to);
      if (startSeed !== 0 && at === 0 && size > 1) heed.add(bucketOf(step(starting, size)), from, to);
    }
  }
}

const normHash = new FormFact(({ norm }) => hashOf(norm) | 0);

/** What a verb group does to what it says: a hash for each tense, denied or not, left open or made a duty or neither. */
const turns = new Map((['past', 'present', 'future', 'none'] as const).map((tense) => [tense, Int32Array.from(['', ' may', ' must', ' not', ' not may', ' not must'], (turn) => hashOf(tense + turn))]));

function turnOf({ tense, negated, tentativeModal, obliging }: Clause): number {
  return turns.get(tense)![(negated ? 3 : 0) + (tentativeModal ? 1 : obliging ? 2 : 0)]!;
}

/** The form of each clause: who it is about, its mood and tense, what it obliges to or leaves open, and its verb. */
function clauses(heed: Heed, found: readonly Clause[], words: readonly Word[], form: number): void {
  const here = form ^ clauseSeed;
  let before = 0;
  for (let index = 0; index < found.length; index++) {
    const clause = found[index]!, { negated } = clause;
    const subject = hashOfTerm(clause.subject), mood = hashOfTerm(clause.mood), link = hashOfTerm(clause.link), report = hashOfTerm(clause.report);
    const head = clause.headAt < 0 ? nothing : normHash.of(words[clause.headAt]!.form), turn = turnOf(clause);
    const put = step(step(here, subject), mood);
    heed.whole(put);
    heed.whole(step(put, turn));
    heed.whole(step(step(put, named.verb), head));
    heed.whole(step(step(here, mood), link));
    heed.whole(step(step(step(here, report), named.report), subject));
    heed.whole(step(step(step(clauseSeed, subject), link), report));
    heed.whole(step(step(step(clauseSeed, subject), named.verb), head));
    if (index === 0) {
      heed.whole(step(step(step(step(here, named.first), subject), mood), turn));
      heed.whole(step(step(step(step(step(clauseSeed, named.first), subject), named.verb), head), hashOfWhether(negated)));
    } else {
      const after = step(step(step(clauseSeed, before), named.then), subject);
      heed.whole(after);
      heed.whole(step(after, link));
    }
    before = subject;
  }
}
