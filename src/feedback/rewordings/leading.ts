import { endings, openings } from '../../stance/vocabulary/room.ts';
import { lowered, raised } from '../grammar/lowered.ts';
import { formsOf, verbOf } from '../grammar/verbForms.ts';
import { followedBy, type Proposal, type Told } from '../told.ts';

const title = { text: 'Open the question' };
const tag = /^(.+?),? (?:(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should)n['’]t (?:you|it|he|she|they|we|there)|(?:is|are|was|were|do|does|did|have|has) (?:you|it|he|she|they)|right|no|eh|don['’]t you think|wouldn['’]t you say)$/iu;
const positive: Readonly<Record<string, string>> = { "isn't": 'is', "aren't": 'are', "wasn't": 'was', "weren't": 'were', "don't": 'do', "doesn't": 'does', "didn't": 'did', "haven't": 'have', "hasn't": 'has', "can't": 'can', "couldn't": 'could', "shouldn't": 'should', "wouldn't": 'would' };

/** Turns a tag or a negative question into one to which any answer is welcome. */
export function openQuestion(told: Told): Proposal | null {
  if (!told.whole || !told.direct) return null;
  const text = opened(told.body);
  return text ? { title, text: `${told.call}${text}` } : null;
}

function opened(body: string): string | null {
  const tagged = tag.exec(body);
  if (tagged?.[1]) return turned(tagged[1]);
  const true_ = /^isn['’]t it (?:true|a fact|possible|obvious) that (.+)$/iu.exec(body);
  if (true_?.[1]) return `I wonder whether ${lowered(true_[1])}, ${endings.hasBeen}.`;
  if (/^(?:don['’]t|wouldn['’]t) you (?:think|say|agree)\b/iu.test(body)) return "How do you see it now? I have a view too, if it's useful.";
  const better = /^(?:wouldn['’]t it|isn['’]t it) be(?:tter| (?:better|easier|nicer|wiser)) (?:to|if you) (.+)$/iu.exec(body) ?? /^isn['’]t it (?:better|easier|nicer|time) to (.+)$/iu.exec(body);
  if (better?.[1] && /better to|easier to|nicer to|wiser to|time to/iu.test(body)) return `What would it be like to ${better[1]}?`;
  const time = /^isn['’]t it time (?:that )?you (\p{Ll}+)\b(.*)$/iu.exec(body);
  const timely = time?.[1] ? verbOf(time[1]) : null;
  if (time) return timely?.forms.has('past') ? `What would it be like to ${timely.verb.base}${time[2] ?? ''}?` : null;
  const should = /^(?:shouldn['’]t|oughtn['’]t) you (.+)$/iu.exec(body);
  if (should?.[1]) return `What would it be like to ${plainly(should[1])}?`;
  const thought = /^do you (?:really|honestly|seriously) (?:think|believe) (?:that )?(.+)$/iu.exec(body);
  if (thought?.[1]) return followedBy(`How do you come to think ${thought[1]}?`, 'What else might it have been?');
  if (/^what did you (?:expect|think was going to happen|think would happen)\b/iu.test(body)) return 'What were you hoping for?';
  if (/^why would you\b/iu.test(body)) return 'What was going on in you just before?';
  if (/\b(?:whose fault|who(?:['’]s| is) (?:really )?(?:responsible|to blame))\b/iu.test(body)) return "How do you see what happened, and each person's part in it?";
  if (/^surely\b/iu.test(body)) return "I notice I'm surprised. How do you come to see it that way?";
  const see = /^(?:can['’]t|couldn['’]t) you (?:see|tell) (?:that )?(.+)$/iu.exec(body);
  if (see?.[1]) return followedBy(`I had the idea that ${lowered(see[1])}.`, 'How do you see it?');
  const agreed = /^didn['’]t (we|you|i|he|she|they) (\p{Ll}+)\b(.*)$/iu.exec(body);
  const past = agreed?.[2] ? formsOf(agreed[2])?.past : undefined;
  if (agreed?.[1] && past) return followedBy(`As I remember it, ${lowered(`${agreed[1].charAt(0).toUpperCase()}${agreed[1].slice(1)}`)} ${past}${agreed[3] ?? ''}.`, 'How do you remember it?');
  const negative = /^(isn['’]t|aren['’]t|wasn['’]t|weren['’]t|haven['’]t|hasn['’]t) (that|this|it|you|he|she|they|we|there)\b (?:just |really |a little |a bit )?(.+)$/iu.exec(body);
  if (negative?.[1] && negative[2] && negative[3] && !/\bthat you(?:['’]ve| have)\b/iu.test(negative[3])) {
    const auxiliary = positive[negative[1].toLowerCase().replace('’', "'")] ?? 'is';
    const end = /^(?:that|this|it)$/iu.test(negative[2]) ? `${endings.isIt}?` : 'or does it look different to you?';
    return `${raised(auxiliary)} ${negative[2]} ${negative[3]}, ${end}`;
  }
  return null;
}

/** "be telling the group this" → "tell the group this" */
function plainly(act: string): string {
  const going = /^be (\p{Ll}+ing)\b(.*)$/u.exec(act);
  const known = going?.[1] ? verbOf(going[1]) : null;
  return known?.forms.has('gerund') ? `${known.verb.base}${going?.[2] ?? ''}` : act;
}

/** "You were angry" → "Were you angry, or was it something else?" */
function turned(statement: string): string | null {
  const found = /^(?:so |and |but |well,? |then )*(you|it|he|she|they|we|that|this|there)(?:['’](s|re|m|ve|d)| (is|are|was|were))\b (?:just |really |rather |actually )?(.+)$/iu.exec(statement);
  if (!found?.[1] || !found[4] || /^(?:not|never|n't|do|set|hardly|scarcely|barely)\b/iu.test(found[4]) || found[2] === 'd' || found[2] === 've') return null;
  const auxiliary = found[3]?.toLowerCase() ?? { s: 'is', re: 'are', m: 'am' }[found[2]?.toLowerCase() ?? 's'] ?? 'is';
  const past = auxiliary === 'was' || auxiliary === 'were';
  const again = /pattern/u.test(found[4]) ? 'or is something different this time?' : `${past ? endings.wasIt : endings.isIt}?`;
  return `${raised(auxiliary)} ${lowered(raised(found[1]))} ${found[4]}, ${again}`;
}

/** The view inside the question, said as one's own: "I caught myself thinking that …. How do you see it?" */
export function ownedView(told: Told): Proposal | null {
  if (!told.whole || !told.direct) return null;
  const found = /^(?:don['’]t you (?:think|agree) (?:that )?|wouldn['’]t you (?:say|agree) (?:that )?|haven['’]t you noticed that )(.+)$/iu.exec(told.body) ?? /^surely (.+)$/iu.exec(told.body);
  const tagged = tag.exec(told.body)?.[1];
  const view = found?.[1] ?? (tagged ? /^(?:so |and |but )*((?:you|he|she|they|it|that)\b.+)$/iu.exec(tagged)?.[1] : undefined);
  return view && /^(?:you|he|she|they|it|that|this)\b/iu.test(view) && !/\?/u.test(view)
    ? { title: { text: 'Say it as a thought of yours' }, text: followedBy(`${told.call}${openings.thought} ${/^that\b/iu.test(view) ? '' : 'that '}${lowered(raised(view))}.`, 'How do you see it?') } : null;
}

/** The feeling in the tag, asked for instead of told. */
export function whatWasFelt(told: Told): Proposal | null {
  if (!told.whole || !told.direct) return null;
  const found = /^(?:so |and )?you(?:['’]re| are| were) .+,/iu.exec(told.body);
  if (!found || !tag.test(told.body) || /^(?:so |and )?you(?:['’]re| are) (?:doing|going)/iu.test(told.body)) return null;
  return { title: { text: 'Ask what was felt' }, text: /\bwere\b/u.test(found[0]) ? 'What were you feeling then?' : 'What are you feeling now?' };
}

/** "Asked pt whether she didn't think she was overreacting." → "Asked pt how she saw it." */
export function askedOpenly(told: Told): Proposal | null {
  if (told.direct) return null;
  const found = /^(.*\b[Aa]sked (?:\S+ ){0,2}?)(?:whether|if) (s?he|they) (?:didn['’]t|did not) (?:think|agree)\b.*$/u.exec(told.body);
  return found?.[1] && found[2] ? { title: { text: 'If that is how it went: an open question' }, text: `${found[1]}how ${found[2]} saw it${told.mark}` } : null;
}
