import type { Category } from './category.ts';

export const ownPhrase: Category = {
  id: 'A18',
  rule: 'own-phrase',
  stance: 'authoritative',
  name: 'A phrase of your own',
  definition: 'A phrase that somebody listed in their settings because they would like to notice it.',
  why: 'Whoever writes knows best which of their habits they would like to meet again.',
  level: 'hint',
  // What is listed comes from the settings: see ownPhrases.ts.
  said: [],
  told: [],
  nearMisses: [],
  message: 'A phrase you asked to notice.',
  prompt: 'What was it doing for you here?',
  rewordings: [],
  reference: 'your own settings',
  heard: [],
  notHeard: [],
};
