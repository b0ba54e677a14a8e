import type { Category } from './category.ts';
import type { CategoryId } from '../category.ts';
import { stateAsFact } from './stateAsFact.ts';
import { otherMinds } from './otherMinds.ts';
import { interpretation } from './interpretation.ts';
import { advice } from './advice.ts';
import { explaining } from './explaining.ts';
import { correcting } from './correcting.ts';
import { leadingQuestion } from './leadingQuestion.ts';
import { certainty } from './certainty.ts';
import { generalisation } from './generalisation.ts';
import { label } from './label.ts';
import { doubt } from './doubt.ts';
import { compliance } from './compliance.ts';
import { pastCause } from './pastCause.ts';
import { ownCorrectness } from './ownCorrectness.ts';
import { reassurance } from './reassurance.ts';
import { praise } from './praise.ts';
import { jargon } from './jargon.ts';
import { ownPhrase } from './ownPhrase.ts';
import { tentative } from './tentative.ts';
import { openQuestion } from './openQuestion.ts';
import { wondering } from './wondering.ts';
import { checking } from './checking.ts';
import { owning } from './owning.ts';
import { changedMind } from './changedMind.ts';
import { ownMind } from './ownMind.ts';
import { perspectives } from './perspectives.ts';
import { rewind } from './rewind.ts';
import { affect } from './affect.ts';
import { groupPerspective } from './groupPerspective.ts';
import { selfQuestion } from './selfQuestion.ts';
import { presentFocus } from './presentFocus.ts';
import { acknowledging } from './acknowledging.ts';
import { sideBySide } from './sideBySide.ts';
import { arousal } from './arousal.ts';

/** Every category, in the order of the stance guide. */
export const categories: readonly Category[] = [
  stateAsFact, otherMinds, interpretation, advice, explaining, correcting, leadingQuestion, certainty, generalisation, label, doubt, compliance, pastCause, ownCorrectness, reassurance, praise, jargon, ownPhrase, tentative, openQuestion, wondering, checking, owning, changedMind, ownMind, perspectives, rewind, affect, groupPerspective, selfQuestion, presentFocus, acknowledging, sideBySide, arousal,
];

const byId = new Map(categories.map((category) => [category.id, category]));

/** The category with this letter and number. */
export function categoryOf(id: CategoryId): Category {
  const found = byId.get(id);
  if (!found) throw new Error(`There is no category ${id}.`);
  return found;
}
