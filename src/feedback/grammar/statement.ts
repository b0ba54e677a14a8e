import { stateAdjectives } from '../../stance/vocabulary/mind.ts';
import { formsOf, verbOf, type Verb } from './verbForms.ts';
import { lowered, opensLow } from './lowered.ts';

/** The finite verb of a statement, with what negates and colours it. */
interface VerbGroup {
  readonly kind: 'be' | 'have' | 'do' | 'modal' | 'lexical';
  readonly tense: 'present' | 'past' | 'modal';
  readonly negated: boolean;
  /** Adverbs between subject and verb, as written: "really", "still". */
  readonly adverbs: string;
  /** `have` and `do` only: the main verb's base where one follows as participle or infinitive. */
  readonly verb: Verb | null;
  /** The written auxiliary, in full ("are" for "'re"). */
  readonly auxiliary: string;
  /** Everything behind the finite verb and its adverbs (for `have` and `do`: behind the main verb). */
  readonly rest: string;
}

/** A declarative sentence taken apart as far as a rewording needs it. */
export interface Statement {
  /** A name called out in front ("Col, …"), comma included; or empty. */
  readonly call: string;
  readonly subject: string;
  readonly group: VerbGroup;
  /** The whole clause without call, lead-in and closing mark. */
  readonly clause: string;
  /** More than one main clause: modal verbs or inversion would only reach the first. */
  readonly joined: boolean;
}

/** What opens a spoken sentence without being part of what it says. */
const leadIn = /^(?:(?:so|and|but|well|look|listen|okay|ok|right|now|see|yes|yeah|no|oh|come on|you see(?=,)|you know(?=,)|honestly|basically|in other words|of course|i mean(?=,)|to be honest|then|or)(?:,\s+|\s+(?=(?:I|you|he|she|it|they|we|that|this|your|his|her|their|the|my|there|what|who|isn|are|is|do|don)\b)))+/iu;
const called = /^(\p{Lu}[\p{L}.]{0,14}),\s+(?=\p{L})/u;
const fillers = /,\s*(?:um|uh|erm|er|you know|like),\s*/giu;

const adverbWords = `all both really actually just only even still always never already simply clearly obviously definitely certainly undoubtedly undeniably evidently probably perhaps maybe possibly unconsciously secretly often usually sometimes constantly invariably repeatedly completely totally absolutely entirely perfectly finally eventually merely basically rather truly genuinely quite now then also once again ever almost hardly barely initially currently consciously deliberately actively generally typically not`;
const adverbs = new Set(adverbWords.split(' '));
const states = new Set(stateAdjectives.trim().split(/\s+/u));

const be: Readonly<Record<string, 'present' | 'past'>> = { am: 'present', is: 'present', are: 'present', was: 'past', were: 'past' };
const have: Readonly<Record<string, 'present' | 'past'>> = { has: 'present', have: 'present', had: 'past' };
const does: Readonly<Record<string, 'present' | 'past'>> = { do: 'present', does: 'present', did: 'past' };
const modals = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should']);
const short: Readonly<Record<string, string>> = { "'re": 'are', "'m": 'am', "'ve": 'have', "'ll": 'will' };

/** A sentence has ended before the end, initials and titles set aside. */
const severalSentences = /(?:[?!]|\p{Ll}{2,}\.)["”’)]*\s+["“]?\p{Lu}/u;

/** "angry" and the like: complements that can follow "seem". */
export function isState(word: string): boolean {
  return states.has(word.toLowerCase().replace(/[^a-z-]+$/u, ''));
}

/** A sentence without what opens it for the ear and what closes it: the words that say something. */
export function stripped(text: string): { readonly call: string; readonly body: string; readonly mark: string } {
  // A sentence said before "he said" ends in a comma, which the new one does not keep.
  const mark = /\s*(?:[.!?…]+|,)$/u.exec(text)?.[0] ?? '';
  // Spoken language begins again: "You're, um, you're furious".
  let body = text.slice(0, text.length - mark.length).replace(fillers, ' ').replace(/^([\p{L}'’]+) \1\b/iu, '$1');
  let call = '';
  for (let turn = 0; turn < 3; turn++) {
    const lead = leadIn.exec(body)?.[0];
    if (lead) body = body.slice(lead.length);
    const name = called.exec(body);
    if (name?.[1] && !call && !adverbs.has(name[1].toLowerCase()) && !leadIn.test(`${name[1]}, you`)) {
      call = name[0];
      body = body.slice(call.length);
    }
  }
  return { call, body, mark };
}

/** Takes a declarative sentence apart; null when it is a question, an order, a fragment or beyond this small grammar. */
export function readStatement(text: string): Statement | null {
  const { call, body, mark } = stripped(text);
  if (mark.includes('?') || /^["“]/u.test(body) || severalSentences.test(body)) return null;
  const words = body.split(/\s+/u);
  const subjectLength = subjectOf(words);
  if (!subjectLength) return null;
  let subject = words.slice(0, subjectLength).join(' ');
  let rest = words.slice(subjectLength);
  const contracted = /^(.+?)['’](re|s|m|ve|ll|d)$/iu.exec(words[subjectLength - 1] ?? '');
  if (contracted?.[1] && contracted[2] && isPronounLike(contracted[1])) {
    subject = [...words.slice(0, subjectLength - 1), contracted[1]].join(' ');
    rest = [inFull(contracted[2].toLowerCase(), rest), ...rest];
  }
  const group = readGroup(rest, /^(?:I|you|we|they|these|those)$/iu.test(subject) || /s$/iu.test(subject));
  if (!group) return null;
  return { call, subject, group, clause: body, joined: isJoined(group.rest) };
}

function isPronounLike(word: string): boolean {
  return /^(?:i|you|he|she|it|they|we|that|this|there|who|what|pt|\p{Lu}[\p{L}.]*)$/iu.test(word);
}

/** "'s" and "'d" stand for two words each; what follows decides. */
function inFull(half: string, rest: readonly string[]): string {
  const next = rest.find((word) => !adverbs.has(word.toLowerCase()))?.toLowerCase() ?? '';
  const participle = verbOf(next)?.forms.has('participle') ?? false;
  if (half === 's') return /^(?:been|got|had|gone|done|become|never|always|mistaken|decided|lost|given|taken|told|said|made|forgotten|thought|lied)$/u.test(next) && participle ? 'has' : 'is';
  if (half === 'd') return participle && !verbOf(next)?.forms.has('base') ? 'had' : 'would';
  return short[`'${half}`] ?? 'are';
}

/** How many words the subject takes; 0 when there is none we can be sure of. */
function subjectOf(words: readonly string[]): number {
  const first = (words[0] ?? '').replaceAll('’', "'");
  if (/^(?:I|you|he|she|it|they|we)(?:'(?:re|s|m|ve|ll|d))?$/iu.test(first)) return 1;
  if (/^(?:that|this|there|these|those)(?:'(?:s|ll|d|re))?$/iu.test(first) && (first.includes("'") || isFiniteVerb(words[1] ?? ''))) return 1;
  if (/^(?:what|when|if|where|why|how|because|since|as|don't|do|let|just|try|make|stop|please|who|whose|which|while|although|unless)$/iu.test(first)) return 0;
  if (/^(?:something|someone|somebody|nothing|nobody|everyone|everybody)$/iu.test(first) && verbOf(words[1] ?? '')?.forms.has('past')) return 1;
  // A noun phrase runs to the first finite verb; commas and relative words would make it more than we can judge.
  for (let at = 1; at < Math.min(words.length, 9); at++) {
    const word = words[at] ?? '';
    const before = words[at - 1] ?? '';
    if (/[,;:]$/u.test(before) || (/^(?:who|that|which|and|or|you|I|she|he|they|we)$/u.test(word) && before !== 'of')) return 0;
    const contracted = /^(\p{Lu}?[\p{L}.]+)['’]s$/u.exec(word);
    if (contracted && at + 1 < words.length && /^(?:not|just|only|a|an|the)$/u.test(words[at + 1] ?? '')) return at + 1;
    if (isFiniteVerb(word) && !/^(?:the|a|an|your|his|her|their|my|our|of|in|to|for|very)$/iu.test(before)) return isNounPhrase(words.slice(0, at)) ? at : 0;
    if (adverbs.has(word.toLowerCase()) && isFiniteVerb(words[at + 1] ?? '')) return isNounPhrase(words.slice(0, at)) ? at : 0;
  }
  return 0;
}

const determiner = /^(?:the|a|an|your|his|her|their|my|our|its|this|that|these|those|some|most|part|one|all|being|both|no|nobody|everyone|everybody|nothing|something|someone)$/iu;
const person = /^(?:pt|pts|patient|client|cl|mother|father|mum|mom|dad|partner|husband|wife|boyfriend|girlfriend|brother|sister|friend|boss|manager|staff|parents|group|son|daughter|team)$/iu;

function isNounPhrase(words: readonly string[]): boolean {
  const first = words[0] ?? '';
  if (words.length === 1) return person.test(first) || /^\p{Lu}/u.test(first) || determiner.test(first);
  return determiner.test(first) || person.test(first) || /^\p{Lu}[\p{L}.'’-]*$/u.test(first) || /['’]s$/u.test(first);
}

/** Third person or past: forms that cannot be mistaken for a noun's neighbour too often. */
function isFiniteVerb(word: string): boolean {
  const plain = word.toLowerCase().replaceAll('’', "'").replace(/[,;:]$/u, '');
  const positive = plain.replace(/n't$/u, '').replace(/^ca$/u, 'can').replace(/^wo$/u, 'will');
  if (positive in be || positive in have || positive in does || modals.has(positive)) return true;
  const known = verbOf(plain);
  return Boolean(known && (known.forms.has('third') || known.forms.has('past')) && !known.forms.has('base') && !known.forms.has('gerund'));
}

/** @param bareIsPresent whether the subject takes the base form as present: "they cut", but not "he cut". */
function readGroup(words: readonly string[], bareIsPresent: boolean): VerbGroup | null {
  let at = 0;
  const passed: string[] = [];
  let negated = false;
  const skip = (): void => {
    while (at < words.length && adverbs.has((words[at] ?? '').toLowerCase())) {
      if (words[at]?.toLowerCase() === 'not') negated = true;
      else passed.push(words[at] ?? '');
      at++;
    }
  };
  skip();
  const written = (words[at] ?? '').toLowerCase().replaceAll('’', "'");
  const contracted = /n't$/u.test(written);
  const auxiliary = written.replace(/n't$/u, '').replace(/^ca$/u, 'can').replace(/^wo$/u, 'will');
  if (contracted || written === 'cannot') negated = true;
  const tense = be[auxiliary] ?? have[auxiliary] ?? does[auxiliary];
  const rest = (): string => words.slice(at).join(' ');
  if (auxiliary in be && tense) {
    at++;
    skip();
    return { kind: 'be', tense, negated, adverbs: passed.join(' '), verb: null, auxiliary, rest: rest() };
  }
  if (modals.has(auxiliary) || written === 'cannot') {
    at++;
    skip();
    return { kind: 'modal', tense: 'modal', negated, adverbs: passed.join(' '), verb: null, auxiliary: written === 'cannot' ? 'can' : auxiliary, rest: rest() };
  }
  if ((auxiliary in have || auxiliary in does) && tense) {
    const kind = auxiliary in have ? 'have' : 'do';
    const mark = at;
    at++;
    skip();
    const next = bare(words[at] ?? '');
    const main = verbOf(next);
    const follows = kind === 'have' ? (main?.forms.has('participle') ?? false) && !isState(next) : Boolean(main?.forms.has('base')) || (negated && /^\p{Ll}+$/u.test(next));
    if (follows) {
      const verb = main?.verb ?? formsOf(next);
      at++;
      return { kind, tense, negated, adverbs: passed.join(' '), verb, auxiliary, rest: rest() };
    }
    if (kind === 'do' && negated) return null;
    at = mark;
  }
  const form = bare(words[at] ?? '');
  const known = verbOf(form);
  if (!known || negated) return null;
  at++;
  const past = (known.forms.has('past') && !(known.forms.has('base') && bareIsPresent)) || (known.forms.has('participle') && form.endsWith('ed'));
  if (!past && !known.forms.has('base') && !known.forms.has('third')) return null;
  return { kind: 'lexical', tense: past ? 'past' : 'present', negated, adverbs: passed.join(' '), verb: known.verb, auxiliary: '', rest: trailing(words[at - 1] ?? '') + rest() };
}

function bare(word: string): string {
  return word.replace(/[,;:]$/u, '');
}

/** Punctuation that hung on a word now taken out. */
function trailing(word: string): string {
  const mark = /[,;:]$/u.exec(word)?.[0];
  return mark ? `${mark} ` : '';
}

function isJoined(rest: string): boolean {
  if (/[;:–—]|,\s+(?:and |but |or |so |then )?(?:you|he|she|it|they|we|I|that|this|there|any(?:body|one)|every(?:body|one)|no(?:body| one))(?:['’]|\s)/u.test(rest)) return true;
  const second = /\b(?:and|or|but)\s+(?:then\s+)?(\p{Ll}[\p{L}'’]*)/gu;
  for (const [, word] of rest.matchAll(second)) {
    if (word && (isFiniteVerb(word) || word === 'cannot' || word === 'never')) return true;
    if (word && /^(?:you|he|she|it|they|we|that|this)$/u.test(word)) return true;
  }
  return false;
}

/**
 * The statement with a modal that leaves room: "you are angry" becomes "you might be angry", "you wanted it" "you might have
 * wanted it". Begins with the subject, small where it may be. Null where English would not bear it.
 */
export function withMight({ subject, group, joined }: Statement): string | null {
  if (joined || /\bnever\b/u.test(group.adverbs)) return null;
  const { kind, tense, verb, rest, negated, auxiliary } = group;
  const extra = group.adverbs ? `${group.adverbs} ` : '';
  const not = negated ? 'not ' : '';
  const head = `${lowered(subject)} might ${not}${extra}`;
  if (/^(?:there)$/iu.test(subject)) return null;
  switch (kind) {
    case 'be': return rest === '' || /^(?:to|going to|supposed to|if|because|when|so)\b/u.test(rest) ? null : `${head}${tense === 'past' ? 'have been' : 'be'} ${rest}`.trim();
    case 'have': return verb ? `${head}have ${verb.participle}${gap(rest)}` : null;
    case 'do': return verb ? (tense === 'past' ? `${head}have ${verb.participle}${gap(rest)}` : `${head}${verb.base}${gap(rest)}`) : null;
    case 'modal': return auxiliary === 'must' || auxiliary === 'will' ? `${head}${rest}` : null;
    case 'lexical': return verb ? (tense === 'past' ? `${head}have ${verb.participle}${gap(rest)}` : `${head}${verb.base}${gap(rest)}`) : null;
  }
}

/** The statement as a yes-or-no question without its closing mark; null where that would prefer one answer or break. */
export function asked({ subject, group, joined }: Statement): string | null {
  if (joined || group.negated || /\bnever\b/u.test(group.adverbs)) return null;
  if (/\b(?:nothing|nobody|never|no one)\b/u.test(group.rest)) return null;
  const extra = group.adverbs ? `${group.adverbs} ` : '';
  const who = lowered(subject);
  const { kind, tense, verb, rest, auxiliary } = group;
  switch (kind) {
    case 'be': return `${auxiliary} ${who} ${extra}${rest}`.trim();
    case 'have': return verb ? `${auxiliary} ${who} ${extra}${verb.participle}${gap(rest)}` : null;
    case 'do': return verb ? `${auxiliary} ${who} ${extra}${verb.base}${gap(rest)}` : null;
    case 'modal': return null;
    case 'lexical': return verb ? `${tense === 'past' ? 'did' : isThird(subject) ? 'does' : 'do'} ${who} ${extra}${verb.base}${gap(rest)}` : null;
  }
}

/** Whether a clause can follow "whether" or "that" as it stands, its first letter made small. */
export function canFollow(clause: string): boolean {
  return opensLow(clause);
}

function isThird(subject: string): boolean {
  return !/^(?:I|you|we|they|these|those)$/iu.test(subject);
}

function gap(rest: string): string {
  return rest ? (/^[,;:]/u.test(rest) ? rest : ` ${rest}`) : '';
}
