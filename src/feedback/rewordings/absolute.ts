import { raised } from '../grammar/lowered.ts';
import { readStatement } from '../grammar/statement.ts';
import { formsOf, verbOf } from '../grammar/verbForms.ts';
import { tellingIn } from './reported.ts';
import { followedBy, inBrackets, type Proposal, type Told } from '../told.ts';

const twoTimes = { text: 'Think of two occasions' };
const different = 'Was there a time it went differently?';
const always = /\b(?:always|constantly|invariably|forever|continually)\s/iu;

/** "You always do this." → "I think of two times when you did this, ___ and ___. Was there a time it went differently?" */
export function twoOccasions(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  const every = /^every time (.+)$/iu.exec(told.body);
  if (every?.[1]) return { title: twoTimes, text: followedBy(`${told.call}Sometimes when ${every[1]}; I think of ___ and ___.`, different) };
  const all = /^all (your|her|his|their) (\p{Ll}+s)\b(.+)$/iu.exec(told.body);
  if (all?.[1] && all[2]) return { title: twoTimes, text: followedBy(`Some of ${all[1]} ${all[2]}${all[3] ?? ''}; I think of ___ and ___.`, 'Was there one that went differently?') };
  const nothing = /^nothing is ever (.+)$/iu.exec(told.body);
  if (nothing?.[1]) return { title: { text: 'Put it as a question' }, text: `Has there been something that was ${nothing[1]}?` };
  const who = /^(?:nobody|no one|everyone|everybody)(?: in (?:the|this) group)? (thinks|feels|sees|knows|likes|wants|believes) (.+)$/iu.exec(told.body);
  const base = who?.[1] ? verbOf(who[1])?.verb.base : undefined;
  if (base && who?.[2]) return { title: { text: 'Put it as a question' }, text: `Who might ${base} ${who[2]}, and who might not?` };
  const past = happened(told);
  return past ? { title: twoTimes, text: followedBy(`${told.call}I think of two times when ${past}, ___ and ___.`, different) } : null;
}

/** "You never let anyone help" → "you didn't let anyone help"; "You always do this" → "you did this" */
function happened({ body }: Told): string | null {
  const found = /^(you|he|she|they) (always|never|constantly|invariably|only ever) (\p{Ll}+)\b(.*)$/iu.exec(body);
  const known = found?.[3] ? verbOf(found[3]) : null;
  if (!found?.[1] || !known || /[;:,]|\b(?:when|whenever|if)\b/u.test(found[4] ?? '') || /^have$/u.test(known.verb.base)) return null;
  const rest = (found[4] ?? '').replace(/\banyone\b/u, found[2]?.toLowerCase() === 'never' ? 'anyone' : 'someone');
  const who = found[1].toLowerCase();
  return found[2]?.toLowerCase() === 'never' ? `${who} didn't ${known.verb.base}${rest}` : `${who} ${known.verb.past}${rest}`;
}

/** "Pt always externalises blame." → "Pt at times externalises blame (for instance: ___ and ___)." */
export function atTimes(told: Told): Proposal | null {
  if (told.direct || told.mark.includes('?')) return null;
  const title = twoTimes;
  const example = 'for instance: ___ and ___';
  const all = /^all (her|his|their|pt['’]s) (\p{Ll}+s) are (.+)$/iu.exec(told.body);
  if (all?.[1] && all[2] && all[3]) return { title, text: `Some of ${all[1]} ${all[2]} seem ${all[3]} to me (${example})${told.mark}` };
  const never = /^(.*\S) never (\p{Ll}+)\b(.*)$/u.exec(told.text);
  const known = never?.[2] ? verbOf(never[2]) : null;
  if (never?.[1] && known && !/\b(?:has|have|had|is|was|will|can|could|would)$/u.test(never[1])) {
    const past = known.forms.has('past') && !known.forms.has('third') && !known.forms.has('base');
    const subject = never[1];
    const does = past ? 'did' : /\b(?:they|I|we|you)$/iu.test(subject) ? 'do' : 'does';
    return { title, text: inBrackets(`${subject} ${does} not always ${known.verb.base}${never[3] ?? ''}`, example) };
  }
  if (!always.test(told.text)) return null;
  if (/\b(?:is|was|are|were) always\b/u.test(told.text)) return { title, text: inBrackets(told.text.replace(/\b(is|was|are|were) always\b/u, '$1 at times'), example) };
  return { title, text: inBrackets(told.text.replace(always, 'at times '), example) };
}

/** The sentence stays, and an exception gets its place. */
export function exception(told: Told): Proposal | null {
  if (tellingIn(told.body) || !told.whole || told.direct || told.mark.includes('?')) return null;
  const several = /^all (?:her|his|their|pt['’]s|of (?:her|his|their)) /iu.test(told.body);
  return { title: { text: 'Make room for an exception' }, text: followedBy(told.text, several ? 'One that was different: ___.' : 'A time it went differently: ___.') };
}

/** For sayings that cannot be counted: one's own view, and the other's. */
export function soFar(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?') || /^(?:no one can|nobody can|you have no one)\b/iu.test(told.body)) return null;
  const statement = readStatement(told.text);
  if (!statement || !/^(?:you|it|he|she|they|your\b)/iu.test(statement.subject)) return null;
  const hard = /^you(?:['’]re| are) (?:completely |totally |utterly )?(?:unable to|incapable of) (\p{Ll}+)(.*)$/iu.exec(told.body);
  const gerund = hard?.[1] ? verbOf(hard[1])?.verb.base ?? formsOf(hard[1])?.base : undefined;
  if (gerund) return { title: { text: 'Ask for an exception' }, text: followedBy(`It looks hard for you to ${gerund}${hard?.[2] ?? ''}; I think of ___.`, different) };
  return { title: { text: 'Ask for an exception' }, text: followedBy(raised(told.text.replace(/[.!]*$/u, '.')), `That is how it looks to me so far. ${different}`) };
}
