import { byEar } from './candidate.ts';
import type { Judged } from './candidate.ts';
import { categoryOf } from './categories/categories.ts';
import type { CategoryId } from './category.ts';
import type { Level } from './finding.ts';
import { presses, takesUp } from './givingBack.ts';
import type { Scene } from './scene.ts';

/** Categories that a plain summary of what somebody has just said can look like. */
const presuming: ReadonlySet<CategoryId> = new Set<CategoryId>(['A1', 'A2', 'A3', 'A5', 'A7', 'A8', 'A9', 'A12', 'A14']);

/** From which share on the ear is sure, and from which on it is nearly so. */
interface Surely {
  readonly information: number;
  readonly grounded: number;
}

/** Whether a spoken sentence may be no more than a summary: it presumes, and it takes up what was said. */
export function mayGiveBack(primary: Judged, { form, reading }: Scene): boolean {
  return form === 'direct' && presuming.has(primary.category) && takesUp(reading.text);
}

/** Categories whose phrases are hardly ever wrong where the ear leans the same way (measured on writers left out: 76 of 77 right). */
const telling: ReadonlySet<CategoryId> = new Set<CategoryId>(['A2', 'A3', 'A7', 'A10']);

/** What can be claimed of a mind in plain words. */
const claims: ReadonlySet<CategoryId> = new Set<CategoryId>(['A1', 'A2', 'A3']);

/**
 * Whether a passage has ground enough under it for an ear that is nearly sure: a telling phrase, or a word of certainty
 * over a claim about a mind ("He obviously wanted to punish everybody.").
 */
function grounded(primary: Judged, judged: readonly Judged[]): boolean {
  if (telling.has(primary.category) && primary.by !== byEar) return true;
  const inClause = (kinds: (category: CategoryId) => boolean): boolean => judged.some(({ category, clause, level }) => clause === primary.clause && level !== null && kinds(category));
  return inClause(category => category === 'A8') && inClause(category => claims.has(category));
}

/**
 * How loudly a passage is shown, given what speaks for it, the most useful first. `information` is for what a colleague
 * would nod at: the ear is sure, or nearly and with ground under it, no gate lowered it,
 * and, where a therapist's spoken sentence may be no more than a summary, something in it makes it a verdict
 * (stance guide 2.3: a reflective summary is a hint at most).
 */
export function levelOf(share: number, { information: surely, grounded: nearly }: Surely, judged: readonly Judged[], scene: Scene): Level {
  const primary = judged[0]!;
  if (share < surely && !(share >= nearly && grounded(primary, judged))) return 'hint';
  if (!primary.category.startsWith('A')) return 'information';
  if (primary.gates.some(({ gate, effect }) => effect === 'lowered' && gate !== 'base level')) return 'hint';
  if (categoryOf(primary.category).soft?.includes(primary.by)) return 'hint';
  // Softer labels, kind ones among them, are worth a thought and no more (stance guide A10, second tier).
  if (primary.category === 'A10' && !scene.reading.words.some(({ classes }) => classes.has('label'))) return 'hint';
  if (scene.form !== 'direct') return 'information';
  if (takesUp(scene.reading.text)) return 'hint';
  return !presuming.has(primary.category) || presses(scene.reading.text) ? 'information' : 'hint';
}
