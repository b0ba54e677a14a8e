import type { Category } from './category.ts';

export const praise: Category = {
  id: 'A16',
  rule: 'praise',
  stance: 'authoritative',
  name: 'Praise as a verdict',
  definition: 'Approval given from above, without saying what the person did with their mind.',
  why: 'Saying what somebody did lets them own it.',
  level: 'hint',
  offByDefault: true,
  said: [
    'good girl|boy|job|work|lad',
    'well done',
    'i\'m proud of you',
    'clever girl|boy',
  ],
  told: [
    'praised {pt|he|name}',
  ],
  nearMisses: [],
  message: 'What was it exactly that they did?',
  prompt: 'Could you name what the person did with their mind?',
  rewordings: ['as-behaviour'],
  reference: 'stance guide 2.2',
  heard: [],
  notHeard: [],
};
