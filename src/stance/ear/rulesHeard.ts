import type { Heard } from '../decide.ts';
import type { Judged } from '../candidate.ts';

/**
 * What the rules made of an utterance, as short names the ear has weights for: each candidate (`c`), whether the gates let
 * it through (`j`), and what the rules alone would decide (`h`). `f` marks what was heard by the form of a clause alone.
 */
export function rulesHeard(judged: readonly Judged[], heard: readonly Heard[]): string[] {
  const names = new Set<string>();
  for (const { category, by, level } of judged) {
    const form = by.startsWith('form') ? 'f' : '';
    names.add(`c${category}${form}`);
    if (level) names.add(`j${category}${form}`);
  }
  for (const { stance, level } of heard) names.add(`h ${stance} ${level}`);
  names.add(heard.length === 0 ? 'h none' : heard.length === 1 ? 'h one' : 'h many');
  return [...names];
}
