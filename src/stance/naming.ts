import type { Form } from '../note/form.ts';
import type { CategoryId, Stance } from './category.ts';
import { categories } from './categories/categories.ts';
import type { SentenceReading } from './clause.ts';
import { PatternBook } from './pattern.ts';
import { byPrecedence } from './precedence.ts';
import type { WordClass } from './vocabulary/wordClass.ts';

/**
 * What a passage that only the ear heard is judged as: from its grammar and the families of its words, by no phrase. The
 * gates and the level go by this, so that no phrase that only gives names has a say in what is marked.
 */
export function kindByForm(reading: SentenceReading, form: Form, stance: Stance): CategoryId {
  return stance === 'authoritative' ? plainlyAuthoritative(reading, form) ?? kindOfAuthoritative(reading, form) : kindOfCurious(reading, form);
}

/**
 * The name of such a passage once it is marked: by its form where that is plain, else by the naming phrases of the
 * categories, else again by its form. The order is that of usefulness: what tells a clinician most comes first.
 */
export function nameOf(reading: SentenceReading, form: Form, stance: Stance): CategoryId {
  if (stance === 'curious') return nameByPhrase(reading, stance) ?? kindOfCurious(reading, form);
  const named = plainlyAuthoritative(reading, form) ?? nameByPhrase(reading, stance);
  if (named === null) return kindOfAuthoritative(reading, form);
  return named === 'A1' && aboutOthers(reading, form) ? 'A2' : named;
}

/** The naming phrases of each stance; compiled when the ear has first heard something that wants a name. */
const books = new Map<Stance, PatternBook<CategoryId>>();

function bookOf(stance: Stance): PatternBook<CategoryId> {
  const known = books.get(stance);
  if (known) return known;
  const book = new PatternBook<CategoryId>({ lasting: true });
  for (const { id, names, stance: of } of categories) if (names && of === stance) book.add(id, names.phrases);
  books.set(stance, book);
  return book;
}

/** The most useful category that has a naming phrase in these words. */
function nameByPhrase(reading: SentenceReading, stance: Stance): CategoryId | null {
  return bookOf(stance).find(reading.words).map(({ owner }) => owner).sort(byPrecedence)[0] ?? null;
}

/** Whether spoken words, asking nothing, say what somebody might do. */
export function advises(reading: SentenceReading, form: Form): boolean {
  return form === 'direct' && !reading.asks && advising.test(reading.text);
}

/** Ways of saying what somebody might do that need no "should". */
const advising = /^[\W\d_]*(?:(?:so|and|but|then|now|first|also|basically|please|instead|for example|on the positive side|step)\b[\s,:\d]*)*(?:just |always |never |do not |don(?:'|’)t |go ahead and )?(?:try|be|make|get|find|create|think|talk|ask|listen|look|see if|give|take|write|read|call|use|keep|stop|start|begin|wait|wear|reflect|pay|hang|stay|let|learn|consider|remember|tell|speak|seek|set|spend|focus|allow|plan|validate|change|avoid|contact|drink|eat|go|reach|move|leave|put|bring|choose|practi[sc]e)\b|\b(?:i(?:'|’)?d?(?: would| also| strongly)* (?:suggest|recommend|encourage|advise|urge|start|keep|try|stick)|(?:may|might|could|would|it(?:'|’)s|is|be) (?:help(?:ful)?|worth|good idea|a good (?:idea|step|time)|great idea|best|time|important) (?:to|for|that)|good (?:idea|step)|one (?:thing|way|point)|the first (?:step|thing)|you(?:'|’)ll need|you (?:may|might|could|can) (?:want|also|always|find)|perhaps you (?:can|could)|something else to|all you can do)\b/iu;

/** Nobody is made to do anything by a mind made up. */
const madeUp = /\b(?:made|making|make|makes) up\b/iu;

/** What holds for all times or all people; "only" and "nobody" in a motive hold for one. */
const universal = /\b(?:always|never|every\w*|each|constantly|invariably|forever|all|any\w*|whatever|whoever|the whole|ever)\b/iu;

/** What is plain before any phrase is asked. */
function plainlyAuthoritative(reading: SentenceReading, form: Form): CategoryId | null {
  if (advises(reading, form)) return 'A4';
  if (reading.asks) return 'A7';
  return classTest(reading)('label') ? 'A10' : null;
}

/** Whether it is about somebody who is not in the room: the one it speaks of, or speaks of in what was told. */
function aboutOthers({ clauses, words }: SentenceReading, form: Form): boolean {
  const about = (at: number): boolean => clauses[at]?.subject === 'kin' || clauses[at]?.subject === 'role';
  return about(0) || form === 'narrative' && (words[0]?.classes.has('kin') ?? false);
}

/** "Your job is to wait", "I want you to stop": something is put to somebody to do. */
function prescribes({ words }: SentenceReading): boolean {
  return words.some(({ norm }, at) => norm === 'to' && (words[at + 1]?.classes.has('verb') ?? false)
    && (words[at - 1]?.classes.has('be') && words.slice(0, at).some(({ classes }) => classes.has('you') || classes.has('your')) || words[at - 1]?.norm === 'you' && words[at - 2]?.classes.has('want')));
}

/** "She chose a Sunday so that he would be alone": what is done for what somebody then feels or does is a claim about a mind. */
function hasPurpose({ words }: SentenceReading): boolean {
  return words.some(({ norm }, at) => norm === 'so' && words[at + 1]?.norm === 'that' && ['he', 'you', 'name', 'people', 'we'].some(kind => words[at + 2]?.classes.has(kind as WordClass)));
}

function kindOfAuthoritative(reading: SentenceReading, form: Form): CategoryId {
  const has = classTest(reading);
  const main = reading.clauses[0];
  const obliging = reading.clauses.some(clause => clause.obliging && clause.subject !== 'self' && clause.subject !== 'thing');
  if (aboutOthers(reading, form)) return 'A2';
  // "A predator with manners.": what has no verb and stands for somebody is a name for them.
  if (form === 'narrative' && reading.clauses.every(({ mood }) => mood === 'fragment') && /^\W*(?:an?|such an?|\p{L}+,) /iu.test(reading.text)) return 'A10';
  if (has('childhood') && (has('stem') || has('because') || has('past'))) return 'A13';
  if (main && main.mood === 'imperative' || has('advise') || obliging && (form === 'direct' || main?.subject === 'people') || form === 'direct' && prescribes(reading)) return 'A4';
  if (has('correct') || form === 'direct' && /^(?:no|not|actually|but)\b/i.test(reading.text)) return 'A6';
  if (has('explain') || has('theory') && form === 'direct') return 'A5';
  if (has('claim')) return 'A11';
  if (has('oblige-verb') && !madeUp.test(reading.text) || obliging) return 'A12';
  if (hasPurpose(reading)) return 'A1';
  if (has('interpret') || main && (main.subject === 'thing' || main.subject === 'mind') && (has('be') || has('cover'))) return 'A3';
  if (form === 'narrative' && main?.subject === 'self' && main.report !== 'none') return 'A1';
  if (has('always') && universal.test(reading.text)) return 'A9';
  if (has('booster')) return 'A8';
  if (main && (main.subject === 'self') && (has('know') || has('tell'))) return form === 'direct' ? 'A14' : 'A1';
  if (main && main.subject === 'people' || form === 'direct' && main?.subject === 'pronoun') return 'A2';
  if (has('soft-label')) return 'A10';
  return 'A1';
}

function kindOfCurious(reading: SentenceReading, form: Form): CategoryId {
  const has = classTest(reading);
  const self = reading.clauses.some(({ subject }) => subject === 'self');
  if (has('check')) return 'C4';
  if (has('own')) return 'C5';
  if (has('slow')) return 'C9';
  if (has('wonder')) return 'C3';
  if (reading.asks) return form === 'narrative' && (self || /\b(?:I|me|my|mine)\b/.test(reading.text)) ? 'C12' : has('wh') ? 'C2' : has('state') || has('affect') ? 'C10' : 'C2';
  if (has('ask')) return 'C2';
  if (self && (has('feel') || has('state') || has('affect') || has('want'))) return 'C7';
  if (has('hedge')) return 'C1';
  if (self) return 'C5';
  if (reading.clauses.some(({ subject }) => subject === 'we')) return 'C15';
  return 'C8';
}

function classTest(reading: SentenceReading): (kind: WordClass) => boolean {
  return kind => reading.clauses.some(({ has }) => has.has(kind));
}
