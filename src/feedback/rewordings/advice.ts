import { openings } from '../../stance/vocabulary/room.ts';
import { formsOf, verbOf } from '../grammar/verbForms.ts';
import { secondAct } from './reported.ts';
import type { Proposal, Told } from '../told.ts';

/** What somebody is told to do, as an infinitive without "to": "talk to him tonight". */
function actIn(body: string): string | null {
  const said = /^(?:maybe |perhaps |then |and |just |please |really |simply |now )*/iu.exec(body)?.[0].length ?? 0;
  const text = body.slice(said);
  const patterns = [
    /^you (?:really |just |simply )?(?:should|need to|have to|ought to|must|had better|might want to|could)(?: (?:really|just|simply))? (.+)$/iu,
    /^you(?:['’]d| would) (?:do )?better (?:to )?(?!(?:only |ever |just )*(?!bring|sing|ring|cling)\p{Ll}+ing\b)(.+)$/iu,
    /^you(?:['’]ve| have) got to (.+)$/iu,
    /^if i were you,? i(?:['’]d| would) (.+)$/iu,
    /^why don['’]t you (?:just )?(.+)$/iu,
    /^(?:the best thing (?:would be|is)|my advice (?:is|would be)|what you need is|what you (?:should|ought to) (?:do|be doing) is) to (.+)$/iu,
    /^(?:try|remember) to (.+)$/iu,
    /^make sure (?:that )?you (.+)$/iu,
  ];
  for (const pattern of patterns) {
    const act = pattern.exec(text)?.[1];
    if (act) return /^(?:be |not |never |\p{Ll}+ )?/u.test(act) && !/^(?:not|never|understand that|know that)\b/u.test(act) ? act.replace(/^(?:just|simply|really) /u, '') : null;
  }
  const need = /^what you need is (an? .+)$/iu.exec(text)?.[1];
  if (need) return `have ${need}`;
  const time = /^it(?:['’]s| is) (?:high )?time you (\p{Ll}+)\b(.*)$/iu.exec(text);
  const past = time?.[1] ? verbOf(time[1]) : null;
  if (past?.forms.has('past')) return `${past.verb.base}${time?.[2] ?? ''}`;
  const first = /^(\p{L}+)\b/u.exec(text)?.[1]?.toLowerCase() ?? '';
  const order = verbOf(first);
  if (order?.forms.has('base') && !order.forms.has('third') && !/^(?:calm|listen|look|let|see|tell|wait|help|say|think|imagine|trust|believe|mean|need|want|feel|stop|come|part)$/u.test(first) && !/^\p{L}+,/u.test(text)) return text.charAt(0).toLowerCase() + text.slice(1);
  return null;
}

function act({ whole, direct, body }: Told): string | null {
  if (!whole || !direct || /\b(?:calm down|listen to me)\b/iu.test(body)) return null;
  const found = actIn(body);
  return found && !/[;:]|, (?:you|and you|it|she|he|they|that)\b/u.test(found) ? found : null;
}

/** "You should talk to him." → "What would it be like to talk to him?" */
export function whatWouldItBeLike(told: Told): Proposal | null {
  if (told.whole && told.direct && /^calm down\b/iu.test(told.body)) return { title: { text: 'Put it as a question' }, text: 'Shall we slow down for a moment?' };
  const found = act(told);
  return found ? { title: { text: 'Put it as a question' }, text: `${told.call}What would it be like to ${found}?` } : null;
}

/** "… What goes through your mind when you picture talking to him?" */
export function picture(told: Told): Proposal | null {
  const found = act(told);
  // "Picture thinking about what you want" would say the same thing twice.
  if (/^think\b/u.test(found ?? '')) return null;
  const verb = /^(\p{Ll}+)\b(.*)$/u.exec(found ?? '');
  if (!verb?.[1] || /^ \p{Ll}+ing\b/u.test(verb[2] ?? '') || secondAct(verb[2] ?? '')) return null;
  const gerund = formsOf(verb[1])?.gerund;
  return gerund ? { title: { text: 'Ask what comes to mind' }, text: `${told.call}What goes through your mind when you picture ${gerund}${verb[2] ?? ''}?` } : null;
}

/** Thinking it through side by side, the words kept. */
export function whetherTo(told: Told): Proposal | null {
  const found = act(told);
  return found && !/^think\b/u.test(found) ? { title: { text: 'Offer to think it through together' }, text: `${told.call}Shall we think together about whether to ${found}?` } : null;
}

/** "Pt needs to tolerate frustration." → "My wish is for Pt to tolerate frustration; Pt's own: ___." */
export function myWish(told: Told): Proposal | null {
  if (told.direct || !told.whole) return null;
  const found = /^(Pt|pt|Cl|Client|She|He|They|(?:\p{Lu}\.){1,3}|\p{Lu}\p{Ll}+) (?:simply |really |just )?(?:(?:needs?|has|have|is|ought) to|should|must) (.+)$/u.exec(told.body);
  if (!found?.[1] || !found[2]) return null;
  const whom = { She: 'her', He: 'him', They: 'them' }[found[1]] ?? found[1];
  const own = { She: 'her own', He: 'his own', They: 'their own' }[found[1]] ?? `${found[1]}'s own`;
  return { title: { text: 'Own the wish' }, text: `${openings.wish} ${whom} to ${found[2]}; ${own}: ___.` };
}
