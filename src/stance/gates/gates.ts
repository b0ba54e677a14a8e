import type { Candidate } from '../candidate.ts';
import type { CategoryId } from '../category.ts';
import type { Clause, SentenceReading } from '../clause.ts';
import type { SectionKind } from '../../note/section.ts';
import type { Wording } from '../../note/wording.ts';
import type { WordClass } from '../vocabulary/wordClass.ts';
import { hasStance } from '../../note/speaker.ts';
import type { Scene } from '../scene.ts';
import { givesBack } from '../givingBack.ts';
import { byEar } from '../candidate.ts';
import { byMotive } from '../motive.ts';
import type { Gate } from './gate.ts';
import { roomMade } from './roomMade.ts';

const authoritative = (category: CategoryId): boolean => category.startsWith('A');
const text = (because: string): Wording => ({ text: because });
const dropped = (because: string) => ({ effect: 'dropped', because: text(because) }) as const;
const lowered = (because: string) => ({ effect: 'lowered', because: text(because) }) as const;
const passed = (because: string) => ({ effect: 'passed', because: text(because) }) as const;

const notProse: Gate = {
  name: 'not prose',
  judge: (_candidate, _clause, { reading }) => reading.words.length === 0 ? dropped('There are no words here.') : null,
};

/** Verbs of saying that clinical style uses without a subject for the patient. */
const patientSays = /^(?:says|states|stated|reports|reported|describes|described|denies|denied|thinks|thought|feels|believes|complains|endorses|endorsed|claims|would)$/u;

const otherSpeaker: Gate = {
  name: 'other speaker',
  judge: (candidate, clause, { speaker, form, reading }) => {
    if (!hasStance(speaker)) return dropped('These are somebody else’s words.');
    if (form === 'direct') return null;
    const others: readonly string[] = ['patient', 'kin', 'role', 'named', 'pronoun', 'people'];
    const curious = !authoritative(candidate.category);
    // In narrative whoever is the subject of a verb of saying or thinking owns what it brings, up to the next such clause.
    for (let index = candidate.clause; index >= 0; index--) {
      const before: Clause | undefined = reading.clauses[index];
      if (!before) break;
      // Doubt that is theirs ("pt was not convinced") is told, not passed on.
      if (index === candidate.clause && candidate.category === 'A11' && others.includes(before.subject) && reading.words.slice(before.verbAt, before.to).some(({ norm }) => /^(?:un)?convinced$|^(?:sceptical|skeptical|doubtful|dubious|suspicious|unsure)$/u.test(norm))) return dropped('The doubt is theirs.');
      // "Pt was told that …": whoever told is left out, and writes the note.
      const passive = before.verbAt >= 0 && before.verbAt < before.headAt && (reading.words[before.verbAt]?.classes.has('be') ?? false) && (reading.words[before.headAt]?.classes.has('past') ?? false) && reading.words[before.headAt + 1]?.norm !== 'by';
      if (passive && before.report !== 'none' && before.report !== 'view') break;
      // "An absent father taught him that …" tells where something comes from, not what somebody said.
      const speech = before.report !== 'none' && !(candidate.category === 'A13' && /^(?:taught|teach|teaches|shown?|shows|showed)$/u.test(reading.words[before.headAt]?.norm ?? ''));
      // How the saying itself is put ("claims", "was told", "finally accepted", "only said it to") is the writer's own.
      if (index === candidate.clause && (['A11', 'A12', 'A14', 'C5'].includes(candidate.category) || /^(?:only|just)\|/u.test(candidate.by) || candidate.by === byMotive || (candidate.category === 'A8' && reading.words.slice(before.from, before.headAt).some((word) => word.classes.has('booster'))))) return null;
      if (speech && before.subject === 'none' && patientSays.test(reading.words[before.headAt]?.norm ?? '')) return dropped('The subject left out is the patient.');
      if (speech && others.includes(before.subject)) {
        return curious && (['C8', 'C14', 'C4', 'C11'].includes(candidate.category) || before.report === 'curious' && before.subject === 'named') ? null : dropped('It is told as somebody else’s words or view.');
      }
      if (before.subject === 'self' || before.subject === 'we' || (before.report !== 'none' && before.subject === 'none')) break;
    }
    // "Mum rang and says he's lazy": the second verb has the first one's subject.
    if (others.includes(clause.subject) && reading.words.slice(clause.headAt + 1, candidate.from).some((word, index, between) => word.classes.has('view') && /(?:s|ed|id|ought|old)$/u.test(word.norm) && /^(?:and|then|who|but)$/u.test(between[index - 1]?.norm ?? ''))) return dropped('It is told as somebody else’s words or view.');
    if (/\b(?:according to|in (?:her|his|their) (?:own )?(?:words|view|opinion)|per (?:the )?(?:ed|front|husband|wife|mother|father|school|staff|ward)|describes? (?:her|him|them|pt|\p{Lu}\S*) as|,\s(?:she|he|they|pt|(?!I\b)\p{Lu}\p{L}*\.?) (?:thinks|thought|says|said|feels|believes|guesses|guessed|supposes|reckons|imagines)\s*[,.;]|(?:called|calls|wrote|writes|sees|saw) (?:her|him|them)\b|\bcalls (?:it|this|that)\b)/iu.test(reading.text)) return dropped('It is told as somebody else’s view.');
    if (/\b(?:sure|convinced|certain|adamant|afraid|worried) (?:that|he|she|they)\b/iu.test(reading.text) && others.includes(clause.subject)) return dropped('It is told as somebody else’s certainty.');
    return null;
  },
};

interface Context {
  readonly sections: readonly SectionKind[];
  readonly words: readonly WordClass[];
  readonly drops: readonly CategoryId[];
  readonly because: string;
}

/** Stance guide, section 4: where plain directions and facts belong. */
export const contexts: readonly Context[] = [
  { sections: ['risk', 'safety'], words: ['risk'], drops: ['A4', 'A8', 'A9', 'A11', 'A12', 'A7'], because: 'Safety may be spoken of plainly.' },
  { sections: ['medication'], words: ['medicine'], drops: ['A4', 'A5', 'A12', 'A8'], because: 'Medication and physical health may be spoken of plainly.' },
  { sections: ['legal'], words: ['legal'], drops: ['A2', 'A4', 'A5', 'A11', 'A12', 'A14'], because: 'Legal duties may be spoken of plainly.' },
  { sections: ['frame', 'attendance'], words: ['frame', 'schedule'], drops: ['A4', 'A7', 'A12'], because: 'The frame needs to be plain.' },
  { sections: ['psychoeducation'], words: ['teaching'], drops: ['A5', 'A4', 'A9'], because: 'Teaching is what this part is for.' },
  { sections: ['history'], words: ['history'], drops: ['A9', 'A13'], because: 'History is told as fact.' },
  { sections: ['mental-state'], words: ['mental-state'], drops: ['A8'], because: 'A mental state is recorded here.' },
];

/** Wording that commands, wherever it stands: a frame can be kept without it. */
const commanding = /\b(?:reprimand|permitted|insisted|forb[ai]d|made (?:him|her|pt)|finally|refus(?:ed|es) to (?:discuss|talk|say|engage)|learn to|need to (?:stop|learn|accept))/iu;

const leads = /\b(?:do|would|could|should|can|is)n[’']t (?:you|it) (?:think|see|agree|know|be better)\b/iu;

/** What is arranged rather than advised. */
const arranging = /\b(?:appointments?|appts?|(?:re)?book\w*|cancel\w*|reschedul\w*|attend\w*|bring\w*|sign\w*|pay\w*|fill\w*|forms?|fees?|invoices?|letters?|ring\w*|call\w*|phone\w*|emails?|reception|arriv\w*|come|came|coming|starts?|ends?|finish\w*|meet\w*|see (?:you|dr|me|him|her)|keep (?:the|your|our)|leave early|minutes early|room|holidays?|cover|review)\b|\d/iu;

/** Whether words of a kind say where a clause belongs: "wait a week" is no appointment. */
function placedBy(kind: WordClass, clause: Clause, reading: SentenceReading, category: CategoryId): boolean {
  if (!clause.has.has(kind)) return false;
  if (kind !== 'schedule') return true;
  const words = reading.words.slice(clause.from, clause.to);
  return category !== 'A4' && words.some(({ classes }) => classes.has('schedule') && !classes.has('duration')) || arranging.test(reading.text.slice(clause.span.start, clause.span.end));
}

const exemptContext: Gate = {
  name: 'exempt context',
  judge: (candidate, clause, { section, reading, kind, audience, form }) => {
    if (!authoritative(candidate.category)) return null;
    if (kind === 'crisis-plan') return dropped('A crisis plan may be direct.');
    if (kind === 'psychoeducation' && candidate.category === 'A5') return dropped('Teaching is what this note is for.');
    for (const context of contexts) {
      if (!context.drops.includes(candidate.category)) continue;
      // What is recorded plainly is denied, admitted or reported; "supposedly" doubts wherever it stands.
      if (candidate.category === 'A11' && !/den(?:y|ies|ied)|admit|concede/u.test(candidate.by)) continue;
      // "Don't you think you could go tomorrow?" names a day and still leads.
      if (candidate.category === 'A7' && leads.test(reading.text)) continue;
      if (context.sections.includes(section)) return dropped(context.because);
      if (context.words.some((kind) => placedBy(kind, clause, reading, candidate.category)) && !(context.words.includes('frame') && commanding.test(reading.text)) && !['state', 'affect', 'cover', 'label'].some((kind) => clause.has.has(kind as WordClass))) return dropped(context.because);
    }
    if (form === 'narrative' && candidate.category === 'A4' && /(?:must|should|needs?)\b/u.test(candidate.by) && arranging.test(reading.text.slice(clause.span.start, clause.span.end)) && !['state', 'affect', 'cover', 'label', 'verdict'].some((kind) => clause.has.has(kind as WordClass)) && !commanding.test(reading.text)) return dropped('It says what is arranged.');
    if (section === 'mental-state' && ['A1', 'A10'].includes(candidate.category)) return dropped('A mental state is recorded here.');
    if (section === 'plan' && ['A4'].includes(candidate.category) && !/\b(?:needs? to|has to|have to|learn|accept)\b/u.test(reading.text)) return dropped('A plan says who does what.');
    if (candidate.category === 'A7' && /\b(?:cold|hot|warm|raining|snowing|late|early|o.clock|holiday|coffee|tea|water)\b/iu.test(reading.text)) return dropped('It asks about a plain fact.');
    if (audience === 'payer' && ['A4', 'A5', 'A12'].includes(candidate.category)) return lowered('The note is written for a payer.');
    return null;
  },
};

const selfObserving = /\b(?:I (?:noticed|caught|found|was tempted|wanted to|had an urge|nearly|almost|was about to|bit back|held back|stopped|resisted)|tempted to|(?:an? )?(?:urge|pull|impulse|wish|temptation) to|tip of my tongue|to own|I (?:was|am|had been) (?:too )?(?:certain|sure|wrong)|I (?:thought|assumed)|could have told|reading that)\b/iu;
/** Said of oneself these step back; said to somebody ("you laugh instead of crying") they do not. */
const steppingBack = /\b(?:instead of|rather than|in my head)\b/iu;
const selfObservation: Gate = {
  name: 'self-observing frame',
  judge: (candidate, _clause, { reading, next, form }) => {
    if (!authoritative(candidate.category)) return null;
    if (candidate.category !== 'A14' && (selfObserving.test(reading.text) || steppingBack.test(reading.text) && (form === 'narrative' || /\bI\b/u.test(reading.text)))) return dropped('The speaker is looking at their own part.');
    if (form === 'narrative' && /^(?:I (?:had made|don.t know if that is|made a guess|may have)|Mine to own|That was my)/u.test(next)) return lowered('The next sentence takes it back as one’s own.');
    return null;
  },
};

const negatedAct: Gate = {
  name: 'negated act',
  judge: (candidate, _clause, { reading, form }) => {
    if (!authoritative(candidate.category)) return null;
    if (/\b(?:did not|didn.t|avoided|refrained from|held back from|without|no|decided against|was careful not to|took care not|not going to|isn.t for me)\b[^.;]{0,24}\b(?:advis|advice|interpret|explain|tell|telling|told|correct|confront|challeng|say|call|link|point|suggest|comment|opinion)/iu.test(reading.text)
      && (form === 'narrative' || /\bI\b/u.test(reading.text))) return dropped('It says what was not done.');
    if (/^(?:Not|Rejected|Example|e\.g\.|Instead of)\b[^a-z]*[:"“]/u.test(reading.text)) return dropped('It is an example of what not to say.');
    return null;
  },
};

const check = /(?:is that (?:right|it|close)|have I got (?:that|it|this)|am I (?:right|close|near|wrong|off)|does that (?:fit|sound|make)|or (?:not|am I|have I|is it|might it be|could it be|something)|correct me|what do you think)\b/iu;
const questionOrCheck: Gate = {
  name: 'question or check',
  judge: (candidate, clause, { reading, next }) => {
    const question = clause.mood === 'wh-question' || clause.mood === 'polar-question';
    if (!authoritative(candidate.category)) return question && candidate.category !== 'C12' ? { effect: 'credited', because: text('It asks.') } : null;
    if (candidate.category === 'A7') return null;
    if (question) return dropped('It asks rather than says.');
    if (check.test(next) || check.test(reading.text)) return ['A1', 'A2', 'A8'].includes(candidate.category) ? dropped('It is checked at once.') : lowered('It is checked at once.');
    return null;
  },
};

/** Categories that rest on a few words: a hedge further on in the clause is about something else. */
const narrow: ReadonlySet<CategoryId> = new Set<CategoryId>(['A10', 'A12', 'A14']);

/** Whether a guess is marked as one where the candidate stands: in its clause, or put after it ("…, I suspect"). */
function hedged({ category, clause: index, to }: Candidate, clause: Clause, { reading: { words, clauses } }: Scene): boolean {
  if (clause.tentativeModal) return true;
  const reach = narrow.has(category) ? Math.min(clause.to, to + 2) : clause.to;
  for (let at = clause.from; at < reach; at++) {
    const word = words[at];
    // "three possible reasons" says nothing of how sure the speaker is.
    if (word?.classes.has('hedge') && !(/^(?:un)?(?:possible|likely)$/u.test(word.norm) && /s$/u.test(words[at + 1]?.norm ?? ''))) return true;
  }
  const after = clauses[index + 1];
  return after !== undefined && after.subject === 'self' && after.to - after.from <= 3 && /^(?:suspect|guess|suppose|imagine|think|gather|reckon|fancy)$/u.test(words[after.headAt]?.norm ?? '');
}

/** "She was probably just tired": a guess that leaves one small explanation where there was a question. */
const reduces = /\b(?:probably|presumably|surely|likely|most likely|i(?:'|’)m sure|no doubt)\b[^,;]{0,16}\b(?:just|only|simply|merely)\b|\b(?:just|only|simply|merely)\b[^,;]{0,16}\b(?:probably|presumably)\b/iu;

const hedge: Gate = {
  name: 'hedge',
  judge: (candidate, clause, scene) => {
    if (!authoritative(candidate.category) || candidate.category === 'A7' || candidate.category === 'A11') return null;
    if (!hedged(candidate, clause, scene)) return null;
    if (candidate.category === 'A2' && scene.form === 'direct' && !scene.reading.asks && reduces.test(scene.reading.text)) return lowered('It is said as a guess that leaves only one thing to think.');
    if (['A3', 'A13', 'A4'].includes(candidate.category)) return candidate.by.startsWith('form') ? dropped('It is said as a guess.') : lowered('It is said as a guess, and the idea stays the speaker’s.');
    return dropped('It is said as a guess.');
  },
};

/** What a plain summary can look like, by its words … */
const summing: ReadonlySet<CategoryId> = new Set<CategoryId>(['A1', 'A2', 'A3', 'A5', 'A8', 'A9', 'A12', 'A14']);
/** … and what it can be taken for where nothing in it names the act. */
const taken: ReadonlySet<CategoryId> = new Set<CategoryId>(['A4', 'A6', 'A7']);

const evidence: Gate = {
  name: 'evidence frame',
  judge: (candidate, _clause, { reading, form }) => {
    // "You say whatever, but you're devastated": what follows is set against their word.
    if (form === 'direct' && /\byou(?:(?:'|’)ve|(?:'|’)re)? (?:say|said|tell|told|saying|call|called)\b.{1,40}\b(?:but|yet) (?:it|you|that|he|she|they|there|really)\b/iu.test(reading.text)) return null;
    if (form === 'direct' && (summing.has(candidate.category) || taken.has(candidate.category) && candidate.by === byEar) && givesBack(reading)) return dropped('It gives back what was said.');
    if (!['A1', 'A2', 'A3', 'A9', 'A6', 'A8', 'A13'].includes(candidate.category)) return null;
    if (form === 'direct' && /^(?:\W*(?:so|and|but|when|as) )?you(?:'ve|’ve|’d|'d| have| had)? (?:just |also |once |already )?(?:said|told|mentioned|described|wrote|called|say|were saying|spoke|brought up|brought in|talked (?:about|of)|raised|shared|asked|came back to|went back to|started with|began with|listed)\b|in your words|as you put it|you(?:'re|’re| are) (?:saying|telling)|you (?:told|said)/iu.test(reading.text)) return candidate.category === 'A6' && /^\W*(?:but|yet|and|so)\b/iu.test(reading.text) ? null : dropped('It goes back to what was said.');
    if (form === 'direct' && ['A1', 'A2'].includes(candidate.category) && /^\W*(?:so|okay|ok|right|mm|and so)\b[ ,]+(?:so )?(?:you|it|that|there|part)\b/iu.test(reading.text)) return lowered('It reads as a summary of what was said.');
    if (form === 'narrative' && /\b(?:as (?:she|he|they) put it|from what you said)\b/iu.test(reading.text)) return dropped('It goes back to what was said.');
    return null;
  },
};

const baseLevel: Gate = {
  name: 'base level',
  judge: ({ by, category }) => {
    if (by.startsWith('form')) return lowered('It is heard by its form alone.');
    return category.startsWith('C') ? passed('There are curious words in it.') : passed('No guess, question or check stands near it.');
  },
};

/** Every gate, in the order of stance guide 2.1. The first that drops ends the matter. */
export const gates: readonly Gate[] = [notProse, roomMade, otherSpeaker, exemptContext, selfObservation, negatedAct, questionOrCheck, hedge, evidence, baseLevel];
