import { lowered } from '../grammar/lowered.ts';
import { tellingIn } from './reported.ts';
import { followedBy, type Proposal, type Told } from '../told.ts';

/** "You react like this because your mother left you." → "What happens in you just before you react like this?" */
export function justBefore(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  const title = { text: 'Ask about the moment before' };
  const because = /^(you(?! know| learned| learnt| were| are|['’]re)[^,;]+?) because (?:of )?(?:your|when|as)\b/iu.exec(told.body);
  if (because?.[1]) return { title, text: `${told.call}What happens in you just before ${lowered(because[1])}?` };
  return { title, text: `${told.call}What was going on in you in the minute before?` };
}

/** The past is not shut out; the patient says whether it is in the room. */
export function doesThePast(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  return { title: { text: 'Ask whether the past comes into it' }, text: `${told.call}Does the past come into this for you, or is it more about today?` };
}

const ofTheSession = /^(?:(?:\S+ ){0,3}session\b|(?:Explored|Discussed|Examined|Looked at|Reviewed|Traced|Worked on|Spent|Focus(?:ed)? on)\b)/u;

/** A cause written down gets the minute before beside it. */
export function momentBefore(told: Told): Proposal | null {
  if (tellingIn(told.body) || !told.whole || told.direct || told.mark.includes('?')) return null;
  // Telling what a session was spent on is no event with a minute before it.
  if (ofTheSession.test(told.body)) return { title: { text: 'Add what was there today' }, text: followedBy(told.text, 'What was there of it today: ___.') };
  return { title: { text: 'Add the moment before' }, text: followedBy(told.text, 'What was happening just before: ___.') };
}
