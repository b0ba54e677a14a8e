import type { Clause, Mood, PartOfSpeech, ReportKind, Subject, Word } from './clause.ts';
import type { WordClass } from './vocabulary/wordClass.ts';
import { beginsClause } from './pattern.ts';

type Tags = (index: number) => ReadonlySet<PartOfSpeech>;

const openers = new Set(`and but so well look see now then yes no yeah okay ok right oh ah still yet or listen honestly again also anyway perhaps maybe clearly obviously of course in fact actually sure
 good fine hmm mm um er afterwards later today initially deep down underneath frankly basically surely um sorry gosh mind`.split(/\s+/u));
const persons: readonly (readonly [WordClass, Subject])[] = [
  ['i', 'self'], ['th', 'self'], ['we', 'we'], ['you', 'addressee'], ['pt', 'patient'], ['he', 'pronoun'], ['kin', 'kin'], ['role', 'role'], ['people', 'people'], ['name', 'named'],
];

const has = (word: Word | undefined, ...classes: WordClass[]): boolean => word !== undefined && classes.some((kind) => word.classes.has(kind));

/** Whether the word can stand as the first word of a verb group here. */
function startsVerb(words: readonly Word[], at: number, from: number, tags: Tags): boolean {
  const word = words[at];
  const previous = at > from ? words[at - 1] : undefined;
  if (!word) return false;
  if (word.norm === "'s" && previous && (has(previous, 'kin', 'name', 'role', 'pt') ) && !has(words[at + 1], 'adverb', 'state', 'not', 'det', 'prep')) return false;
  if (has(word, 'aux') && word.norm !== 'not') return true;
  if (has(previous, 'det', 'prep', 'your', 'his', 'my') || previous?.norm === 'to' || previous?.norm === "'s") return false;
  if (has(word, 'verb')) return !(has(word, 'kin', 'person') && !has(previous, 'he', 'name', 'you', 'i')) && (at > from || !/ing$/u.test(word.norm));
  // The tagger is slow: ask it only about words no list knows, right after somebody who may be acting.
  if (word.classes.size === 0 && at > from && /(?:s|ed)$/u.test(word.norm) && has(previous, 'he', 'name', 'you', 'we', 'pt', 'kin')) return tags(at).has('verb');
  return false;
}

function subjectOf(words: readonly Word[], from: number, verbAt: number): { subject: Subject; at: number } {
  // A postmodifier ("the anger at her mother") is not the head: stop at the first preposition after a noun.
  let end = verbAt;
  for (let at = from + 1; at < verbAt; at++) if (has(words[at], 'prep') && at > from && !has(words[at - 1], 'det')) { end = at; break; }
  const possessive = words.slice(from, end).some((word) => has(word, 'his', 'your') || word.norm === "'s");
  for (let at = end - 1; at >= from; at--) {
    const word = words[at];
    if (!word) continue;
    if (word.norm === "'s" || has(word, 'adverb')) continue;
    if (has(word, 'affect', 'mind', 'cover') && (possessive || has(words[at - 1], 'det') || at === from)) return { subject: 'mind', at };
    for (const [kind, subject] of persons) if (word.classes.has(kind) && !(kind === 'he' && has(word, 'his') && at < end - 1)) return { subject, at };
    if (has(word, 'it')) return { subject: 'thing', at };
    return { subject: possessive ? 'mind' : 'thing', at };
  }
  return { subject: 'none', at: -1 };
}

function reportOf(words: readonly Word[], headAt: number): ReportKind {
  const word = words[headAt];
  if (!word) return 'none';
  if (has(word, 'ask', 'wonder', 'check')) return 'curious';
  if (has(word, 'explain', 'advise', 'interpret', 'correct')) return 'authoritative';
  if (has(word, 'tell', 'say')) return 'neutral';
  return has(word, 'view') ? 'view' : 'none';
}

function moodOf(words: readonly Word[], from: number, to: number, subject: Subject, verbAt: number, asks: boolean): Mood {
  const first = words[from];
  if (asks) {
    if (has(first, 'not') && has(first, 'aux')) return 'negative-question';
    if (words.slice(from, to).some((word) => has(word, 'wh'))) return 'wh-question';
    const tail = words.slice(Math.max(from, to - 4), to).map((word) => word.norm).join(' ');
    if (/(?:(?:n't|not) (?:it|you|he|she|they|we|i)|,? ?right|(?:do|did|is|was|are|have|were) (?:it|you|he|she|they)) ?\??$/u.test(tail) && verbAt > from) return 'tag-question';
    return 'polar-question';
  }
  if (verbAt < 0) return 'fragment';
  if (subject === 'none' && verbAt === from && !has(words[verbAt], 'past', 'aux') && !/(?:s|ed|ing)$/u.test(words[verbAt]?.norm ?? '')) return 'imperative';
  return 'declarative';
}

/** Reads the clause between two word indexes. */
function readClause(words: readonly Word[], start: number, to: number, index: number, asks: boolean, tags: Tags): Clause {
  let from = start;
  while (from < to - 1 && openers.has(words[from]?.norm ?? '')) from++;
  let verbAt = -1;
  for (let at = from; at < to; at++) if (startsVerb(words, at, from, tags)) { verbAt = at; break; }
  let headAt = verbAt;
  while (headAt >= 0 && headAt < to - 1 && (has(words[headAt], 'aux') || has(words[headAt], 'adverb') || words[headAt]?.norm === 'to') && (has(words[headAt + 1], 'aux', 'adverb', 'verb') || words[headAt + 1]?.norm === 'to' || (words[headAt + 1]?.classes.size === 0 && tags(headAt + 1).has('verb')))) headAt++;
  const { subject, at: subjectAt } = verbAt > from ? subjectOf(words, from, verbAt) : { subject: 'none' as const, at: -1 };
  const group = verbAt < 0 ? [] : words.slice(verbAt, headAt + 1);
  const classes = new Set<WordClass>();
  for (const word of words.slice(start, to)) for (const kind of word.classes) classes.add(kind);
  const first = words[start];
  const link = index === 0 ? 'main' as const : has(first, 'because') ? 'cause' as const : has(first, 'if') ? 'condition' as const : has(first, 'while') ? 'time' as const : has(first, 'but') ? 'contrast' as const : 'coordinate' as const;
  return {
    span: { start: first?.start ?? 0, end: words[to - 1]?.end ?? 0 },
    from: start, to, link, parent: index === 0 ? -1 : index - 1, subject, subjectAt, verbAt, headAt,
    mood: moodOf(words, from, to, subject, verbAt, asks),
    tense: verbAt < 0 ? 'none' : group.some((word) => has(word, 'will')) ? 'future' : group.some((word) => has(word, 'past') || /^(?:was|were|had|did)/u.test(word.norm) || /ed$/u.test(word.norm)) ? 'past' : 'present',
    negated: words.slice(Math.max(from, verbAt), headAt + 2).some((word) => has(word, 'not')),
    tentativeModal: group.some((word) => has(word, 'tentative') && word.norm !== "'d" && word.norm !== 'would'),
    obliging: group.some((word) => has(word, 'oblige')) || /^(?:have|has|need|needs|had|got) (?:got )?(?:to|better)/u.test(words.slice(Math.max(0, headAt - 2), headAt + 3).map((word) => word.norm).join(' ')),
    report: reportOf(words, headAt),
    has: classes,
  };
}

const conjunctions = new Set(['and', 'but', 'so', 'because', 'though', 'although', 'or', 'then', 'which', 'yet', 'while', 'as', 'since']);

/**
 * Cuts a sentence into clauses: at semicolons, colons and dashes always, at commas and conjunctions where a new subject
 * or a new act of speech begins.
 */
export function clausesOf(words: readonly Word[], asks: boolean, tags: Tags): Clause[] {
  const cuts = [0];
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (!word || word.norm === '?') continue;
    const pause = beginsClause(words, at);
    const next = words[at + 1];
    const conjunction = conjunctions.has(word.norm);
    const subject = (w: Word | undefined): boolean => has(w, 'i', 'you', 'we', 'he', 'it', 'pt', 'name') && !has(w, 'det', 'his');
    const speechAct = (w: Word | undefined): boolean => has(w, 'ask', 'tell', 'explain', 'advise', 'wonder', 'check', 'interpret', 'correct', 'own') && (has(w, 'past') || /ed$/u.test(w?.norm ?? ''));
    const last = cuts[cuts.length - 1] ?? 0;
    if (at - last < 2) continue;
    if (/[;:]|\s[–—-]{1,2}\s|—|[?!.…]\s/u.test(word.before)
      || (conjunction && pause && (subject(next) || speechAct(next) || has(next, 'det', 'his', 'your', 'aux', 'not', 'verb')))
      || (conjunction && (subject(next) || speechAct(next)) && (word.norm === 'and' || word.norm === 'but' || word.norm === 'so'))
      || (pause && subject(word) && has(next, 'aux', 'verb'))
      || (pause && speechAct(word))) cuts.push(at);
  }
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? words.length;
    const questioned = words[to - 1]?.norm === '?' || /\?/u.test(words[to]?.before ?? '');
    return readClause(words, from, to, index, questioned || (asks && index === cuts.length - 1), tags);
  });
}
