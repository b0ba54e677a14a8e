import type { People } from '../people.ts';
import { roleNamed } from '../roleWords.ts';

const pronounBefore = /^\s*(?:(?:And|Then|But|So),? (?:then )?)?(?:[Ss]he|[Hh]e|[Tt]hey) (?:(?:then|also|\p{L}+ly) )?\p{L}+[^.?!]{0,40}$/u;
const pronounAfter = /^[,.]?[\s—–-]*(?:she|he|they) (?:(?:then|also|\p{L}+ly) )?\p{L}+/u;

/**
 * Whether "she said" beside a quotation is said of a therapist whom the sentence before it is about: «Maeve, my
 * co-therapist, coughed. "Could we stop?" she said.» Anybody else named in between may be meant as well, and then it is not;
 * after a role ("Clinician waited.") the patient mostly is.
 * @param context what precedes the quotation's own sentence
 * @param own the part of that sentence before the quotation
 * @param after what follows the quotation
 */
export function pronounMeansTherapist(context: string, own: string, after: string, people: People): boolean {
  if (!pronounBefore.test(own) && !(own.trim() === '' && pronounAfter.test(after))) return false;
  const sentence = /(?:^|[.?!]["”’)]*\s+)([^.?!]*)[.?!]*["”’)]*\s*$/u.exec(context)?.[1]?.trim() ?? '';
  const name = /^(?:(?:Then|So|Here|And|But|Again),? )?(\p{Lu}[\p{L}\p{M}'’-]+)(?=[ ,])/u.exec(sentence);
  if (name === null || roleNamed((name[1] ?? '').toLowerCase(), name[1] ?? '') !== null || people.person(name[1] ?? '') !== 'therapist') return false;
  return !/(?<!^)\p{Lu}[\p{L}\p{M}'’]+|\b(?:her|him|pt|patient|client|them)\b/u.test(sentence.slice(name[0].length));
}
