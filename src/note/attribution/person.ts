import type { People } from '../people.ts';
import { roleNamed } from '../roleWords.ts';
import type { Speaker } from '../speaker.ts';

/** Somebody as a sentence names them: a name, a pronoun, a role, with or without "the" or "my". As a regular expression. */
export const personPattern = '(?:(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Oo]ur) )?[\\p{L}][\\p{L}\\p{M}.\'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.\'’-]*)?';

const leading = new RegExp(`^(?:(?:Here|Then|And|But|So|Now|Later|Again|After (?:a bit|that)),? )?(${personPattern}) `, 'u');

/** Who the sentence is about when it begins with a name or pronoun: "K. put up a hand: …". */
export function subjectLeading(own: string, people: People): Speaker | null {
  const match = leading.exec(own.trimStart());
  if (match === null) return null;
  const word = match[1] ?? '';
  if (/^(?:I|We)$/.test(word)) return 'therapist';
  if (/^(?:She|He|They)$/.test(word)) return 'patient';
  const known = people.person(word);
  if (known !== null) return known;
  return /^\p{Lu}\p{Ll}+$/u.test(word) && !notPeople.test(word) ? 'patient' : null;
}

const notPeople = /^(?:The|A|An|It|This|That|There|When|After|Before|As|On|In|At|So|And|But|Then|Here|Again|Later|Long|Silence|No|Not|Nothing|What|How|Why|Last|Next|For|From|With|By|Now|Laughter|Pause|Some|Two|Three|Both|Everyone|Everybody|Nobody|Her|His|My|Our|Their|If|Near|Toward|Towards|Once|Sat|Said|Asked|Told)$/;

/** Whose words they are when this person says them; null when it is no person. A stranger is whom this kind of note speaks of. */
export function personSpeaker(word: string, people: People): Speaker | null {
  const plain = word.trim();
  if (/^(?:i|we|me|writer|this writer)$/i.test(plain)) return 'therapist';
  if (/^(?:she|he|they|her|him)$/i.test(plain)) return 'patient';
  if (/^you$/i.test(plain)) return 'patient';
  const known = people.person(plain);
  if (known !== null) return known === 'writer' ? 'therapist' : known;
  const possessed = /^(?:the|her|his|their|my|our) (.+)$/i.exec(plain);
  if (possessed !== null) return roleNamed((possessed[1] ?? '').toLowerCase(), possessed[1] ?? '') ?? 'other';
  const last = plain.split(' ').at(-1) ?? '';
  if (people.person(last) !== null && plain.includes(' ')) return people.person(last);
  if (/^(?:Dr|Mr|Mrs|Ms|Prof)\b/.test(plain)) return 'colleague';
  if (/^\p{Lu}/u.test(plain) && !/^(?:The|A|An|It|This|That|There|Which|What|Then|And|But|So|Her|His|My)$/.test(plain)) return people.stranger;
  return null;
}
