/** What `type:` in the front matter may say, and what the reader infers from the text when it says nothing. */
export const noteKinds = [
  'individual', 'group', 'letter', 'transcript', 'reflection-team', 'assessment',
  'formulation', 'crisis-plan', 'psychoeducation', 'progress',
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Who a note is written for. A payer-facing note gets hints only for its intervention verbs (stance guide, section 4). */
export const audiences = ['self', 'team', 'chart', 'payer', 'patient'] as const;
export type Audience = (typeof audiences)[number];
