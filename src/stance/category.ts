/** Categories of the stance guide: A authoritative, C curious. */
export type Stance = 'authoritative' | 'curious';

/** The contract's rule names, in the guide's order. */
export const ruleNames = {
  A1: 'state-as-fact', A2: 'other-minds', A3: 'interpretation', A4: 'advice', A5: 'explaining', A6: 'correcting',
  A7: 'leading-question', A8: 'certainty', A9: 'generalisation', A10: 'label', A11: 'doubt', A12: 'compliance',
  A13: 'past-cause', A14: 'own-correctness', A15: 'reassurance', A16: 'praise', A17: 'jargon', A18: 'own-phrase',
  C1: 'tentative', C2: 'open-question', C3: 'wondering', C4: 'checking', C5: 'owning', C6: 'changed-mind',
  C7: 'own-mind', C8: 'perspectives', C9: 'rewind', C10: 'affect', C11: 'group-perspective', C12: 'self-question',
  C13: 'present-focus', C14: 'acknowledging', C15: 'side-by-side', C16: 'arousal',
} as const;

export type CategoryId = keyof typeof ruleNames;
export type RuleName = (typeof ruleNames)[CategoryId];
