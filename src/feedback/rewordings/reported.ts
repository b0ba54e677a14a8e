import type { Place } from '../../stance/vocabulary/room.ts';
import { lowered } from '../grammar/lowered.ts';
import { formsOf, verbOf } from '../grammar/verbForms.ts';
import { inBrackets, type Proposal, type Told } from '../told.ts';

/** A sentence that tells what the therapist did with words: "I told her that …", "Interpreted the lateness as …". */
interface Telling {
  /** "I ", "Th ", "" … with whatever stands before the verb. */
  readonly who: string;
  readonly verb: string;
  /** To whom, as written, or empty. */
  readonly whom: string;
  readonly rest: string;
}

const verbs = 'told|informed|let|explained to|explained|pointed out to|pointed out|interpreted|linked|connected|corrected|confronted|instructed|advised|urged|recommended that|recommended|suggested that|suggested|encouraged|reminded|educated|taught|clarified for|clarified|assured|persuaded|said to|put it to|showed|warned|cautioned|directed|impressed on|gave|made it clear to|argued with|reality-tested|disagreed and told|noted|observed|stated|replied|countered|reframed|permitted|allowed|had|was told|was reprimanded|was made to|was instructed|was encouraged|redirected|challenged|set|insisted|went through|went on to say|added|spent';
const person = 'pt|Pt|PT|cl|Cl|client|Client|patient|the patient|her|him|them|the group|the men|\\p{Lu}\\.|\\p{Lu}{2,3}|(?:M[rs]s?|Dr)\\.? \\p{Lu}\\p{L}*\\.?|\\p{Lu}\\p{Ll}+';
const pattern = new RegExp(`^((?:(?:I|We|Th\\d?|Ther|Therapist|Clinician|Facilitator|Writer|This writer|Pt|pt|Client|He|She|They) )?(?:then |also |again )?)(${verbs})\\b(?: (${person})(?=[\\s,.]|$))?\\s*(.*)$`, 'u');

/** Reads a telling; null when the sentence is none. */
export function tellingIn(body: string): Telling | null {
  const found = pattern.exec(body) ?? pattern.exec(body.charAt(0).toLowerCase() + body.slice(1));
  if (!found) return null;
  const [, who = '', verb = '', whom = '', rest = ''] = found;
  if (/^(?:Pt|pt|Client|He|She|They)/u.test(who) && !/^was /u.test(verb)) return null;
  return { who, verb, whom, rest };
}

/**
 * Keeps what was said as it was said, because it is a record, and makes a place for what came before and after it.
 */
export function howItWasTaken(extra: Place | '' = 'from: ___') {
  return (told: Told): Proposal | null => {
    if (told.direct || told.mark.includes('?')) return null;
    const telling = tellingIn(told.body);
    if (!telling) return null;
    const passive = /^was /u.test(telling.verb);
    const whom = passive ? subjectIn(telling.who) : named(telling.whom) ?? namedIn(telling.rest);
    const taken: Place = whom ? `how ${whom} ${passive ? 'heard' : 'took'} it: ___` : `how it was taken: ___`;
    if (passive || !extra) return { title: { text: 'Add how it was taken' }, text: inBrackets(told.text, taken) };
    return { title: { text: 'Add what it rested on and how it was taken' }, text: inBrackets(told.text, `${extra}; ${taken}`) };
  };
}

function subjectIn(who: string): string {
  const so = who.trim();
  return /^(?:He|She|They)$/u.test(so) ? so.toLowerCase() : so;
}

function named(whom: string): string | null {
  if (!whom) return null;
  return { her: 'she', him: 'he', them: 'they' }[whom] ?? whom;
}

/** The only person the rest speaks of, where the verb itself names none. */
function namedIn(rest: string): string | null {
  const found = /\b(him|her|pt|Pt|cl|client)\b/u.exec(rest)?.[1];
  if (!found) return null;
  const after = rest.slice(rest.indexOf(found) + found.length);
  if (found === 'her' && /^\s+(?!to\b|that\b|why\b|how\b|again\b|when\b)\p{L}/u.test(after)) return /^\s+(?:rage|view|mother|brother|father|partner|sister|friend|pattern|tears)/u.test(after) ? 'she' : null;
  return named(found);
}

/** "I told her that she was angry." → "I wondered with her whether she was angry." For a talk that went, or may go, that way. */
export function wonderedTogether(told: Told): Proposal | null {
  if (told.direct) return null;
  const telling = tellingIn(told.body);
  if (!telling || /^was /u.test(telling.verb) || /^let$/u.test(telling.verb) && !/^know\b/u.test(telling.rest)) return null;
  const content = contentOf(telling);
  if (!content) return null;
  const small = /^\p{Ll}/u.test(told.text) && telling.who === '';
  const verb = telling.who || small ? 'wondered' : 'Wondered';
  const together = telling.whom && telling.verb !== 'linked' ? ` with ${telling.whom}` : ' aloud';
  return { title: { text: 'If that is how it went: wondering together' }, text: `${telling.who}${verb}${together} ${content}${told.mark}` };
}

function contentOf({ verb, whom, rest }: Telling): string | null {
  const pronoun = '(?:s?he|they|it|his|her|their|the|this|that|pt|Pt|cl|\\p{Lu}\\p{L}*\\.?)';
  if (/^(?:told|informed|let|explained|explained to|pointed out|pointed out to|assured|clarified|clarified for|persuaded|said to|put it to|gave|noted|observed|stated|replied|countered|disagreed and told|went on to say|added|reminded|showed)$/u.test(verb)) {
    const said = new RegExp(`^(?:know |the insight |to (?:her|him|them|pt|Pt) )?(?:that )?(?=${pronoun} )(.+)$`, 'u').exec(rest)?.[1];
    if (!said || /^(?:that|the insight that) (?:to|how)\b/u.test(rest)) return null;
    const explicit = /^(?:know |the insight |to (?:her|him|them|pt|Pt) )?that\b/u.test(rest);
    if ((explicit && /^that\b/u.test(said)) || /, (?:that|it)['’]s\b/u.test(said)) return null;
    const finite = said.split(/\s+/u).slice(1, 6).some((word) => finiteWord(word));
    if (!finite || (!explicit && !whom)) return null;
    return `whether ${lowered(said).replace(/\b(?:really|obviously|clearly|only|just|simply) /u, '')}`;
  }
  const as = verb === 'interpreted' ? /^(.+) as (.+)$/u.exec(rest) : null;
  if (as?.[1] && as[2]) return `whether ${as[1]} might have been ${as[2]}`;
  const link = verb === 'linked' || verb === 'connected' ? /^(.+?) (?:to|with) (.+)$/u.exec(whom ? `${whom} ${rest}` : rest) : null;
  if (link?.[1] && link[2]) return `whether ${link[1]} had to do with ${link[2]}`;
  return null;
}

function finiteWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/n['’]t$/u, '');
  if (/^(?:is|was|are|were|has|had|have|does|did|would|could|will|can|must|should|needs|might)$/u.test(plain)) return true;
  const known = verbOf(plain);
  return Boolean(known && (known.forms.has('third') || known.forms.has('past')));
}

/** "Advised pt to end it." → "Thought with pt about ending it: what for, what against, and how it might be taken." */
export function thoughtTogether(told: Told): Proposal | null {
  if (told.direct) return null;
  const telling = tellingIn(told.body);
  if (!telling || !/^(?:told|advised|instructed|urged|recommended|recommended that|suggested|suggested that|encouraged|directed|let)$/u.test(telling.verb)) return null;
  const act = actOf(telling);
  if (!act) return null;
  const small = /^\p{Ll}/u.test(told.text) && telling.who === '';
  const verb = telling.who || small ? 'thought' : 'Thought';
  return { title: { text: 'If that is how it went: thinking it through together' }, text: `${telling.who}${verb} with ${act.whom} about ${act.doing}: what for, what against, and how it might be taken${told.mark}` };
}

const objectOf: Readonly<Record<string, string>> = { she: 'her', he: 'him', they: 'them' };

function actOf({ whom, rest }: Telling): { whom: string; doing: string } | null {
  const to = /^to (\p{Ll}+)\b(.*)$/u.exec(rest);
  if (whom && to?.[1]) return doing(whom, to[1], to[2] ?? '');
  const that = /^(?:that )?(s?he|they|pt|Pt|\p{Lu}\.|\p{Lu}\p{Ll}+)(?: should)? (\p{Ll}+)\b(.*)$/u.exec(whom ? `${whom} ${rest}` : rest);
  if (that?.[1] && that[2] && verbOf(that[2])?.forms.has('base')) return doing(objectOf[that[1]] ?? that[1], that[2], that[3] ?? '');
  return null;
}

function doing(whom: string, base: string, rest: string): { whom: string; doing: string } | null {
  if (/^(?:not|be|stop|quit|keep|start|begin)$/u.test(base) && base !== 'be') return base === 'not' ? null : /^ \p{L}+ing\b/u.test(rest) ? null : { whom, doing: `${formsOf(base)?.gerund ?? ''}${rest}` };
  // Only the first verb would change its form.
  if (secondAct(rest)) return null;
  const gerund = formsOf(base)?.gerund;
  return gerund ? { whom, doing: `${gerund}${rest}` } : null;
}

/** Whether another act is joined on: "call her and say sorry". */
export function secondAct(rest: string): boolean {
  return [...rest.matchAll(/\b(?:and|or)\s+(?:then |not |to |just )?(\p{Ll}+)/gu)].some(([, word]) => word !== undefined && (verbOf(word)?.forms.has('base') ?? false));
}
