import type { CategoryId } from './category.ts';

/**
 * Which category speaks for a passage in which several were heard: the one whose question helps most. What names the
 * act (advice, correction, an interpretation) comes before what names the words it is done with (always, clearly).
 */
export const precedence: readonly CategoryId[] = [
  'A13', 'A7', 'A6', 'A14', 'A4', 'A12', 'A11', 'A10', 'A3', 'A5', 'A9', 'A8', 'A2', 'A1', 'A15', 'A16', 'A17', 'A18',
  'C6', 'C5', 'C12', 'C8', 'C7', 'C11', 'C9', 'C4', 'C14', 'C2', 'C10', 'C3', 'C1', 'C13', 'C15', 'C16',
];

const rank = new Map(precedence.map((id, index) => [id, index]));

/** Sorts the more useful category first. */
export function byPrecedence(one: CategoryId, other: CategoryId): number {
  return (rank.get(one) ?? 99) - (rank.get(other) ?? 99);
}
