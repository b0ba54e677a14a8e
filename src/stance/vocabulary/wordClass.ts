/**
 * The classes a word form may belong to. A form often belongs to several ("needs" is a want and a noun of the mind);
 * grammar and patterns decide which reading counts.
 */
export const wordClasses = [
  // persons
  'i', 'my', 'we', 'you', 'your', 'he', 'his', 'it', 'self', 'whose', 'pt', 'th', 'kin', 'role', 'people', 'person', 'name',
  // grammar
  'be', 'have', 'do', 'get', 'tentative', 'oblige', 'will', 'can', 'not', 'wh', 'that', 'and', 'but', 'because', 'if', 'while', 'prep', 'det', 'aux', 'verb', 'past', 'adverb',
  // inner life
  'want', 'feel', 'think', 'know', 'intend', 'relate', 'defend', 'act-on', 'bear', 'state', 'affect', 'mind', 'cover', 'trait', 'perceive', 'show',
  // character and judgement
  'label', 'soft-label', 'verdict', 'theory',
  // certainty
  'hedge', 'booster', 'always', 'doubt',
  // acts of speech
  'ask', 'wonder', 'check', 'own', 'invite', 'slow', 'say', 'tell', 'explain', 'advise', 'correct', 'interpret', 'claim', 'oblige-verb', 'view', 'invitation',
  // the past as a cause
  'childhood', 'stem',
  // contexts
  'risk', 'medicine', 'legal', 'frame', 'schedule', 'duration', 'teaching', 'history', 'mental-state',
] as const;

export type WordClass = (typeof wordClasses)[number];
