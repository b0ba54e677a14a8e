import type { Category } from './category.ts';

/** Phrases that mean the same said aloud and told. */
const phrases: readonly string[] = [
  'what|why|how|when|where|who|whose|which|was|did|am|is|had|were|do|does|could|can|might|would|should|have .. i|me|my|we|us|our|myself .. ?',
  'ask|asking|asked myself|ourselves',
  'for|to the? reflection|supervision|team .. what|why|how|whether|was|did',
  'question|questions to|for|myself|team',
  'could|might|did|was|am i|it|that .. ?',
  'to think about',
  'to discuss|look|explore|reflect|find|bring|supervision .. what|how|why|whether|my',
  'one for me',
];

export const selfQuestion: Category = {
  id: 'C12',
  rule: 'self-question',
  stance: 'curious',
  name: 'A question to oneself',
  definition: 'The writer asks about the patient\'s reasons, their own part or their own feeling.',
  why: 'The article\'s three questions: why this, what was my part, why do I feel as I do.',
  level: 'information',
  said: phrases,
  told: phrases,
  nearMisses: [
    'when is|are {adverb}? the? next',
    'what time',
  ],
  message: 'A question to yourself.',
  prompt: 'Who could help you stay with it?',
  rewordings: [],
  reference: 'McLean article, three questions; stance guide C12',
  heard: [
    'Why is she behaving like this, today of all days?',
    'What could I have done to bring about the state he was in?',
    'Where does what I feel right now come from?',
    'What did I contribute to the silence?',
  ],
  notHeard: [],
};
