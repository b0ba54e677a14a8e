import { beginningsAfter, endings, openings, places } from '../vocabulary/room.ts';
import type { Gate } from './gate.ts';

/** One of these, letter for letter, but with either apostrophe. */
const oneOf = (words: readonly string[]): string => `(?:${words.map((one) => one.replace(/[.?()]/g, '\\$&').replaceAll("'", "['’]")).join('|')})`;

/** A place still to be filled, or one that is: "(from: her voice on the phone)", "(how K. took it: in silence)". */
const place = `___|\\((?:${oneOf(places)}|how \\S{1,20} (?:took|heard) it): `;
const placed = new RegExp(place, 'u');

/**
 * What a clinician leaves behind who takes one of our other wordings: a place for what a view rests on, a question that
 * asks whether it fits, another reading beside the first. Whoever has done that is not asked again. The words are those
 * that rewordings are made of, so that nothing else slips through; a test puts every rewording to this gate.
 */
const inWords = new RegExp([
  place,
  `^\\W*${oneOf(Object.values(openings))}(?!\\p{L})`,
  `\\b${oneOf(Object.values(endings))}\\W*$`,
  // What was done together, as a note tells it.
  '^\\W*(?:(?:I|We|Th\\d?|Ther|Therapist|Clinician|Facilitator|Writer|This writer) )?(?:then |also |again )?(?:[Ww]ondered (?:with .{1,24}?|aloud) whether|[Ee]xplored with .{1,24}? (?:why|how|what)|[Aa]sked .{1,24}? what led to the view that|[Ss]pent .{1,24}? exploring)\\b',
].join('|'), 'u');

export const roomMade: Gate = {
  name: 'room made',
  judge: ({ category }, _clause, { reading, next }) => {
    if (!category.startsWith('A')) return null;
    const opened = inWords.test(reading.text) || next.includes('___') || (goesOn(reading.text, next) && placed.test(next))
      || beginningsAfter.some((beginning) => next.startsWith(beginning));
    return opened ? { effect: 'dropped', because: { text: 'Room has been made in it, for where it comes from or for another view.' } } : null;
  },
};

/** Whether what is next is the rest of the same sentence, as after a semicolon. */
function goesOn(text: string, next: string): boolean {
  return next !== '' && !/[.!?…]["”’)]*\s*$/u.test(text);
}
