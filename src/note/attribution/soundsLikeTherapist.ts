import type { People } from '../people.ts';
import type { Speaker } from '../speaker.ts';
import type { Voice } from './voice.ts';

const threshold = 0.4;
const imperative = /^(?:(?:Just|Please|Next time you) )?(?:Don['’]t|Stop|Quit|Try|Tell|Give|Take|Start|Apologi[sz]e|Telephone|Ring|Call|Go|Put|Write|Ask|Keep|Think about|Remember|Text|Talk|Sit) /;

/**
 * Whether words nobody attributes sound like the clinician's, given who acted last.
 * @param own what stands before them in their own sentence
 * @param after what follows them
 * @param goesOn who spoke just before and may be going on; null when nobody
 */
export function soundsLikeTherapist(words: string, voice: Voice, own: string, after: string, goesOn: Speaker | null, people: People): boolean {
  const text = words.trim();
  const size = text.split(/\s+/).length;
  const question = /\?$/.test(text);
  let score = goesOn !== null ? (goesOn === 'therapist' ? 0.9 : -2) : voice === 'asked' ? -2.2 : voice === 'therapist' ? -1 : voice === 'answered' ? 1 : voice === 'patient' ? 0.3 : voice === 'writer' ? 0.7 : -0.5;
  if (question) score += /\b(?:you|your|we|us|could|what|how|where|which|would)\b/i.test(text) ? 1.8 : 0.6;
  if (question && /^(?:and |so |ok(?:ay)?,? )?(?:what|how|which|where|when|could|can|shall|would|suppose|isn't|isn’t|is it|is that)\b/i.test(text) && !/^how should I/i.test(text)) score += 0.8;
  if (/, (?:right|isn't it|is it|aren't you|don't you|do they|do you|are you|have you|haven't you|wasn't it|does it)\?$|^(?:isn't|don't you|aren't you) /i.test(text.replaceAll('’', "'"))) score += 1.2;
  if (/\byou(?:r|'re|’re|'ve|’ve|'d|’d)?\b/i.test(text) && size > 4) score += 0.9;
  if (/^\p{Lu}[\p{L}.]*, /u.test(text) && !/^(?:Yes|Yeah|No|Well|Okay|Ok|So|Oh|Right|Like|Maybe|And|But)\b/.test(text)) score += 0.8;
  if (/\b(?:I wonder|wondering|I (?:can )?imagine|sounds? (?:like|as)|seems? to me|can we|could we|shall we|let's|hang on|I(?:'ve| have|’ve) just|I (?:went|ran|jumped|got ahead|misheard|lost|rushed)|have I got|did I|I said that|my guess|I put|perhaps|I may|I might|I(?:'m|’m) trying|I can see how|on my end|what might)\b/i.test(text)) score += 1.4;
  if (/\b(?:you (?:sounded|sound|looked|look|think I|lot|people|don't know|don’t know|always|weren't|weren’t|said|told|never)|you're all|you’re all|you made|you had|you lot)\b/i.test(text)) score -= 1.6;
  // A verdict at some length goes on from what the therapist was said to say; a retort is short.
  if (voice === 'therapist' && size >= 9 && /^(?:You(?:['’](?:re|d|ve)| are| were| have)|The (?:two|pair) of you)\b/.test(text)) score += 0.7;
  if (/\byou(?:['’]re| are| were) (?:just|only|all|always|paid|supposed|like|not listening|saying|trying to make me|the (?:one|therapist|expert))\b/i.test(text)) score -= 1.2;
  if (size <= 4 && !question) score -= 1.2;
  if (/^(?:I|I'm|I’m|My|Like|Nothing|Dunno|Yeah|No|Because|That|Mostly)\b/.test(text) && !/\byou\b/i.test(text) && (voice !== 'answered' || size < 9)) score -= 1.2;
  if (/^(?:He|She|They|Everybody|Everyone|Nobody|It)(?:['’]\p{L}+)?\b/u.test(text) && !/\byou\b/i.test(text)) score -= 2;
  if (/^\p{Ll}/u.test(text)) score -= 1;
  // Advice and orders about somebody else than the speaker.
  if (size >= 4 && !question && imperative.test(text) && !/\b(?:me|my|I|we|us)\b/.test(text)) score += 1.2;
  if (/[:]\s*$/.test(own)) score -= 0.3;
  // What others then guess, reply or say under their names was asked of them.
  if (/^\s*(?:Answers?|Guesses|Repl(?:y|ies)|Responses?|Suggestions|Shrugs?|Long silence|No answer)\b/.test(after)) score += 1.4;
  if (question && /^\s*(?:\p{Lu}[\p{L}.]{0,15}|Cl|Pt): /u.test(after)) score += 0.8;
  // Who is spoken to by name: the therapist by the others, the others by the therapist.
  const name = /^(\p{Lu}[\p{L}'’-]+), \p{L}|, (\p{Lu}[\p{L}'’-]+)[.?!…]*$/u.exec(text);
  const spokenTo = name === null ? null : people.person(name[1] ?? name[2] ?? '');
  if (spokenTo === 'therapist') score -= 2;
  else if (spokenTo !== null && /[.?!…]$/.test(text) && name?.[2] !== undefined) score += 1;
  // A relative's words that were read out: "Dad, it is just to be practical."
  if (/^(?:Dad|Daddy|Mum|Mummy|Mom|Mam|Nan|Gran|Doc|Doctor|Sir|Miss|Dude|Mate|Bro)\b, /.test(text)) score -= 2.4;
  return score > threshold;
}
