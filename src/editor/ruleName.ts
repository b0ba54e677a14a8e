import type { RuleName } from '../stance/category.ts';
import { inWords } from './inWords.ts';

/** What a rule is called where a person reads it, in the language of the editor: "A state of mind as a fact". */
export type RuleNamer = (rule: RuleName) => string;

/** The names come with the categories, which are loaded when a note is first read and not before. */
export async function openRuleNames(): Promise<RuleNamer> {
  const { categories } = await import('../stance/categories/categories.ts');
  const names = new Map(categories.map(({ rule, name }) => [rule, inWords({ text: name })]));
  return (rule) => names.get(rule) ?? rule;
}
