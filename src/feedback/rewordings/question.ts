import { endings } from '../../stance/vocabulary/room.ts';
import { asked, withMight } from '../grammar/statement.ts';
import { lowered, raised } from '../grammar/lowered.ts';
import { withoutBoosters } from '../grammar/boosters.ts';
import { followedBy, type Proposal, type Told } from '../told.ts';

const title = { text: 'Put it as a question' };

/** "You are angry with me." → "Are you angry with me, or is it something else?" */
export function question(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  const special = askedOtherwise(told.body);
  if (special) return { title, text: `${told.call}${special}` };
  const calm = withoutBoosters(told);
  if (!calm.statement || !/^(?:you|part of you|a part of you)$/iu.test(calm.statement.subject)) return null;
  if (calm.statement.group.verb?.base === 'know') return null;
  // Turned round, a reason would only lead: "Did you tear it because I'm right?"
  if (calm.statement.group.kind !== 'be' && reason.test(calm.statement.group.rest)) return null;
  const inner = asked(calm.statement);
  if (!inner) return null;
  const { kind, tense, auxiliary } = calm.statement.group;
  const past = tense === 'past' || auxiliary === 'had';
  return { title, text: `${told.call}${raised(inner)}, ${past && kind !== 'modal' ? endings.wasIt : endings.isIt}?` };
}

const reason = /\b(?:because|since|in order to|so(?: that)? (?:you|I|he|she|they|it|as)|when you (?:can|couldn|don)['’]t|for \p{L}+ to)\b/u;

/** Patterns whose open question is another one than the same words turned round. */
function askedOtherwise(body: string): string | null {
  const liking = /^you (?:really )?(?:enjoy|like|love|hate|resent|fear|dread) it when (.+)$/iu.exec(body);
  if (liking?.[1]) return `What is it like for you when ${liking[1]}?`;
  const knowing = /^you know (?:perfectly well |exactly |very well |full well )?((?:why|what|how|when|where)\b.+)$/iu.exec(body);
  if (knowing?.[1]) return `Do you have a sense of ${knowing[1]}?`;
  const neither = /^you(?:['’]re| are) not ([\p{L}-]+), you(?:['’]re| are) ([\p{L}-]+)$/iu.exec(body);
  if (neither?.[1] && neither[2] && !/suicid/u.test(body)) return `Would you call it ${neither[1]}, ${neither[2]}, or something else?`;
  const part = /^(?:a )?part of you (.+)$/iu.exec(body);
  if (part?.[1]) return `Is there a part of you that ${part[1]}?`;
  if (/^that must (?:have been|be)\b/iu.test(body)) return /have been/u.test(body) ? 'What was that like for you?' : 'What is that like for you?';
  const must = /^you must be\b/iu.test(body) ? 'How is it for you just now?' : null;
  if (must) return must;
  const motive = /^(you (?:came|left|stayed|went|rang|called|said|did|texted|cut|cancelled|blocked|read|chose|walked)\b.*?),? (?:because|so that|in order to|to (?:see|make|get|show|hurt|punish)\b).+$/iu.exec(body);
  if (motive?.[1]) return `What was in your mind when ${motive[1].charAt(0).toLowerCase()}${motive[1].slice(1)}?`;
  return null;
}

/** "Your boss wants you out." → "What do you imagine is in your boss's mind?" (McLean article: the group is asked about others' motives.) */
export function otherMind(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  const { statement } = withoutBoosters(told);
  if (!statement) return null;
  const whose = possessive(statement.subject);
  if (!whose) return null;
  const past = statement.group.tense === 'past';
  const moment = /^(?:she|he|they) (?:only |just )?(did|said) (that|it|this)\b/iu.exec(told.body);
  const when = moment ? ` when ${statement.subject.toLowerCase()} ${moment[1] ?? 'did'} ${moment[2] ?? 'that'}` : '';
  return { title, text: `${told.call}What do you imagine ${past ? 'was' : 'is'} in ${whose}${when}?` };
}

const roles = /^(?:your|the) [\p{L}-]+$/iu;

function possessive(subject: string): string | null {
  if (/^he$/iu.test(subject)) return 'his mind';
  if (/^she$/iu.test(subject)) return 'her mind';
  if (/^they$/iu.test(subject)) return 'their minds';
  if (/^the (?:group|team|others|ward|staff)$/iu.test(subject)) return `${/group|others/iu.test(subject) ? "the others'" : `the ${subject.slice(4).toLowerCase()}'s`} minds`;
  if (/^your (?:parents|friends|colleagues)$/iu.test(subject)) return `your ${subject.slice(5)}’ minds`.replace('’', "'");
  if (/['’]s\b|\b(?:this|that|relationship|anger|silence|voice|group|brain|amygdala|body|life|problem|issue|stuff|thing|way|question|phone|text|message|job)\b/iu.test(subject)) return null;
  if (roles.test(subject)) return `${subject.charAt(0).toLowerCase()}${subject.slice(1)}'s mind`;
  if (/^(?:mum|mom|dad|mother|father)$/iu.test(subject)) return `${subject}'s mind`;
  return /^\p{Lu}\p{Ll}+$/u.test(subject) && !/^(?:I|It|This|That|There|You|We|Nobody|Everyone|Nothing|Someone|Being|Managers|Kids|Men|Women|People|Everybody|Something|Ordinary|Contempt|Idealisation)$/u.test(subject) ? `${subject}'s mind` : null;
}

/** The guide's second way: two or three possibilities, and nobody's head to look into. */
export function possibilities(told: Told): Proposal | null {
  if (!told.whole || !told.direct || !told.statement || told.mark.includes('?') || !possessive(told.statement.subject)) return null;
  const other = /^(he|she|they)$/iu.exec(told.statement.subject)?.[1]?.toLowerCase();
  const whom = other === 'he' ? 'his mind' : other === 'she' ? 'her mind' : 'other minds';
  return { title: { text: 'Ask for other possibilities' }, text: followedBy(`${told.call}Neither of us can look into ${whom}.`, 'What else might it have been?') };
}

/** A meaning handed over becomes a question about the same thing. */
export function ownMeaning(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  const saying = /^what you(?:['’]re| are) (?:really |actually )?(?:saying|telling me|telling us) is (?:that )?(.+)$/iu.exec(told.body);
  if (saying?.[1]) return { title, text: `Are you saying that ${saying[1]}, ${endings.isIt}?` };
  if (/^(?:this|that|it)(?:['’]s| is| was) (?:really |actually |all |basically )*about\b/iu.test(told.body)) return { title, text: 'When you tell me about it, what seems to matter most to you in it?' };
  const thing = /^(your [\p{L}-]+(?: [\p{L}-]+)?|the [\p{L}-]+|being \p{L}+) (?:is|are|was|were)\b/iu.exec(told.body)?.[1];
  if (thing && !/^the (?:real|whole|root|only|truth|fact|thing|reason|best)\b/iu.test(thing)) return { title, text: `What do you make of ${thing.charAt(0).toLowerCase()}${thing.slice(1)} yourself?` };
  return { title, text: 'How do you make sense of it yourself?' };
}

/** Certainty about one's own reading becomes one view beside another. */
export function sideBySide(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  const { body, statement } = withoutBoosters(told);
  if (!statement || /^I\b/u.test(body) || /^you['’]ll see\b/iu.test(body) || (statement.joined && withMight(statement) === null)) return null;
  return { title: { text: 'Put two views side by side' }, text: followedBy(`As I see it, ${lowered(body)}.`, 'How do you see it?') };
}
