import type { Category } from './category.ts';

export const jargon: Category = {
  id: 'A17',
  rule: 'jargon',
  stance: 'authoritative',
  name: 'Model terms said to a patient',
  definition: 'Terms of the model used in talk with the patient.',
  why: 'Short plain words travel further when feeling runs high.',
  level: 'hint',
  offByDefault: true,
  said: [
    'psychic equivalence',
    'pretend mode',
    'teleological',
    'hyperactivation|hyperactivated',
    'projection|projecting',
    'mentalizing|mentalising',
  ],
  told: [],
  nearMisses: [],
  message: 'How might this sound in plain words?',
  prompt: 'Which everyday words would say the same?',
  rewordings: ['as-question'],
  reference: 'MBT-ACS item 4; stance guide 2.2',
  heard: [],
  notHeard: [],
};
