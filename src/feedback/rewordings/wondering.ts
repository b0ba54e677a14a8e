import { endings, openings, type SentenceAfter } from '../../stance/vocabulary/room.ts';
import { canFollow, withMight } from '../grammar/statement.ts';
import { lowered, raised } from '../grammar/lowered.ts';
import { withoutBoosters } from '../grammar/boosters.ts';
import { followedBy, type Proposal, type Told } from '../told.ts';

const title = { text: 'Put it as wondering' };

/** "You are angry with me." → "I wonder whether you might be angry with me. Am I near, or somewhere else?" */
export function wondering(told: Told): Proposal | null {
  const clause = wondered(told);
  return clause ? { title, text: followedBy(`${told.call}${opener(told)} ${clause}.`, 'Am I near, or somewhere else?') } : null;
}

/** The same about somebody who is not in the room: no check-back with the listener, but room for another reason. */
export function wonderingAboutOthers(told: Told): Proposal | null {
  const { statement } = told;
  if (!statement || statement.group.negated || /\b(?:never|not|n['’]t)\b/u.test(told.body) || statement.group.verb?.base === 'know') return null;
  const thatIsWhy = /^(.+), that['’]s why (.+)$/u.exec(told.body);
  if (told.whole && told.direct && thatIsWhy?.[1] && thatIsWhy[2] && canFollow(thatIsWhy[1])) {
    return { title, text: `${opener(told)} ${lowered(thatIsWhy[1])}, and whether that's why ${thatIsWhy[2]}, ${endings.couldBe}.` };
  }
  const clause = wondered(told);
  return clause ? { title, text: `${told.call}${opener(told)} ${clause}, ${endings.couldBe}.` } : null;
}

function wondered(told: Told): string | null {
  if (!told.whole || !told.direct || /^I\b/u.test(withoutBoosters(told).body)) return null;
  const notButIs = notThisButThat(told);
  if (notButIs) return notButIs;
  return hedged(told);
}

function hedged(told: Told): string | null {
  const told2 = withoutBoosters(told);
  const { statement } = told2;
  // What will be, or can be, is a forecast: wondering about it would sound like doubt in the person.
  if (!statement || statement.joined || (statement.group.kind === 'modal' && statement.group.auxiliary !== 'must')) return null;
  const motive = /\b(?:because|so that|in order to|so as to|since)\b|\b(?:did|said) (?:it|that|this) (?:to|because)\b|\bto (?:see|make|get|show|hurt|punish)\b/u.test(told2.body);
  const might = motive && statement.group.kind !== 'be' ? null : withMight(statement);
  if (might) return might;
  return canFollow(told2.body) ? lowered(told2.body) : null;
}

function opener({ text }: Told): string {
  return /['’](?:re|s|m|ve|ll|d)\b/u.test(text) ? "I'm wondering whether" : 'I wonder whether';
}

/** "You're not sad, you're furious." → "you might be furious rather than sad" */
function notThisButThat({ body }: Told): string | null {
  const found = /^(You|He|She|They)(?:['’]re|['’]s| are| is) not ([\p{L}-]+(?: [\p{L}-]+)?), (?:you|he|she|they)(?:['’]re|['’]s| are| is) ([\p{L}-]+(?: [\p{L}-]+)?)$/iu.exec(body);
  return found?.[1] && found[2] && found[3] && !/suicid|die/u.test(body) ? `${found[1].toLowerCase()} might be ${found[3]} rather than ${found[2]}` : null;
}

/** An idea of the therapist's, offered as one: for interpretations, links to the past and other readings. */
export function crossedMind(told: Told): Proposal | null {
  const { whole, direct, mark } = told;
  if (!whole || !direct || mark.includes('?')) return null;
  const { body, statement } = withoutBoosters(told);
  const idea = ideaIn(body);
  if (idea === null || (!statement && idea === body) || /^(?:I|don['’]t|let|try|just|and)\b/iu.test(idea)) return null;
  return { title: { text: 'Offer it as a thought of yours' }, text: followedBy(`${told.call}${openings.crossedMind}: ${lowered(idea)}.`, 'What happens when you hear that?') };
}

function ideaIn(body: string): string | null {
  const handed = /^what (?:this|that|it) (?:shows|means|tells us|says) is (?:that )?(.+)$/iu.exec(body) ?? /^(?:i think |i know )?(?:the real|the root of the|the whole) (?:issue|problem)(?: here)? is (?:that )?(?=(?:you|he|she|they)\b)(.+)$/iu.exec(body);
  if (handed?.[1]) return handed[1];
  if (/^what\b/iu.test(body)) return null;
  return body;
}

/** What was said is kept, and the listener is asked whether it fits. */
export function checkBack(question: SentenceAfter) {
  return ({ text, whole, direct, mark }: Told): Proposal | null => {
    if (!whole || !direct || mark.includes('?')) return null;
    const so = raised(text.replace(/[.,;:!…]*$/u, '.'));
    return { title: { text: 'Ask whether it fits' }, text: followedBy(so, question) };
  };
}
