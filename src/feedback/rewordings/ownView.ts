import type { SentenceAfter } from '../../stance/vocabulary/room.ts';
import { lowered } from '../grammar/lowered.ts';
import { readStatement } from '../grammar/statement.ts';
import { inBrackets, followedBy, type Proposal, type Told } from '../told.ts';

const title = { text: 'Say it as your view, and ask for the other' };
const otherSide: SentenceAfter = 'I may be missing something. How does it look from your side?';

/** Contradictions (guide A6): the therapist's own different view, marked as own, and the other asked for. */
export function differently(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  const text = view(told.body);
  return text ? { title, text: `${told.call}${text}` } : null;
}

function view(given: string): string | null {
  const body = given.replace(/^(?:with (?:all due )?respect|let['’]s be (?:realistic|honest)|look|honestly|actually|no|well)[,:]\s+/iu, '');
  if (/^that (?:doesn['’]t|does not) make sense\b/iu.test(body)) return "That doesn't make sense to me yet. Could you take me through it again?";
  if (/^you misunderstood me\b/iu.test(body)) return 'I may not have put it well. What did you take me to mean?';
  if (/^you(?:['’]re| are) not listening\b/iu.test(body)) return "I don't think I'm getting through. What do you hear me say?";
  if (/^you(?:['’]re| are) contradicting yourself\b/iu.test(body)) return "I've lost the thread: I heard two different things. Could you help me put them together?";
  if (/^there(?:['’]s| is) no (?:evidence|reason|proof)\b/iu.test(body)) return "I don't see yet what points to it. What do you see that I don't?";
  const noReason = /^you have no reason to (.+)$/iu.exec(body);
  if (noReason?.[1]) return `I don't see yet what makes you ${noReason[1]}. Could you help me see it from your side?`;
  const remembered = /^((?:you|i|he|she|they|we) (?:never )?(?:said|told|agreed|asked|promised|did|rang|called|came|left|hung up|wrote)\b.*|it was (?:you|me|him|her|them) who .*)$/iu.exec(body);
  if (remembered?.[1] && !/[;:]|, (?:so|you|but|and)\b/u.test(body)) return followedBy(`As I remember it, ${body.startsWith('I ') ? body : lowered(body)}.`, 'How do you remember it?');
  if (/^that(?:['’]s| is| was) not (?:what|how)\b|^that (?:isn['’]t|wasn['’]t|is not|was not) (?:true|what|how|fair|right)\b|^that(?:['’]s| is) (?:not true|wrong|nonsense|unfair)/iu.test(body)) return followedBy('I see it differently: ___.', otherSide);
  if (/^(?:you(?:['’]re| are) (?:wrong|mistaken|exaggerating|overreacting|imagining)|you can['’]t (?:really )?(?:believe|think)|that(?:['’]s| is) just your|it wasn['’]t as bad|it isn['’]t as bad)/iu.test(body)) return followedBy('I see it differently, and I may be missing something.', 'How does it look from your side?');
  const statement = readStatement(`${body}.`);
  if (!statement || /^I\b|:/u.test(body) || statement.group.kind === 'modal') return null;
  return followedBy(`I see it differently: ${lowered(body)}.`, otherSide);
}

/** The writer tells of an argument: both minds get their place. */
export function bothSides(told: Told): Proposal | null {
  if (told.direct || told.mark.includes('?')) return null;
  if (!/\b(?:corrected|disagreed|confronted|argued|reality-tested|contradicted|countered|proved|refuted|convinced|(?:set|put) .* straight|challenged|put (?:her|him) right)\b/iu.test(told.body)) return null;
  return { title: { text: 'Add both sides' }, text: inBrackets(told.text, 'what each of us needed the other to understand: ___') };
}

/** "Corrected pt's view that …" → "Asked pt how … came to the view that …" */
export function cameToTheView(told: Told): Proposal | null {
  if (told.direct) return null;
  const found = /^((?:I |Th |We )?)[Cc]orrected (pt|Pt|his|her|their|client|\p{Lu}\.)(?:['’]s)? (?:view|belief|idea|impression) that (.+)$/u.exec(told.body);
  if (!found?.[2] || !found[3]) return null;
  const whom = { his: 'him', her: 'her', their: 'them' }[found[2]] ?? found[2];
  return { title: { text: 'If that is how it went: as a question' }, text: `${found[1] ?? ''}${found[1] ? 'asked' : 'Asked'} ${whom} what led to the view that ${found[3]}${told.mark}` };
}

/** Certainty about one's own correctness, said to the patient (guide A14). */
export function fromOutside(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  const text = outside(told.body);
  return text ? { title, text } : null;
}

function outside(body: string): string | null {
  const knows = /^I know (?:exactly |perfectly well |very well )?((?:what|why|how)(?:['’]s)? .+)$/iu.exec(body);
  if (knows?.[1] && /^how you feel|^what you feel|^how it is for you/iu.test(knows[1])) return 'I can only imagine it from outside. What have I missed?';
  if (knows?.[1]) return followedBy(`I have an idea ${knows[1]}, and I may be wrong.`, 'How do you see it?');
  if (/^I know you better\b|^I understand you (?:completely|perfectly)|^I understand (?:exactly|completely|perfectly)/iu.test(body)) return 'I think I understand some of it. What have I missed?';
  if (/\bexpert\b/iu.test(body)) return 'I know a few things about this, and you know what it is like for you. Can we put them together?';
  const right = /^I was right about (.+)$/iu.exec(body);
  if (right?.[1]) return `I had one picture of ${right[1]}. What is yours now?`;
  if (/^I(?:['’]m| am) only telling you\b/iu.test(body)) return followedBy('This is how I see it.', 'How do you see it?');
  if (/^(?:you(?:['’]ll| will)|one day you(?:['’]ll| will)|in time you(?:['’]ll| will)) (?:see|come round)\b/iu.test(body)) return followedBy('I may be wrong about this.', 'How do you see it?');
  const face = /\bI can see it in your (\p{Ll}+)\b/u.exec(body);
  if (face?.[1]) return `I think I see something in your ${face[1]}. What is going on in you?`;
  if (/^as I (?:told|said|predicted|warned)/iu.test(body)) return 'I had one picture of how it might go. What was yours?';
  const seen = /^(?:trust me|believe me),? (I['’]ve seen .+)$/iu.exec(body);
  if (seen?.[1]) return followedBy(`${seen[1]}, and it may be different for you.`, 'How do you see it?');
  return null;
}

/** "Pt finally accepted my interpretation." → the guide's own doubt: fitted, or kind? */
export function fittedOrKind(told: Told): Proposal | null {
  if (told.direct || !told.whole || told.mark.includes('?')) return null;
  const title2 = { text: 'Leave open what agreeing meant' };
  const accepted = /^(Pt|pt|Cl|Client|She|He|They|\p{Lu}\.|\p{Lu}\p{Ll}+) (?:has )?(?:finally|eventually|reluctantly|at last|in the end)? ?(?:accepted|took on|conceded|gets|accepts) (my .+|the .+)$/u.exec(told.body);
  if (accepted?.[1] && accepted[2]) return { title: title2, text: `${accepted[1]} said yes to ${accepted[2]}; I am not sure whether it fitted or was said out of kindness${told.mark}` };
  const saw = /^(Pt|pt|Cl|Client|She|He|They|\p{Lu}\.|\p{Lu}\p{Ll}+) (?:has )?(?:(?:was|is) able to (?:see|admit|acknowledge|recognise|recognize)|(?:finally|eventually|at last|now) (?:admitted|saw|sees|realised|realized|understood|acknowledged|gets)|gained insight|has gained insight)\b/u.exec(told.body);
  if (saw?.[1]) return { title: title2, text: `${saw[1]} said ___; I am not sure whether my idea fitted or was taken on out of kindness${told.mark}` };
  return null;
}

/** A reading that was confirmed gets room for what would speak against it. */
export function whatSpeaksAgainst(told: Told): Proposal | null {
  if (told.direct || !told.whole || told.mark.includes('?')) return null;
  const predicted = /^As (?:predicted|expected|suspected|I (?:predicted|expected|suspected)),? (.+)$/u.exec(told.body);
  if (predicted?.[1]) return { title: { text: 'Leave the meaning open' }, text: followedBy(`${predicted[1].charAt(0).toUpperCase()}${predicted[1].slice(1)}${told.mark}`, 'I had half expected it; what it meant is open: ___.') };
  return { title: { text: 'Add another reading' }, text: followedBy(told.text, 'Another way to read it: ___.') };
}
