import { openings } from '../../stance/vocabulary/room.ts';
import { canFollow, isState, type Statement } from '../grammar/statement.ts';
import { lowered } from '../grammar/lowered.ts';
import { withoutBoosters } from '../grammar/boosters.ts';
import { inBrackets, type Proposal, type Told } from '../told.ts';
import { tellingIn } from './reported.ts';

const from = 'from: ___';

/** "Pt is angry with me." → "I have the impression that Pt is angry with me (from: ___)." */
export function impression(told: Told): Proposal | null {
  if (!told.whole || told.direct) return null;
  const { body, statement } = withoutBoosters(told);
  if (!statement || isDemand(statement) || statement.call || /^(?:I|We|One|Th|Therapist|Writer|Clinician)\b/u.test(statement.subject) || !canNarrate(body, told)) return null;
  const past = statement.group.tense === 'past' || (statement.group.kind === 'have' && statement.group.auxiliary === 'had');
  return { title: { text: 'Say it as your impression' }, text: `${past ? openings.pastImpression : openings.impression} ${lowered(body)} (${from})${told.mark || ''}` };
}

/** "She wants to be rescued." → "She seems to want to be rescued (from: ___)." Works inside a sentence too. */
export function seeming(told: Told): Proposal | null {
  if (told.direct || tellingIn(told.body)) return null;
  const { statement } = withoutBoosters(told);
  if (!statement || statement.joined || statement.group.negated || /\bnever\b/u.test(statement.group.adverbs)) return null;
  const { subject, group } = statement;
  if (/^(?:I|we|th|there|this|that|it)$/iu.test(subject) || group.adverbs.length > 0 || isDemand(statement)) return null;
  if (/\b(?:because|in order to|so as to|so that|to get|to make|with the aim)\b/u.test(group.rest)) return null;
  const plural = /^(?:they|all\b|most\b|parents|both)/iu.test(subject);
  const seem = group.tense === 'past' ? 'seemed' : plural ? 'seem' : 'seems';
  let rest: string | null = null;
  if (group.kind === 'be' && isState(group.rest.split(/\s/u)[0] ?? '')) rest = /^\p{L}+ing\b/u.test(group.rest) ? `to be ${group.rest}` : group.rest;
  else if (group.kind === 'lexical' && group.verb && !/^(?:be|say|tell|ask|come|go|seem|feel|cut|leave|ring|arrive|do|make|get|give|take|report|describe|reply|answer|state|explain|note|write|call|add|insist|suggest|point|speak|talk|ring|phone|interpret)$/u.test(group.verb.base)) rest = `to ${group.verb.base}${group.rest ? ` ${group.rest}` : ''}`;
  if (rest === null) return null;
  return { title: { text: 'Say how it seemed' }, text: inBrackets(`${subject} ${seem} ${rest}${told.mark}`, from) };
}

/** "Pt feels abandoned." → "Pt describes feeling abandoned." For the writer who heard it said. */
export function described(told: Told): Proposal | null {
  const { statement } = told;
  if (told.direct || statement?.group.verb?.base !== 'feel' || statement.group.kind !== 'lexical' || statement.joined) return null;
  const { subject, group } = statement;
  if (/^(?:I|we)$/iu.test(subject)) return null;
  return { title: { text: 'Say it as theirs, if they said so' }, text: `${subject} ${group.tense === 'past' ? 'described' : 'describes'} feeling ${group.rest}${told.mark}` };
}

/** A motive is set apart from the act: "He cut, perhaps in order to …". */
export function openMotive(told: Told): Proposal | null {
  if (told.direct) return null;
  const found = /^(.*?\S),? (?=(?:in order to|so as to|in order that|so that|because|with the aim of|to (?:get|make|hurt|punish|provoke|please|keep|show|avoid|see|hide)\b))(.+)$/u.exec(told.body);
  if (!found?.[1] || !found[2] || !told.statement || /\b(?:wants?|wanted|needs?|needed|tries|trying|tried|hopes?|hoping|uses?|used|about|order|seems|way|is|was|being|going)$/u.test(found[1])) return null;
  if (told.statement.group.kind !== 'lexical' || /,/u.test(found[1])) return null;
  return { title: { text: 'Leave room around the motive' }, text: inBrackets(`${found[1].replace(/\b(?:only|just)\s+/u, '')}, perhaps ${found[2]}${told.mark}`, from) };
}

/** For meanings of things and acts: "One way to read it is that … (from: ___)". Keeps the words untouched. */
export function oneReading(told: Told): Proposal | null {
  const { statement } = told;
  if (!told.whole || told.direct || told.mark.includes('?') || !statement || !canFollow(told.body) && !/^\p{Lu}/u.test(told.body)) return null;
  if (/^(?:I|We|Th)\b/u.test(statement.subject) || tellingIn(told.body) || /\bspent on\b/u.test(told.body)) return null;
  return { title: { text: 'Offer it as one way to read it' }, text: inBrackets(`${openings.oneReading} ${lowered(told.body)}${told.mark}`, from) };
}

/** An open question to take along, in the same words. */
export function stillToAsk(told: Told): Proposal | null {
  if (!told.whole || told.direct) return null;
  const { body, statement } = withoutBoosters(told);
  if (!statement || isDemand(statement) || statement.joined || /^(?:I|We|Th|This|That|It)\b/u.test(statement.subject) || !canNarrate(body, told)) return null;
  if (statement.group.negated || /\b(?:never|nothing|nobody)\b/u.test(body)) return null;
  return { title: { text: 'Note it as a question still to ask' }, text: `${openings.toAsk} ${lowered(body)}${told.mark}` };
}

/** "Orla must …", "Orla needs to own …": a wish of the writer's, and no impression. */
function isDemand({ group }: Statement): boolean {
  if (group.verb?.base === 'need' && /^to (?!(?:be|feel|have|know|believe|see|hear)\b)/u.test(group.rest)) return true;
  return group.kind === 'modal' && /^(?:must|should)$/u.test(group.auxiliary) && !/^(?:be|have)\b/u.test(group.rest);
}

/** In a note a name keeps its capital, and so may every word that opens with one. */
function canNarrate(body: string, { statement }: Told): boolean {
  if (tellingIn(body)) return false;
  return canFollow(body) || /^(?:Pts?|Cl|Client|Patient|[A-Z]\.|\p{Lu}[\p{L}.]+)$/u.test(statement?.subject ?? '');
}

/** A guess noted as one ("Possibly a re-enactment …") only wants a place for what it rests on. */
export function guessRestsOn(told: Told): Proposal | null {
  if (!told.whole || told.direct || !/^(?:Possibly|Perhaps|Maybe|Probably)\b/u.test(told.text)) return null;
  return { title: { text: 'Add what it rests on' }, text: inBrackets(told.text, from) };
}
