import { readStatement, stripped } from './statement.ts';
import { raised } from './lowered.ts';
import type { Told } from '../told.ts';

const fronts = /^(?:clearly|obviously|of course|undoubtedly|definitely|certainly|undeniably|evidently|without (?:question|doubt|a doubt)|needless to say|no doubt|believe me|trust me|surely|the (?:fact|truth) is(?: that)?|it(?:['’]s| is) (?:perfectly |quite |absolutely )?(?:clear|obvious|evident)(?: to me)? that|there(?:['’]s| is) no (?:doubt|question) (?:in my mind )?that|there can be no doubt that|i(?:['’]m| am) (?:absolutely |quite |completely )?(?:certain|sure|convinced)(?: that)?|i can see that|any(?:one|body) can see(?: that)?|it goes without saying that|in fact|deep down|as everyone knows|as you know|frankly|let['’]s be (?:realistic|honest):?|in my professional opinion)[,:]?\s+/iu;
const within = /(?:,\s+)?\b(?:clearly|obviously|definitely|certainly|undoubtedly|undeniably|evidently|of course|without a doubt|deep down|unconsciously|secretly|perfectly well|merely|simply)\b,?\s*/giu;
/** "just" and "only" colour the claim where they stand by its verb; further on they may be its point. */
const only = /^((?:\S+\s+){1,3}?)(?:just|only|really|actually)\s+/iu;

/** The words that close a question, as found in a text; null where there is none. */
export function boosterIn(text: string): string | null {
  const front = fronts.exec(text)?.[0];
  if (front) return front.trim().replace(/[,:]$/u, '');
  const inside = text.match(within)?.find((word) => !/^(?:simply|merely)/iu.test(word.trim()));
  return inside ? inside.replace(/^,\s+/u, '').trim().replace(/,$/u, '') : null;
}

/** A text without the words that close a question; the rest stays as it is. */
export function withoutBooster(text: string): string {
  const front = fronts.exec(text)?.[0] ?? '';
  const rest = front ? text.slice(front.length) : text;
  const calm = rest.replace(within, (found, at: number) => (at === 0 ? '' : /^,\s/u.test(found) && /,\s*$/u.test(found) ? ' ' : ' ')).replace(/\s+([.,;:!?])/gu, '$1').replace(/ {2,}/gu, ' ');
  return calm === text ? text : /^\p{Lu}/u.test(text) ? raised(calm.trimStart()) : calm.trimStart();
}

/** The same sentence read again without its boosters, "just" and "really". */
export function withoutBoosters(told: Told): Told {
  let body = withoutBooster(told.body).replace(only, '$1');
  if (body === told.body) return told;
  if (/^\p{Ll}/u.test(body) && !/^(?:pt|cl)\b/u.test(body)) body = raised(body);
  const { body: bare } = stripped(body);
  return { ...told, body: bare, statement: readStatement(body) };
}
