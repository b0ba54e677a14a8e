import type { NoteKind } from '../../note/noteKind.ts';
import type { CategoryId } from '../../stance/category.ts';
import type { Dimension } from './dimension.ts';
import type { NoteFacts } from './noteFacts.ts';

const sessions: readonly NoteKind[] = ['individual', 'group', 'transcript'];

const heard = (facts: NoteFacts, ...categories: CategoryId[]): boolean => categories.some((category) => facts.heard.has(category));

/**
 * The dimensions of the stance guide, section 7.2, that can be missing from a note; the most telling first, because at most
 * three are ever said.
 */
export const allDimensions: readonly Dimension[] = [
  {
    id: 'correction-invited', kinds: ['letter', 'formulation', 'assessment'],
    shown: (facts) => heard(facts, 'C1', 'C4', 'C5', 'C15') || /\b(?:correct|cross out|misunderst|does not fit|doesn't fit|your corrections|what have i)/u.test(facts.own),
    absence: { text: 'I did not find a place where the reader is invited to correct you.' },
    prompt: { text: 'Where would you most like to be put right?' },
    reference: 'MBT-I-ACS item 16; stance guide 7.2, dimension 13',
  },
  {
    id: 'own-part', kinds: sessions,
    shown: (facts) => heard(facts, 'C5', 'C6', 'C12') || /\b(?:my (?:own )?(?:part|timing|question|words|comment|lateness)|after i (?:said|asked|mentioned)|when i (?:said|asked|mentioned|looked|interrupted))\b/u.test(facts.own),
    absence: { text: 'I did not find what your own words or timing may have played a part in.' },
    prompt: { text: 'What part might your own words or timing have played?' },
    reference: 'The clinician’s second question to themselves (McLean); dimension 11',
  },
  {
    id: 'others-view', kinds: ['individual', 'transcript', 'assessment', 'formulation'],
    shown: (facts) => heard(facts, 'C8', 'C11') || /\b(?:from (?:his|her|their) side|might (?:he|she|they) have|(?:his|her|their) (?:view|side)|what (?:he|she|they) (?:might|may))\b/u.test(facts.own),
    absence: { text: 'I did not find how others in the story may have seen it. It may not belong here.' },
    prompt: { text: 'Whose view is not here yet?' },
    reference: 'Dimension 15; self and other pole (Bateman & Fonagy)',
  },
  {
    id: 'own-feeling', kinds: [...sessions, 'reflection-team'],
    shown: (facts) => heard(facts, 'C7') || /\bi (?:was|felt|feel|noticed|found myself|am) (?:\w+ )?(?:irritat|sad|tired|bored|worried|anxious|touched|moved|relieved|angry|protective|tense|lost|confus|pleased|glad|proud|uneasy)/u.test(facts.own),
    absence: { text: 'I did not find what you felt yourself.' },
    prompt: { text: 'What did you feel, and when did it begin?' },
    reference: 'The third question to oneself (McLean); MBT-I-ACS item 15; dimension 12',
  },
  {
    id: 'members', kinds: ['group'],
    shown: (facts) => heard(facts, 'C11') || /\b(?:quiet|silent|no turn|said little|not heard|everyone|each (?:member|of them)|forgot)\b/u.test(facts.own),
    absence: { text: 'I did not find who was heard from little, or what they may have made of it.' },
    prompt: { text: 'What might the quietest person in the room have made of it?' },
    reference: 'MBT-G-AQS items 3 to 6; dimension 15',
  },
  {
    id: 'feeling', kinds: ['individual', 'group', 'transcript', 'assessment'],
    shown: (facts) => heard(facts, 'C10') || affect.test(facts.all),
    absence: { text: 'I did not find a feeling tied to a moment.' },
    prompt: { text: 'What was felt, by whom, at the hottest point?' },
    reference: 'MBT-I-ACS item 10; dimension 2',
  },
  {
    id: 'questions', kinds: sessions,
    shown: (facts) => heard(facts, 'C2', 'C3', 'C4', 'C11', 'C8', 'C10') || facts.therapistQuestions > 0 || /\b(?:asked|wondered|explored|curious)\b/u.test(facts.own),
    absence: { text: 'I did not find a question you asked.' },
    prompt: { text: 'Which question of yours opened something?' },
    reference: 'MBT-I-ACS item 2; dimension 19',
  },
  {
    id: 'patients-voice', kinds: ['individual', 'group', 'assessment', 'formulation'],
    shown: (facts) => facts.quotations > 0 || facts.otherTurns > 0 || /\b(?:said|says|told|described|describes|stated|reported|reports|in (?:her|his|their) words)\b/u.test(facts.all),
    absence: { text: 'I did not find words of the patient’s own.' },
    prompt: { text: 'Which words of theirs should be in here?' },
    reference: 'Dimension 20',
  },
  {
    id: 'arousal', kinds: sessions,
    shown: (facts) => heard(facts, 'C16', 'C9') || /\b(?:arousal|calm|tense|tension|settled|slowed|paused|overwhelm|tearful|went quiet|flat|heated|\d+\/10)/u.test(facts.all),
    absence: { text: 'I did not find when thinking was hardest, or what brought it back.' },
    prompt: { text: 'When was thinking hardest, and what brought it back?' },
    reference: 'MBT-I-ACS item 5; dimension 16',
  },
  {
    id: 'present', kinds: sessions,
    shown: (facts) => heard(facts, 'C13', 'C9') || /\b(?:today|now|just before|in the room|this week|this morning|yesterday|last night|between us|(?:mon|tues|wednes|thurs|fri|satur|sun)day|at the (?:start|end|beginning))\b/u.test(facts.all),
    absence: { text: 'I did not find a moment of this session or this week.' },
    prompt: { text: 'What was happening in the minute before?' },
    reference: 'Present before past (McLean); dimension 14',
  },
  {
    id: 'between-us', kinds: ['individual', 'transcript'],
    shown: (facts) => heard(facts, 'C7', 'C13', 'C15') || /\b(?:between us|with me|towards? me|at me|to me|about me)\b/u.test(facts.own),
    absence: { text: 'I did not find what it was like between the two of you.' },
    prompt: { text: 'What was it like between you?' },
    reference: 'MBT-I-ACS item 14; dimension 18',
  },
];

const affect = /\b(?:felt|feels?|feeling|sad|angry|anger|afraid|fear|scared|frighten|asham|shame|guilt|lonely|hurt|anxious|worried|jealous|envy|relie[fv]|tearful|crying|cried|hopeless|disappoint|rage|panic|joy|happy|proud|disgust)/u;
