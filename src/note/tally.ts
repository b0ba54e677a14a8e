import { nameKey } from './label.ts';
import { roleNamed } from './roleWords.ts';
import type { Survey } from './survey.ts';

/** How the turns under one label go. */
export interface Tally {
  readonly name: string;
  count: number;
  questions: number;
  you: number;
  /** Whether it was first met with anything but a colon. */
  readonly dashed: boolean;
  /** Whether what it was first met before stands in quotation marks. */
  readonly quoted: boolean;
}

/** Counts the turns of a note under each label, in the order in which they are first met, those left out that begin sections. */
export function tallyTurns(surveys: readonly Survey[], isSection: (key: string, bold: boolean) => boolean): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (name: string, questions: number, you: number, dashed: boolean, quoted: boolean, bold: boolean): void => {
    const key = nameKey(name);
    if (key === '' || isSection(key, bold)) return;
    let tally = tallies.get(key);
    if (tally === undefined) tallies.set(key, tally = { name, count: 0, questions: 0, you: 0, dashed, quoted });
    tally.count += 1;
    if (questions > 0) tally.questions += 1;
    if (you > 0) tally.you += 1;
  };
  for (const { label, questions, counts, quoted, rowLabels } of surveys) {
    // "**S1** 20 mins alone" begins an entry; a turn with a number has a separator.
    if (label !== null && !(label.separator === 'none' && /\d$/.test(label.name) && roleNamed(label.key, label.name) === null)) add(label.name, questions, counts.you, label.separator !== 'colon', quoted, label.bold);
    for (const row of rowLabels) add(row.name, row.questions, row.you, false, true, false);
  }
  return tallies;
}

/** How much somebody does but ask and turn to another: 0 for never, 1 and more for in each turn. Initials count for a little. */
export function ask(tally: Tally): number {
  return (tally.questions + 0.5 * tally.you + (/^\p{Lu}{2,3}$/u.test(tally.name) ? 0.3 * tally.count : 0)) / Math.max(1, tally.count);
}
