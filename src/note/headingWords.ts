import type { SectionKind } from './section.ts';

/**
 * Words that name a section, by kind (stance guide, sections 4, 5.1 and 6). A title is compared in lower case without
 * markup, numbers and times. `whole`: the title is one of these; `start`: it begins with one of these words;
 * `anywhere`: it holds one of them. The first row that fits decides, so plain and protective kinds come first.
 */
interface HeadingWords {
  readonly kind: SectionKind;
  readonly whole?: readonly string[];
  readonly start?: readonly string[];
  readonly anywhere?: readonly string[];
}

export const headingWords: readonly HeadingWords[] = [
  {
    kind: 'supervisor',
    start: ['supervisor', "supervisor's", 'supervisor’s', 'supervision comments', 'sup'],
    anywhere: ['supervisor comments', "supervisor's comments", 'supervisor feedback', "supervisor's notes"],
  },
  {
    kind: 'safety',
    whole: ['safety', 'crisis', 'safety box'],
    anywhere: [
      'safety plan', 'crisis plan', 'crisis card', 'safety planning', 'contingency', 'making things safer', 'keeping safe',
      'what i can do in the first ten minutes', 'if i have hurt myself', 'emergency', 'what clinicians agree to do',
      'what usually happens just before', 'how i notice it is starting', 'what makes it worse', 'what others can do that helps',
      'means restriction', 'warning signs',
    ],
  },
  { kind: 'risk', whole: ['si/hi', 'safeguarding and risk'], start: ['risk'], anywhere: ['risk', 'safety and risk', 'self-harm', 'suicid'] },
  {
    kind: 'legal',
    // In the middle of a title it says where the session was.
    start: ['probation'],
    anywhere: [
      'safeguarding', 'child protection', 'legal', 'court', 'mandated', 'duty to warn', 'consent', 'capacity', 'confidentiality',
      'conditions', 'licence',
    ],
  },
  {
    kind: 'medication',
    anywhere: ['medication', 'meds', 'physical health', 'physical', 'prescri', 'bloods', 'allergies', 'somatic'],
  },
  {
    kind: 'psychoeducation',
    anywhere: ['psychoeducation', 'psycho-education', 'teaching', 'handout', 'slides', 'mbt-i', 'introductory group'],
    whole: ['content', 'homework', 'topic', 'theme'],
  },
  {
    kind: 'mental-state',
    whole: ['mse', 'ms', 'presentation', 'appearance', 'mental status'],
    anywhere: ['mental state', 'mental status'],
  },
  {
    kind: 'attendance',
    whole: [
      'present', 'attendance', 'apologies', 'absent', 'members', 'participants', 'attendees', 'who was there', 'in attendance',
      'facilitators', 'therapists', 'conductors', 'leaders', 'group members',
    ],
  },
  {
    kind: 'frame',
    whole: [
      'frame', 'admin', 'housekeeping', 'practical', 'practicalities', 'contract', 'boundaries', 'logistics', 'arrangements',
      'agreed', 'next', 'next session', 'next appointment', 'reminders', 'norms', 'rules', 'ground rules', 'what happens next',
      'the practical bit', 'scheduling', 'fees', 'administration',
    ],
    anywhere: ['norms and boundaries', 'frame and safety', 'practical matters', 'housekeeping', 'frame/'],
  },
  {
    kind: 'history',
    whole: ['hx', 'pmh', 'fhx', 'dx', 'diagnosis', 'diagnoses', 'background', 'timeline', 'history', 'referral'],
    anywhere: ['history', 'background', 'diagnos', 'past treatment', 'family hx'],
  },
  {
    kind: 'plan',
    whole: ['p', 'plan', 'plans', 'action', 'actions', 'decisions', 'next steps', 'recommendations', 'follow-up', 'follow up', 'to do', 'todo'],
    start: ['plan', 'action points', 'actions agreed', 'next steps', 'recommendation'],
    anywhere: ['treatment plan', 'discharge plan'],
  },
  {
    kind: 'verbatim',
    anywhere: ['verbatim', 'transcript', 'process recording', 'extract', 'dialogue', 'recording'],
  },
  {
    kind: 'reflection',
    whole: [
      'afterwards', 'afterthought', 'afterthoughts', 'after the session', 'after the group', 'after', 'after-group',
      'my thoughts', 'my reactions', 'thoughts', 'postscript', 'ps', 'self-assessment', 'countertransference', 'ct', 'cut for time',
    ],
    anywhere: [
      'reflect', 'my reaction', 'my mind', 'my questions', 'my head', 'what i misunderstood', 'changed my mind',
      'wondering about', 'between us', 'countertransference', 'post-session', 'for supervision', 'for the reflection team',
      'afterwards', 'afterthought', 'what we misread', 'co-therapists', 'self assessment', 'impressions', 'commentary',
      'what i noticed', 'own reactions', 'open questions',
    ],
  },
  { kind: 'subjective', whole: ['s', 'subjective', 'client report', 'patient report', 'reported'], start: ['subjective'] },
  { kind: 'objective', whole: ['o', 'objective', 'observation', 'observations', 'observed'], start: ['objective'] },
  { kind: 'data', whole: ['d', 'data', 'data collected'], start: ['data'] },
  { kind: 'behaviour', whole: ['b', 'behaviour', 'behavior', 'situation'], start: ['behaviour', 'behavior'] },
  {
    kind: 'intervention',
    whole: ['i', 'intervention', 'interventions', 'in session', 'therapeutic interventions', 'what i did'],
    start: ['intervention', 'therapeutic intervention'],
  },
  { kind: 'response', whole: ['r', 'response', 'responses', 'outcome', 'evaluation'], start: ['response', 'client response', 'patient response'] },
  { kind: 'goal', whole: ['g', 'goal', 'goals', 'aims', 'objectives', 'focus', 'agreed focus', 'progress'], start: ['goal', 'treatment goal', 'aims'] },
  {
    kind: 'assessment',
    whole: ['a', 'assessment', 'formulation', 'impression', 'summary', 'clinical impression', 'case formulation', 'analysis'],
    start: ['assessment', 'formulation', 'impression', 'clinical impression', 'summary', 'case formulation'],
  },
  {
    kind: 'process',
    whole: [
      'process', 'session', 'narrative', 'content and process', 'working phase', 'opening round', 'opening', 'closing round',
      'closing', 'round', 'rupture', 'turns', 'middle', 'in the room', 'what we talked about', 'what happened', 'discussion',
    ],
    start: ['process', 'what happened', 'working phase', 'opening round', 'closing round', 'a moment we stayed with', 'in the room'],
    anywhere: ['1:1'],
  },
];

/** Section letters of the known note formats, in their order. A document that has three or more of one row, in order, uses letters for sections. */
export const letterFormats: readonly (readonly (readonly [letter: string, kind: SectionKind])[])[] = [
  [['S', 'subjective'], ['O', 'objective'], ['A', 'assessment'], ['P', 'plan']],
  [['D', 'data'], ['A', 'assessment'], ['P', 'plan']],
  [['B', 'behaviour'], ['I', 'intervention'], ['R', 'response'], ['P', 'plan']],
  [['G', 'goal'], ['I', 'intervention'], ['R', 'response'], ['P', 'plan']],
  [['S', 'subjective'], ['I', 'intervention'], ['R', 'response'], ['P', 'plan']],
  [['P', 'process'], ['I', 'intervention'], ['R', 'response'], ['P', 'plan']],
  [['P', 'process'], ['I', 'intervention'], ['E', 'response'], ['P', 'plan']],
  [['P', 'process'], ['I', 'intervention'], ['E', 'response']],
  [['P', 'process'], ['A', 'assessment'], ['I', 'intervention'], ['P', 'plan']],
  [['S', 'subjective'], ['B', 'history'], ['A', 'assessment'], ['R', 'plan']],
  [['D', 'data'], ['A', 'assessment'], ['R', 'response'], ['P', 'plan']],
];

/** Labels in the head of a note that name facts, never speakers. */
export const factWords: ReadonlySet<string> = new Set([
  'date', 'dos', 'session', 'time', 'duration', 'location', 'venue', 'room', 'present', 'apologies', 'absent', 'attendance',
  'members', 'participants', 'cpt', 'dx', 'diagnosis', 'icd', 'insurance', 'start', 'finish', 'start / finish', 'call type', 'caller',
  'callers', 'taken by', 'spoke to', 're', 'consent', 'ward', 'obs', 'by', 'week', 'extract', 'transcribed by', 'setting', 'format',
  'modality', 'next', 'next appt', 'next appointment', 'next session', 'title', 'number', 'nr', 'no', 'dob', 'age', 'gender',
  'pronouns', 'cc', 'hpi', 'ref', 'sources', 'recs', 'modality', 'file', 'tape', 'minute', 'minutes', 'type', 'subject', 'cc', 'to', 'from', 'ref', 'our ref', 'your ref', 'http', 'https', 'note', 'nb', 'n.b', 'ps', 'p.s',
  'e.g', 'i.e', 'warning', 'example', 'usage', 'legend', 'key', 'reason for call', 'chair', 'purpose',
]);
