import type { SessionNote } from '../note/sessionNote.ts';
import type { CategoryId } from '../stance/category.ts';
import type { Finding, Rewording } from '../stance/finding.ts';
import { editsBetween } from './editsBetween.ts';
import { lowered } from './grammar/lowered.ts';
import { toldIn, type Rewrite } from './told.ts';
import { atTimes, exception, soFar, twoOccasions } from './rewordings/absolute.ts';
import { myWish, picture, whatWouldItBeLike, whetherTo } from './rewordings/advice.ts';
import { dropped, whatTheyDid, worryOpen } from './rewordings/calm.ts';
import { lookAtTheTug, notWanting, sideBySideAct, whatForAndHowTaken } from './rewordings/choice.ts';
import { asTold, keepDifference, ownDoubt } from './rewordings/credibility.ts';
import { exploredWith, makeSense, withPermission } from './rewordings/explaining.ts';
import { described, impression, oneReading, openMotive, seeming, stillToAsk, guessRestsOn } from './rewordings/impression.ts';
import { behaviour, momentInstead, myWord, whatFor } from './rewordings/label.ts';
import { askedOpenly, openQuestion, ownedView, whatWasFelt } from './rewordings/leading.ts';
import { bothSides, cameToTheView, differently, fittedOrKind, fromOutside, whatSpeaksAgainst } from './rewordings/ownView.ts';
import { doesThePast, justBefore, momentBefore } from './rewordings/present.ts';
import { otherMind, ownMeaning, possibilities, question, sideBySide } from './rewordings/question.ts';
import { howItWasTaken, thoughtTogether, wonderedTogether } from './rewordings/reported.ts';
import { givenBackAfter, roomInBrackets } from './rewordings/roomAround.ts';
import { checkBack, crossedMind, wondering, wonderingAboutOthers } from './rewordings/wondering.ts';

/** More than this is a menu, not a thought. */
const most = 3;

const taken = howItWasTaken();

/** The ways to put each category otherwise, the nearest first (stance guide, section 2, "Reword"). */
const ways: Readonly<Partial<Record<CategoryId, readonly Rewrite[]>>> = {
  A1: [wondering, question, checkBack('Have I got that right?'), taken, wonderedTogether, openMotive, impression, seeming, described, stillToAsk, myWish],
  A2: [otherMind, wonderingAboutOthers, possibilities, taken, wonderedTogether, openMotive, impression, seeming, stillToAsk],
  A3: [crossedMind, ownMeaning, checkBack('What happens when you hear that?'), taken, wonderedTogether, guessRestsOn, oneReading, impression],
  A4: [whatWouldItBeLike, picture, whetherTo, howItWasTaken('what I hoped for: ___'), thoughtTogether, myWish],
  A5: [makeSense, withPermission, checkBack('Does that match anything in you, or is it too general?'), howItWasTaken('whether it was asked for: ___'), exploredWith, wonderedTogether],
  A6: [differently, bothSides, cameToTheView, howItWasTaken('')],
  A7: [openQuestion, ownedView, whatWasFelt, askedOpenly],
  A8: [wondering, sideBySide, dropped, impression, taken],
  A9: [twoOccasions, soFar, atTimes, exception, taken],
  A10: [behaviour, myWord, whatFor, momentInstead],
  A11: [asTold, keepDifference, ownDoubt],
  A12: [notWanting, whatForAndHowTaken, sideBySideAct, lookAtTheTug],
  A13: [justBefore, doesThePast, crossedMind, taken, wonderedTogether, oneReading, momentBefore],
  A14: [fromOutside, sideBySide, fittedOrKind, taken, notWanting, whatSpeaksAgainst],
  A15: [worryOpen],
  A16: [whatTheyDid],
  A17: [checkBack('Does that word mean anything to you, or is it too general?')],
};

/** Asked only where none of a category's own ways is English. */
const lastWays: readonly Rewrite[] = [roomInBrackets, givenBackAfter];

/**
 * Other ways to put a passage, the nearest first and at most three; none where English or honesty would suffer.
 * They re-frame the words in the note and leave `___` where only the clinician can know.
 * @returns edits in UTF-16 offsets into the note.
 */
export function reword(finding: Finding, note: SessionNote): Rewording[] {
  if (finding.stance !== 'authoritative') return [];
  const told = toldIn(finding, note);
  const found: Rewording[] = [];
  const texts = new Set([told.text]);
  const ask = (way: Rewrite): void => {
    const proposal = way(told);
    if (!proposal || found.length === most) return;
    const text = afterCall(proposal.text, told.call);
    if (texts.has(text)) return;
    texts.add(text);
    const edits = editsBetween(told.words, text, note.text);
    if (edits) found.push({ title: proposal.title, edits });
  };
  ways[finding.category]?.forEach(ask);
  if (found.length === 0) lastWays.forEach(ask);
  return found;
}

/** Behind a name called out the sentence goes on small: "Col, what would it be like …". */
function afterCall(text: string, call: string): string {
  return call && text.startsWith(call) ? call + lowered(text.slice(call.length)) : text;
}
