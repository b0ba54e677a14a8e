import type { Form } from '../note/form.ts';
import type { SentenceReading } from './clause.ts';
import type { WordClass } from './vocabulary/wordClass.ts';
import type { Aside } from './utterance.ts';
import { wordsOf } from './words.ts';

/** How `--explain` names this way of being heard. */
export const scareQuotes = 'words held at arm’s length';

/** Acts that bring somebody's words along, or name something: quotation marks after them only quote. */
const quoting = /\b(?:sa(?:y|ys|id|ying)|tells?|told|states?|stated|reports?|reported|describ\w+|call(?:s|ed|ing)?|words?|terms?|phrases?|nam(?:e|es|ed|ing)|label\w*|quot\w+|wrote|writes?|written|read|texts?|texted|answer\w*|ask\w*|repl\w+|mention\w*|referr?\w* to|known as|titled?|song|film|book|game|poem|word-for-word|put it|spoke|talk\w* (?:of|about)|think\w*|thought|feels? (?:like|that)|rat(?:es?|ed)|knew|shout\w*|whisper\w*|laugh\w*|joke\w*|sign\w*|heading|marked|ticked|circled|code|mode|group|explor\w+|us(?:e|es|ed|ing))\b|:\s*(?:[^“]*)$/iu;

/** Somebody's name for it follows, or the writer's own part is in it: then the marks only quote. */
const quotedAfter = /^\s*(?:[,–—(]\s*)?(?:as (?:she|he|they)|in (?:her|his|their) words|\p{L}+ (?:said|says|calls?|called|put)\b)/iu;
const own = /\b(?:I|we|my|me|our)\b/iu;
const minded: readonly WordClass[] = ['state', 'affect'];

/** What people are disbelieved about: illness, pain and mishaps … */
const suffered = /^(?:panic|attacks?|flash ?backs?|fits?|seizures?|migraines?|head ?aches?|(?:stomach|back|tooth) ?aches?|aches?|pains?|agony|sickness|illness|burn-?out|breakdowns?|crisis|crises|emergenc(?:y|ies)|accidents?|dissociation|black-?outs?|voices|traumas?|stress|depression|anxiety|allerg(?:y|ies)|insomnia|nightmares?|amnesia|friends?|cousin|apolog(?:y|ies)|explanations?|reasons?|excuses?|bugs?|flu|virus|back|knee|chest|symptoms?|episodes?|collapse|overdose)$/iu;
/** … how bad it was … */
const felt = /^(?:panicky|sick|ill|unwell|poorly|tired|exhausted|fatigued|burn-?t|accidental(?:ly)?|dissociated|triggered|overwhelmed|stressed|suicidal|dizzy|faint|busy|dreadful|terrible|awful|unbearable|desperate(?:ly)?|helpless|unable|too|stolen|lost|missed)$/iu;
/** … and not having been able to, not having meant to. */
const failed = /^(?:overslept|forg[eo]ts?|forgotten|lost|mislaid|missed|collapsed|fainted|could(?:n['’]t)?|can(?:['’]t|not)|remembers?|reports?|needs?)$/iu;

/** What stands before the quoted words when they are a thing somebody had, the way somebody was, or what somebody did. */
const had = /(?:^|\b(?:an?|the|her|his|their|this|that|these|those|another|more|usual|with|of|from|after|had|has|having|by|due to|because of|another of her|another of his|so much)\s+)$/iu;
const was = /\b(?:was|were|is|are|be|been|being|felt|feels|feeling|too|so|very|rather|still|got|became|apparently)\s+$/iu;
const kindOf = /\b(?:an?|the|her|his|their|this|that|these|those)\s+$/iu;
const did = /(?:^|\b(?:she|he|they|pt|client|patient|who|and|then|also|again|[A-Z]\p{L}*\.?)\s+)$/u;

/**
 * Whether a word or two in quotation marks keep what they say at a distance ("a “panic attack” in the waiting room"):
 * inside the writer's own sentence, about somebody else, nothing near that quotes or names, and about something people
 * are disbelieved about. Beach et al. 2021; stance guide A11.
 */
export function keepsAtDistance(aside: Aside, reading: SentenceReading, form: Form): boolean {
  if (form !== 'narrative') return false;
  const before = reading.text.slice(0, aside.at), after = reading.text.slice(aside.at + 2);
  if (quoting.test(before) || quotedAfter.test(after) || own.test(reading.text)) return false;
  // Nothing of the writer's own around it: somebody's words standing for themselves.
  if (!/\p{L}{2,}/u.test(before + after)) return false;
  const words = wordsOf(aside.text);
  const some = (kind: RegExp): boolean => words.some(({ norm }) => kind.test(norm));
  const feeling = some(felt) || words.some((word) => minded.some((kind) => word.classes.has(kind)));
  return some(suffered) && had.test(before)
    || feeling && (was.test(before) && !/\b(?:it|that|this|there|what)(?:['’]s|\s+\p{L}+)\s+$/iu.test(before) || kindOf.test(before) && /^\s+(?!part\b|side\b|voice\b|bit\b|self\b|one\b|me\b)\p{Ll}/u.test(after))
    || some(failed) && did.test(before) && /^\s+\p{Ll}/u.test(after)
    || /\d\/10$/u.test(aside.text) && /\bpains?\s+$/iu.test(before);
}
