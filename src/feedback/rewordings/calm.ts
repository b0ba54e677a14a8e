import { boosterIn, withoutBooster } from '../grammar/boosters.ts';
import { inBrackets, type Proposal, type Told } from '../told.ts';

/** Takes the word out that closes the question, and makes a place for what was seen. */
export function dropped(told: Told): Proposal | null {
  const word = boosterIn(told.text);
  if (!word || told.direct || told.mark.includes('?')) return null;
  const calm = withoutBooster(told.text);
  if (calm === told.text || /^(?:believe|trust) me/iu.test(word)) return null;
  return { title: { text: 'Leave out “{word}”', args: { word: word.toLowerCase() } }, text: inBrackets(calm, 'from: ___') };
}

/** Premature comfort (guide A15, off by default): the worry stays open. */
export function worryOpen(told: Told): Proposal | null {
  return told.whole && told.direct ? { title: { text: 'Leave the worry open' }, text: 'What worries you most about it?' } : null;
}

/** Praise as verdict (A16): what the person did with their mind instead. */
export function whatTheyDid(told: Told): Proposal | null {
  return told.whole && told.direct ? { title: { text: 'Say what you noticed' }, text: 'I noticed that you ___. How was that for you?' } : null;
}
