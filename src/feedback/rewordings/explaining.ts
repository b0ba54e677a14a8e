import { lowered, raised } from '../grammar/lowered.ts';
import { formsOf } from '../grammar/verbForms.ts';
import { readStatement } from '../grammar/statement.ts';
import { followedBy, type Proposal, type Told } from '../told.ts';

/** "The reason you react like this is your attachment style." → "How do you make sense of reacting like this?" */
export function makeSense(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  const title = { text: 'Put it as a question' };
  const reason = /^the reason (?:why )?you (\p{Ll}+)\b(.*?) is\b/iu.exec(told.body);
  const gerund = reason?.[1] ? formsOf(reason[1])?.gerund : undefined;
  if (gerund) return { title, text: `How do you make sense of ${gerund}${reason?.[2] ?? ''}?` };
  const explain = /^let me (?:explain|tell you) ((?:what|how|why)\b.+)$/iu.exec(told.body);
  if (explain?.[1]) return { title, text: `How do you explain to yourself ${explain[1]}?` };
  if (/^what you(?:['’]re| are) doing\b/iu.test(told.body)) return { title, text: 'What is going on in your mind just then?' };
  return null;
}

/** Information, with permission first and a check after (guide A5). */
export function withPermission(told: Told): Proposal | null {
  if (!told.whole || !told.direct || told.mark.includes('?')) return null;
  const bare = told.body.replace(/^(?:you have to (?:understand|know|realise|realize) that|as I(?:['’]ve| have)? (?:explained|said|told you)(?: before)?,|you see,|basically,|in other words,|research shows that)\s*/iu, '');
  const keep = /^research shows/iu.test(told.body) ? told.body : bare;
  const whatHappens = /^what happens (?:in .+?|here|then|there)? ?is that (.+)$/iu.exec(keep);
  const said = keep;
  if (!whatHappens && !readStatement(`${raised(said)}.`) && !/^people with\b|^research shows\b|^this is how\b/iu.test(said)) return null;
  if (/^let me\b/iu.test(said)) return null;
  return { title: { text: 'Ask first, check after' }, text: followedBy(`Can I offer a thought? ${raised(said)}.`, 'Does that match anything in you?') };
}

/** "Explained to pt why …" → "Explored with pt why …" */
export function exploredWith(told: Told): Proposal | null {
  if (told.direct) return null;
  const title = { text: 'If that is how it went: exploring together' };
  const explained = /^((?:I |We |Th |Clinician |Therapist )?)(?:[Ee]xplained to|[Cc]larified for|[Ee]xplained for) (\S+) ((?:why|how|what)\b.+)$/u.exec(told.body);
  if (explained?.[2] && explained[3]) return { title, text: `${explained[1] ?? ''}${explained[1] ? 'explored' : 'Explored'} with ${explained[2]} ${lowered(explained[3])}${told.mark}` };
  if (/^Spent .+ explaining\b/u.test(told.body)) return { title, text: told.text.replace('explaining', 'exploring') };
  return null;
}
