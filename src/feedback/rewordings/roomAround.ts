import type { CategoryId } from '../../stance/category.ts';
import type { Place, SentenceAfter } from '../../stance/vocabulary/room.ts';
import { followedBy, inBrackets, type Proposal, type Told } from '../told.ts';

/** What a place in brackets is for, where the words of a note are left as they stand. */
const places: Readonly<Partial<Record<CategoryId, { readonly title: Proposal['title']; readonly place: Place }>>> = {
  A4: { title: { text: 'Add whose hope it is' }, place: 'my hope in this: ___; theirs: ___' },
  A9: { title: { text: 'Make room for an exception' }, place: 'for instance: ___; a time it went differently: ___' },
  A10: { title: { text: 'Add what was seen or heard' }, place: 'what was seen or heard: ___' },
  A11: { title: { text: 'Own the doubt' }, place: 'what my doubt rests on: ___' },
  A12: { title: { text: 'Add how it looks from the other side' }, place: 'how it looks from the other side: ___' },
};
const restsOn = { title: { text: 'Add what it rests on' }, place: 'from: ___' } as const;

/** The therapist's own act of saying: what matters then is how it was taken. */
const saidSo = /^(?:\S+ ){0,5}?(?:I|M\.|Th|Therapist)\b(?: \S+){0,3}? (?:said|told|asked|explained|interpreted|put it|pointed|warned|went on|informed|instructed)\b|^(?:Asked|Said|Told|Explained|Interpreted|Informed|Warned|Instructed|Had)\b/u;

/**
 * The last way, for words that no other one knows how to turn: they stay, and a place beside them asks where they come
 * from or how they were met. Always English, because nothing in the sentence changes.
 */
export function roomInBrackets(told: Told): Proposal | null {
  const { text, direct, finding } = told;
  // "You" in a narrative is somebody's speech or a letter to a colleague: a bracket would be put into their mouth.
  if (direct || /\byou(?:r|rs|['’]\p{L}+)?\b/iu.test(text) || !closesWhatItOpens(text)) return null;
  if (saidSo.test(text)) return { title: { text: 'Add what it rested on and how it was taken' }, text: inBrackets(text, 'from: ___; how it was taken: ___') };
  const { title, place } = places[finding.category] ?? restsOn;
  return { title, text: inBrackets(text, place) };
}

/** How a sentence that was said, and stays as it was, is given back to whoever heard it. */
const givenBack: Readonly<Partial<Record<CategoryId, SentenceAfter>>> = {
  A2: 'Or might it be something else?',
  A4: 'How does that sit with you?',
  A6: 'That is how I see it. How does it look from your side?',
  A7: 'Or does it look different from your side?',
  A8: 'How do you see it?',
  A9: 'That is how it looks to me. How do you see it?',
  A11: 'How does it look from your side?',
  A12: 'How does that sit with you?',
  A14: 'That is how it looks to me. How do you see it?',
};

/** The last way for what is said aloud or written to the patient: the words stay and the other person is asked. */
export function givenBackAfter({ text, whole, direct, finding }: Told): Proposal | null {
  const question = givenBack[finding.category];
  return question && whole && direct && closesWhatItOpens(text) ? { title: { text: 'Ask whether it fits' }, text: followedBy(text.replace(/,$/u, ''), question) } : null;
}

/** No bracket or quotation mark that only opens or only closes. */
function closesWhatItOpens(text: string): boolean {
  const count = (sign: RegExp): number => text.match(sign)?.length ?? 0;
  return count(/[([]/gu) === count(/[)\]]/gu) && count(/[“«]/gu) === count(/[”»]/gu) && count(/"/gu) % 2 === 0;
}
