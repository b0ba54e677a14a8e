import type { Category } from './category.ts';

export const reassurance: Category = {
  id: 'A15',
  rule: 'reassurance',
  stance: 'authoritative',
  name: 'Reassurance that closes',
  definition: 'Comfort that ends the worry before it has been looked at.',
  why: 'What might have been said next if the worry had stayed open?',
  level: 'hint',
  offByDefault: true,
  said: [
    'you\'ll|it\'ll be {adverb}? fine|okay|ok|alright|better',
    'don\'t worry',
    'it\'s not that bad',
    'could be worse',
    'everyone goes through',
    'it will be {adverb}? fine|okay|alright',
    'it will|\'ll pass',
    'nothing to worry',
  ],
  told: [
    'reassured {pt|he|name}',
  ],
  nearMisses: [],
  message: 'What might have come next if the worry had stayed open?',
  prompt: 'Whom was the comfort for?',
  rewordings: ['as-question'],
  reference: 'stance guide 2.2',
  heard: [],
  notHeard: [],
};
