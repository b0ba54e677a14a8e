import type { Place } from '../../stance/vocabulary/room.ts';
import { formsOf } from '../grammar/verbForms.ts';
import { inBrackets, type Proposal, type Told } from '../told.ts';

/** "Refused to discuss the argument." → "Did not want to discuss the argument; what it would have been like: ___." */
export function notWanting(told: Told): Proposal | null {
  if (told.direct || told.mark.includes('?')) return null;
  const text = wanted(told.text);
  return text ? { title: { text: 'Write it as a choice' }, text } : null;
}

function wanted(text: string): string | null {
  const rules: readonly (readonly [RegExp, string, Place])[] = [
    [/\b([Rr])efused to\b/u, 'did not want to', 'what it would have been like: ___'],
    [/\b([Rr])efuses to\b/u, 'does not want to', 'what it would be like: ___'],
    [/\b(?:was |is |remains |again )?([Uu])nwilling to\b/u, 'did not want to', 'what made it hard: ___'],
    [/\b([Ff])ailed to\b(?= \p{Ll})/u, 'did not', 'what got in the way: ___'],
    [/\b(?:was |is )?([Nn])on-?(?:compliant|adherent) (?:with|to)\b/u, 'did not go along with', 'what got in the way: ___'],
    [/\b(?:was |is )?([Nn])on-?(?:compliant|adherent) w\//u, 'did not go along w/', 'what got in the way: ___'],
    [/\b([Ww])ould not accept my view\b/u, 'saw it differently from me', 'how it looked from there: ___'],
    [/\b(?:still )?([Dd])oes not see that\b/u, 'does not agree that', 'how it looks from there: ___'],
    [/\b(?:was |is )?([Nn])ot amenable to\b/u, 'did not take up', 'what it was like to hear it: ___'],
    [/\b(?:finally|eventually|reluctantly) ([Cc])omplied\b/u, 'agreed in the end', 'what that was like: ___'],
    [/\b([Rr])efused (?=the\b)/u, 'did not want ', 'what made it hard: ___'],
  ];
  for (const [pattern, plain, place] of rules) {
    const found = pattern.exec(text);
    if (!found) continue;
    if (/^did not go along/u.test(plain) && / and /u.test(text)) return null;
    const capital = found.index === 0 && /^\p{Lu}/u.test(text);
    const put = capital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
    const short = /^(?:did not) attend\.?$/u.test(text.replace(pattern, plain).replace(/^\S+ /u, ''));
    const said = text.replace(pattern, put);
    return short ? said : inBrackets(said, place);
  }
  return null;
}

/** One-sided acts in the writer's own narrative, turned side by side where English allows it. */
export function sideBySideAct(told: Told): Proposal | null {
  if (told.direct) return null;
  const title = { text: 'If that is how it went: side by side' };
  const insisted = /^(I|We|Th) insisted that we (.+)$/u.exec(told.body);
  if (insisted?.[1] && insisted[2]) return { title, text: inBrackets(`${insisted[1]} wanted us to ${insisted[2]}${told.mark}`, 'what was wanted by others: ___') };
  const permitted = /^(Permitted|Allowed) (pt|Pt|her|him|them|cl|client|\p{Lu}\.) to (\p{Ll}+)\b(.*)$/u.exec(told.body);
  const gerund = permitted?.[3] ? formsOf(permitted[3])?.gerund : undefined;
  if (permitted?.[2] && gerund) return { title, text: `Agreed to ${permitted[2]} ${gerund}${permitted[4] ?? ''}${told.mark}` };
  const straight = /^Set (pt|Pt|her|him|them|\p{Lu}\.) straight about (.+)$/u.exec(told.body);
  if (straight?.[1] && straight[2]) return { title, text: `Went over ${straight[2]} with ${straight[1]}${told.mark}` };
  return null;
}

/** An act of authority stays as it was, and gets room for what it was for and how it was met. */
export function whatForAndHowTaken(told: Told): Proposal | null {
  if (told.direct || !told.whole || told.mark.includes('?') || wanted(told.text)) return null;
  if (!/\b(?:was|were|is) (?:told|made|instructed|reprimanded|given|asked|encouraged|set)\b|^(?:I|We|Th|Therapist|Made|Had|Got|Set|Put|Permitted|Allowed|Did not allow|Redirected|Insisted|Instructed|Told)\b/u.test(told.body)) return null;
  const passive = /\b(?:was|were) (?:told|made|instructed|reprimanded|given|asked|encouraged|set)\b/u.test(told.body);
  const her = /\b(?:allow|let|redirected|reprimanded|told) (her|him|them|pt)\b/u.exec(told.body)?.[1];
  const who = her ? ({ her: 'she', him: 'he', them: 'they' }[her] ?? her) : /^(Pt|pt|She|He|\p{Lu}\.)\b/u.exec(told.body)?.[1]?.replace(/^(She|He)$/u, (so) => so.toLowerCase());
  const taken: Place = passive && who ? `how ${who} ${/\btold\b/u.test(told.body) ? 'heard' : 'took'} it: ___` : her && who ? `how ${who} took it: ___` : 'how it was taken: ___';
  return { title: { text: 'Add what it was for and how it was met' }, text: inBrackets(told.text, passive ? taken : `what I hoped for: ___; ${taken}`) };
}

/** Said aloud: the tug itself can be looked at. */
export function lookAtTheTug(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  const agreed = /\bwhat we agreed\b/u.test(told.body);
  const decide = /\bI decide what\b/u.test(told.body);
  const text = agreed ? 'We had agreed on something. What has changed for you since?'
    : decide ? 'What would you like us to talk about? I have something in mind too.'
      : "I notice that's hard for me. Can we look at what just happened between us?";
  return { title: { text: 'Look at it together' }, text };
}
