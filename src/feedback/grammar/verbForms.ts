import { inflectVerb } from '../../stance/vocabulary/inflect.ts';
import { mindVerbs } from '../../stance/vocabulary/mind.ts';

/** The written forms of one verb. */
export interface Verb {
  readonly base: string;
  readonly third: string;
  readonly gerund: string;
  readonly past: string;
  readonly participle: string;
}

/** Verbs of ordinary life that therapists and notes use, besides the verbs of mind the stance room already lists. */
const everyday = `
accuse act add agree announce answer apologise appear argue arrange arrive ask assure baulk become begin behave believe belong bite block blow book borrow break bring build buy
call calm carry cause change chase check choose claim clean climb close collect come comment compare complain confirm confront contact contribute
cook copy count cover crave criticise cross cry cut dance date deal delete demand depend derive describe dismiss dismiss drag draw dream dress drink drive drop
eat echo embarrass end enjoy enter explain arise spoil shield undermine distort flood haunt exclude expose express face fail fall feed fight fill fill find finish fit follow force forget free freeze get give go grow guess hand hang happen hate
hear help hit hold hope identify ignore imply improve include inflate insist interrupt invite involve join joke jump keep kick kill kiss knock label lack laugh lead learn leave let lie
like limit link listen live lock look lose lower make manage mark marry matter measure meet mention mirror miss move name need notice offer open organise overreact own paint park pass pay phone
pick plan play point pour praise prepare present press pretend prevent promise prove provoke pull punish push put quit raise rant reach react read rebel record recreate reduce reenact re-enact refer reflect reject
relate relive rely remain remind remove repeat replace reply report represent request respond rest restrict result return reveal ring roll rub ruin run rush sacrifice save say scare scream see seem
sell send separate serve set settle shape share shatter shout show shrug shut sign signal sit skip slam sleep slip slow smile smoke snap sound speak spend split spoil stand start starve state stay steal
stem step stick stop stretch struggle stay submit succeed suffer suggest suit support surprise swallow swing switch symbolise take talk teach tease tell test text thank threaten throw tie tolerate touch treat trigger
try turn undermine unblock upset use visit voice wait wake walk warn waste watch wear whisper win wind wish withdraw work write yell comply cooperate engage attend discuss accept adhere complete minimise externalise internalise
go allow permit compel confide conform control earn enable fade fish flatten glance grab grant heal insert knock lecture mask merge miss mean mirror nod numb obey outgrow pace peel pile ration resolve rewrite seduce shift sink soothe spread squeeze stir
summarise surrender swap tear trace translate unload vanish vent widen worship wreck yield do have`;

const extra: readonly Verb[] = [
  { base: 'be', third: 'is', gerund: 'being', past: 'was', participle: 'been' },
  { base: 'have', third: 'has', gerund: 'having', past: 'had', participle: 'had' },
];

const verbs = new Map<string, Verb>();
const byForm = new Map<string, { verb: Verb; forms: Set<keyof Verb> }>();

function learn(verb: Verb): void {
  if (verbs.has(verb.base)) return;
  verbs.set(verb.base, verb);
  for (const form of ['base', 'third', 'gerund', 'past', 'participle'] as const) {
    const known = byForm.get(verb[form]);
    if (!known) byForm.set(verb[form], { verb, forms: new Set([form]) });
    else if (known.verb === verb) known.forms.add(form);
  }
}

/** Verbs whose past is their base; the stance room gives each form once, so their list is shorter. */
const unchanging = new Set('cut put let set hit hurt shut split quit read bet cost cast rid misread upset spread shed burst thrust'.split(' '));

function inflected(base: string): Verb | null {
  if (base === 'upset') return { base, third: 'upsets', gerund: 'upsetting', past: base, participle: base };
  const [own, third, gerund, past, participle] = inflectVerb(base);
  if (!own || !third || !gerund) return null;
  if (unchanging.has(base)) return { base, third, gerund, past: base, participle: base };
  if (/(?:come|run)$/u.test(base)) return past ? { base, third, gerund, past, participle: base } : null;
  return past ? { base: own, third, gerund, past, participle: participle ?? past } : null;
}

for (const verb of extra) learn(verb);
for (const list of [...Object.values(mindVerbs), everyday]) {
  for (const base of list.trim().split(/\s+/u)) {
    for (const spelling of /[^aeiou]i[sz]e$/u.test(base) && base.length > 5 ? [base.replace(/ize$/u, 'ise'), base.replace(/ise$/u, 'ize')] : [base]) {
      const verb = oneSpelling(spelling);
      if (verb) learn(verb);
    }
  }
}

/** The stance room inflects -ise and -ize together; a rewording must stay with the spelling of the note. */
function oneSpelling(base: string): Verb | null {
  if (!/i[sz]e$/u.test(base)) return inflected(base);
  const stem = base.slice(0, -1);
  if (/^(?:rise|arise|wise)$/u.test(base) || base.length <= 5) return inflected(base);
  return { base, third: `${base}s`, gerund: `${stem}ing`, past: `${base}d`, participle: `${base}d` };
}

/** The verb a written form belongs to and which of its forms it may be; null for words that are no verb we know. */
export function verbOf(form: string): { readonly verb: Verb; readonly forms: ReadonlySet<keyof Verb> } | null {
  return byForm.get(form.toLowerCase()) ?? null;
}

/** The forms of a verb given in its base form, by rule where we do not know it. */
export function formsOf(base: string): Verb | null {
  const lower = base.toLowerCase();
  const known = byForm.get(lower);
  if (known?.forms.has('base')) return known.verb;
  return /^[a-z][a-z-]+$/u.test(lower) ? inflected(lower) : null;
}
