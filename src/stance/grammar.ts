import { ClassBits } from './classBits.ts';
import type { Clause, Mood, ReportKind, Subject, Word } from './clause.ts';
import type { WordClass } from './vocabulary/wordClass.ts';
import { beginsClause } from './pattern.ts';
import { endsInVerb } from './tagger.ts';
import { FormFact, isOneOf, KindFact, ofClass } from './wordForm.ts';

const opens = isOneOf(`and but so well look see now then yes no yeah okay ok right oh ah still yet or listen honestly again also anyway perhaps maybe clearly obviously of course in fact actually sure
 good fine hmm mm um er afterwards later today initially deep down underneath frankly basically surely um sorry gosh mind`.split(/\s+/u));
const persons: readonly (readonly [WordClass, Subject])[] = [
  ['i', 'self'], ['th', 'self'], ['we', 'we'], ['you', 'addressee'], ['pt', 'patient'], ['he', 'pronoun'], ['kin', 'kin'], ['role', 'role'], ['people', 'people'], ['name', 'named'],
];
/** The first of them that a word is. */
const personAs = new KindFact(({ classes }) => persons.find(([kind]) => classes.has(kind))?.[1] ?? null);
/** The same of a word that stands for somebody else's: "his" before a noun is nobody. */
const ownerAs = new KindFact(({ classes }) => persons.find(([kind]) => kind !== 'he' && classes.has(kind))?.[1] ?? null);

const isAuxiliary = ofClass('aux'), isAdverb = ofClass('adverb'), isVerb = ofClass('verb'), isVerbal = ofClass('aux', 'verb'), isOfVerbGroup = ofClass('aux', 'adverb', 'verb'), isPast = ofClass('past'), isPastOrAuxiliary = ofClass('past', 'aux'), isFuture = ofClass('will'), isTentative = ofClass('tentative'), obliges = ofClass('oblige'), isNot = ofClass('not');
const isDeterminer = ofClass('det'), isPreposition = ofClass('prep'), isPossessive = ofClass('his', 'your'), isHis = ofClass('his'), isIt = ofClass('it'), isWh = ofClass('wh'), isBecause = ofClass('because'), isBut = ofClass('but'), isIf = ofClass('if'), isWhile = ofClass('while');
const isSubject = ofClass('i', 'you', 'we', 'he', 'it', 'pt', 'name'), isSomebody = ofClass('kin', 'name', 'role', 'pt'), isPerson = ofClass('kin', 'person'), isOnePerson = ofClass('he', 'name', 'you', 'i'), mayAct = ofClass('he', 'name', 'you', 'we', 'pt', 'kin'), isOfMind = ofClass('affect', 'mind', 'cover');
const isSaying = ofClass('tell', 'say'), isView = ofClass('view'), asksSomething = ofClass('ask', 'wonder', 'check'), instructs = ofClass('explain', 'advise', 'interpret', 'correct'), isSpeechAct = ofClass('ask', 'tell', 'explain', 'advise', 'wonder', 'check', 'interpret', 'correct', 'own');
const comesBeforeNoun = ofClass('det', 'prep', 'your', 'his', 'my'), determines = ofClass('det', 'his'), opensClause = ofClass('det', 'his', 'your', 'aux', 'not', 'verb'), followsBe = ofClass('adverb', 'state', 'not', 'det', 'prep');

/** Longer "words" make the tagger slow out of proportion. */
const longest = 40;

/** Whether a word that no list knows is a verb after the word before it, the whole of it where that was written as one. */
function actsHere(words: readonly Word[], at: number): boolean {
  let text = words[at]?.text ?? '';
  for (let before = at; before > 0;) {
    const joined = words[before]!.before;
    before--;
    text = words[before]!.text + joined + text;
    if (words[before]!.before !== '') break;
  }
  return text.length <= 2 * longest && endsInVerb(text);
}

/** Whether the word can stand as the first word of a verb group here. */
function startsVerb(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at];
  const previous = at > from ? words[at - 1] : undefined;
  if (!word) return false;
  if (word.norm === "'s" && isSomebody(previous) && !followsBe(words[at + 1])) return false;
  if (isAuxiliary(word) && word.norm !== 'not') return true;
  if (comesBeforeNoun(previous) || previous?.norm === 'to' || previous?.norm === "'s") return false;
  if (isVerb(word)) return !(isPerson(word) && !isOnePerson(previous)) && (at > from || !/ing$/u.test(word.norm));
  // The tagger is slow: ask it only about words no list knows, right after somebody who may be acting.
  if (word.classes.size === 0 && at > from && /(?:s|ed)$/u.test(word.norm) && mayAct(previous)) return actsHere(words, at);
  return false;
}

function subjectOf(words: readonly Word[], from: number, verbAt: number): { subject: Subject; at: number } {
  // A postmodifier ("the anger at her mother") is not the head: stop at the first preposition after a noun.
  let end = verbAt;
  for (let at = from + 1; at < verbAt; at++) if (isPreposition(words[at]) && at > from && !isDeterminer(words[at - 1])) { end = at; break; }
  const possessive = anyOf(words, from, end, (word) => isPossessive(word) || word.norm === "'s");
  for (let at = end - 1; at >= from; at--) {
    const word = words[at];
    if (!word) continue;
    if (word.norm === "'s" || isAdverb(word)) continue;
    if (isOfMind(word) && (possessive || isDeterminer(words[at - 1]) || at === from)) return { subject: 'mind', at };
    const subject = (isHis(word) && at < end - 1 ? ownerAs : personAs).of(word.form.kind);
    if (subject) return { subject, at };
    if (isIt(word)) return { subject: 'thing', at };
    return { subject: possessive ? 'mind' : 'thing', at };
  }
  return { subject: 'none', at: -1 };
}

function reportOf(words: readonly Word[], headAt: number): ReportKind {
  const word = words[headAt];
  if (!word) return 'none';
  if (asksSomething(word)) return 'curious';
  if (instructs(word)) return 'authoritative';
  if (isSaying(word)) return 'neutral';
  return isView(word) ? 'view' : 'none';
}

function moodOf(words: readonly Word[], from: number, to: number, subject: Subject, verbAt: number, asks: boolean): Mood {
  const first = words[from];
  if (asks) {
    if (isNot(first) && isAuxiliary(first)) return 'negative-question';
    if (anyOf(words, from, to, isWh)) return 'wh-question';
    const tail = words.slice(Math.max(from, to - 4), to).map((word) => word.norm).join(' ');
    if (/(?:(?:n't|not) (?:it|you|he|she|they|we|i)|,? ?right|(?:do|did|is|was|are|have|were) (?:it|you|he|she|they)) ?\??$/u.test(tail) && verbAt > from) return 'tag-question';
    return 'polar-question';
  }
  if (verbAt < 0) return 'fragment';
  if (subject === 'none' && verbAt === from && !isPastOrAuxiliary(words[verbAt]) && !/(?:s|ed|ing)$/u.test(words[verbAt]?.norm ?? '')) return 'imperative';
  return 'declarative';
}

/** Reads the clause between two word indexes. */
function readClause(words: readonly Word[], start: number, to: number, index: number, asks: boolean): Clause {
  let from = start;
  while (from < to - 1 && opens(words[from])) from++;
  let verbAt = -1;
  for (let at = from; at < to; at++) if (startsVerb(words, at, from)) { verbAt = at; break; }
  let headAt = verbAt;
  while (headAt >= 0 && headAt < to - 1 && (isAuxiliary(words[headAt]) || isAdverb(words[headAt]) || words[headAt]?.norm === 'to') && (isOfVerbGroup(words[headAt + 1]) || words[headAt + 1]?.norm === 'to' || (words[headAt + 1]?.classes.size === 0 && actsHere(words, headAt + 1)))) headAt++;
  const { subject, at: subjectAt } = verbAt > from ? subjectOf(words, from, verbAt) : { subject: 'none' as const, at: -1 };
  const verbs = verbAt < 0 ? 0 : verbAt, verbsEnd = verbAt < 0 ? 0 : headAt + 1;
  const first = words[start];
  const link = index === 0 ? 'main' as const : isBecause(first) ? 'cause' as const : isIf(first) ? 'condition' as const : isWhile(first) ? 'time' as const : isBut(first) ? 'contrast' as const : 'coordinate' as const;
  return {
    span: { start: first?.start ?? 0, end: words[to - 1]?.end ?? 0 },
    from: start, to, link, parent: index === 0 ? -1 : index - 1, subject, subjectAt, verbAt, headAt,
    mood: moodOf(words, from, to, subject, verbAt, asks),
    tense: verbAt < 0 ? 'none' : anyOf(words, verbs, verbsEnd, isFuture) ? 'future' : anyOf(words, verbs, verbsEnd, tellsOfPast) ? 'past' : 'present',
    negated: anyOf(words, Math.max(from, verbAt), headAt + 2, isNot),
    tentativeModal: anyOf(words, verbs, verbsEnd, (word, at) => isTentative(word) && word.norm !== "'d" && word.norm !== 'would' && !cannot(word, at + 1 < verbsEnd ? words[at + 1] : undefined)),
    obliging: anyOf(words, verbs, verbsEnd, obliges) || hasTo(words, headAt),
    report: reportOf(words, headAt),
    has: ClassBits.ofAny(words, start, to),
  };
}

/** Whether some word from one index to another, end exclusive, is such a word. */
function anyOf(words: readonly Word[], from: number, to: number, isSuch: (word: Word, at: number) => boolean): boolean {
  for (let at = from; at < to && at < words.length; at++) if (isSuch(words[at]!, at)) return true;
  return false;
}

const pastAs = new FormFact((form) => form.classes.has('past') || /^(?:was|were|had|did)|ed$/u.test(form.norm));

function tellsOfPast({ form }: Word): boolean {
  return pastAs.of(form);
}

const mayOblige = isOneOf(['have', 'has', 'need', 'needs', 'had', 'got']);

/** "has to", "had got to", "had better" beside the verb that carries the meaning. */
function hasTo(words: readonly Word[], headAt: number): boolean {
  const from = Math.max(0, headAt - 2);
  return mayOblige(words[from]) && /^\w+ (?:got )?(?:to|better)/u.test(words.slice(from, headAt + 3).map((word) => word.norm).join(' '));
}

/** "She could not let go" says what somebody is able to do; "might not" leaves room. */
function cannot(word: Word, next: Word | undefined): boolean {
  return word.norm === "couldn't" || word.norm === 'could' && isNot(next);
}

function mayBeSubject(word: Word | undefined): boolean {
  return isSubject(word) && !determines(word);
}

function tellsOfSpeech(word: Word | undefined): boolean {
  return isSpeechAct(word) && (isPast(word) || word!.norm.endsWith('ed'));
}

const isConjunction = isOneOf(['and', 'but', 'so', 'because', 'though', 'although', 'or', 'then', 'which', 'yet', 'while', 'as', 'since']);

/**
 * Cuts a sentence into clauses: at semicolons, colons and dashes always, at commas and conjunctions where a new subject
 * or a new act of speech begins.
 */
export function clausesOf(words: readonly Word[], asks: boolean): Clause[] {
  const cuts = [0];
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (!word || word.norm === '?') continue;
    const pause = beginsClause(words, at);
    const next = words[at + 1];
    const conjunction = isConjunction(word);
    const last = cuts[cuts.length - 1] ?? 0;
    if (at - last < 2) continue;
    if (word.before !== ' ' && /[;:]|\s[–—-]{1,2}\s|—|[?!.…]\s/u.test(word.before)
      || (conjunction && pause && (mayBeSubject(next) || tellsOfSpeech(next) || opensClause(next)))
      || (conjunction && (mayBeSubject(next) || tellsOfSpeech(next)) && (word.norm === 'and' || word.norm === 'but' || word.norm === 'so'))
      || (pause && mayBeSubject(word) && isVerbal(next))
      || (pause && tellsOfSpeech(word))) cuts.push(at);
  }
  const clauses: Clause[] = [];
  for (let index = 0; index < cuts.length; index++) {
    const to = cuts[index + 1] ?? words.length;
    const questioned = words[to - 1]?.norm === '?' || (words[to]?.before.includes('?') ?? false);
    clauses.push(readClause(words, cuts[index]!, to, index, questioned || (asks && index === cuts.length - 1)));
  }
  return clauses;
}
