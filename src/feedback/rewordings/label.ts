import { tellingIn } from './reported.ts';
import { followedBy, type Proposal, type Told } from '../told.ts';

/** A label, what it may have stood in for, and what to wonder about instead. Nothing here says what happened: that is for `___`. */
interface Label {
  readonly word: RegExp;
  /** What was seen, with a hole: continues "Pt …" and stands alone in clinical shorthand. Both tenses. */
  readonly past: string;
  readonly present: string;
  /** Continues "I wonder …" */
  readonly wonder: string;
}

const labels: readonly Label[] = [
  { word: /manipulat\w+|splitting|game-playing|playing games/iu, past: 'did or said ___', present: 'does or says ___', wonder: 'what felt so uncertain just then' },
  { word: /attention[- ]see\w+|drama queen|needy|clingy|demanding|dependent|high maintenance/iu, past: 'seemed to need someone to see ___', present: 'seems to need someone to see ___', wonder: 'what it was like not to be seen' },
  { word: /resistan\w+|resistant|uncooperative|guarded|defensive|oppositional|treatment-resistant|avoidant/iu, past: 'held back from ___', present: 'holds back from ___', wonder: 'what made it unsafe' },
  { word: /unmotivated|lazy|idle/iu, past: 'held back from ___', present: 'holds back from ___', wonder: 'what made it hard' },
  { word: /hysterical|dramatic|histrionic|overreact\w+|combative|agitated|volatile/iu, past: 'did or said ___', present: 'does or says ___', wonder: 'what felt so urgent' },
  { word: /hostile|aggressive|passive-aggressive|rude|toxic|entitled|narcissistic|devaluing|angry/iu, past: 'did or said ___', present: 'does or says ___', wonder: 'what needed protecting' },
  { word: /childish|immature|regressed|spoil\w+|sulk\w+/iu, past: 'did or said ___', present: 'does or says ___', wonder: 'what was too much at that moment' },
  { word: /victim|martyr/iu, past: 'spoke of ___', present: 'speaks of ___', wonder: 'what has not been heard yet' },
  { word: /acting out|sabotag\w+/iu, past: 'did ___', present: 'does ___', wonder: 'what had happened just before' },
  { word: /borderline|difficult|challenging|lacks insight|poor insight|poor boundaries|incapable|unreliable|irrational|inappropriate/iu, past: 'did or said ___', present: 'does or says ___', wonder: 'how it made sense from the inside' },
];

const title = { text: 'Say what was seen or heard instead' };

/** "Pt was manipulative throughout." → "Pt did or said ___ throughout. I wonder what felt so uncertain just then." */
export function behaviour(told: Told): Proposal | null {
  if (!told.whole || told.direct) return null;
  const plain = plainWords(told);
  if (plain) return plain;
  const label = labels.find(({ word }) => word.test(told.body));
  if (!label) return null;
  const noun = /^(?:(?:rather|very|typical|somewhat|quite) )?([\p{L}-]+) (account|outburst|presentation|behaviour|behavior|phone call|call|message|text|exit|manner|tone|response|sulk)\b(.*)$/iu.exec(told.body);
  if (noun?.[1] && noun[2] && label.word.test(noun[1])) {
    if (/^presentation$/iu.test(noun[2])) return { title, text: `${label.past.charAt(0).toUpperCase()}${label.past.slice(1)}${noun[3] ?? ''}. I wonder ${label.wonder}.` };
    return { title, text: `${noun[2].charAt(0).toUpperCase()}${noun[2].slice(1)}${noun[3] ?? ''} (what I saw or heard: ___). I wonder ${label.wonder}.` };
  }
  const person = /^(Pt|pt|Cl|Client|Patient|She|He|They|Mother|Father|Mum|Mom|Dad|Partner|\p{Lu}\.|\p{Lu}\p{Ll}+) (?:(is|was|are|were|plays|played|gets|got|became|remains|remained) )?(.+)$/u.exec(told.body);
  if (person?.[1] && person[3] && (person[2] || /^(?:Pt|pt|Cl|Client|Patient)$/u.test(person[1])) && !/^(?:Typical|Difficult|Hostile|Poor|Rather|Classic|Acting|Attention|Childish)$/u.test(person[1])) {
    const past = person[2] ? /^(?:was|were|played|got|became|remained)$/u.test(person[2]) : true;
    const where = / (?=(?:throughout|on the|in the|during|when|at|with|w\/|again|today|after|before|toward)\b)(.+)$/iu.exec(person[3]);
    return { title, text: `${person[1]} ${past ? label.past : label.present}${where?.[1] && !/\band\b/u.test(where[1]) ? ` ${where[1]}` : ''}. I wonder ${label.wonder}.` };
  }
  if (told.body.split(/\s+/u).length <= 7 && !/\b(?:I|you|he|she|they)\b/u.test(told.body)) return { title, text: `${label.past.charAt(0).toUpperCase()}${label.past.slice(1)}. I wonder ${label.wonder}.` };
  return null;
}

/** Words around self-harm that have a plain, exact name. */
function plainWords(told: Told): Proposal | null {
  const { text } = told;
  const exact: readonly (readonly [RegExp, string])[] = [
    [/^Suicidal gesture\b/u, 'Self-harm with / without stated intent to die (___)'],
    [/^Failed (suicide )?attempt\b/u, 'Suicide attempt, survived'],
    [/\bcommitted suicide\b/u, 'died by suicide'],
    [/^Superficial cuts, attention[- ]seeking\b/u, 'Cuts (where, how deep, care given: ___). What went before: ___'],
    [/^Superficial cuts\b/u, 'Cuts (where, how deep, care given: ___)'],
    [/^Poor historian\b/u, 'The account had gaps for me (___); I wonder what was hard to remember or to say'],
    [/^Frequent (?:flyer|attender) at (ED|A&E|the ED)\b/u, 'Came to $1 ___ times in ___; what was looked for there: ___'],
  ];
  const found = exact.find(([pattern]) => pattern.test(text));
  return found ? { title: { text: 'Use the plain word' }, text: text.replace(found[0], found[1]) } : null;
}

/** The label owned as the writer's word: "The word that came to me was “needy”; what I saw or heard: ___." */
export function myWord(told: Told): Proposal | null {
  // Longer sentences hold more than the word: what else they tell would be lost.
  if (!told.whole || told.direct || told.body.split(/\s+/u).length > 9 || told.body.includes(':') || tellingIn(told.body)) return null;
  const word = labels.map(({ word: pattern }) => pattern.exec(told.body)?.[0]).find(Boolean);
  if (!word || plainWords(told)) return null;
  const whom = /^(Pt|pt|Cl|Client|Mother|Father|Partner|\p{Lu}\.)\s/u.exec(told.body)?.[1];
  const about = whom ? ` about ${whom}` : '';
  return { title: { text: 'Own the word as yours' }, text: `The word that came to me${about} was “${word.toLowerCase()}”; what I saw or heard: ___${told.mark}` };
}

/** Said to the patient: the moment instead of the label. */
export function momentInstead(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  return { title: { text: 'Name the moment instead' }, text: `${told.call}When ___ happened, I wasn't sure what you needed from me. Can you help me understand?` };
}

/** What it may have been for gets its place. */
export function whatFor(told: Told): Proposal | null {
  if (!told.whole || told.direct || told.mark.includes('?') || plainWords(told)) return null;
  return { title: { text: 'Add what it might have been for' }, text: followedBy(told.text, 'What was seen or heard: ___; what it might have been for: ___.') };
}
