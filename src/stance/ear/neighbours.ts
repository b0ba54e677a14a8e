import type { Form } from '../../note/form.ts';
import type { Clause, SentenceReading } from '../clause.ts';
import type { Surroundings } from '../surroundings.ts';
import { FormFact } from '../wordForm.ts';
import { Alone } from './alone.ts';
import { bucketOf, type Heed } from './gathering.ts';
import { hashOf, hashOfTerm, step } from './hash.ts';
import { heardAs } from './heardWord.ts';
import { wholeSeeds } from './seeds.ts';

const sides = ['previous', 'following'] as const;
type Side = (typeof sides)[number];
const sideSeeds: Readonly<Record<Side, number>> = { previous: hashOf('utterance before'), following: hashOf('utterance after') };

/** What of a neighbour a feature is made of. */
const part = { form: 1, subject: 2, tense: 3, both: 4, mood: 5, first: 6, second: 7, family: 8 };

const nobody = hashOf('none');

/**
 * The utterances on either side: who they are about and when, how they begin, the families of their words, and how this
 * one goes on from them. A verdict in the present stands out among what was done; a repair follows what it repairs.
 */
export function neighboursIn(around: Surroundings, form: Form, { clauses }: SentenceReading, heed: Heed): void {
  const own: Clause | undefined = clauses[0];
  const subject = hashOfTerm(own?.subject ?? 'none'), tense = hashOfTerm(own?.tense ?? 'none');
  for (const side of sides) {
    const here = hereOn(side, form), other = around[side];
    const head = other?.reading.clauses[0];
    const otherForm = other ? hashOfTerm(other.form) : nobody, otherSubject = hashOfTerm(head?.subject ?? 'none'), otherTense = hashOfTerm(head?.tense ?? 'none');
    const named = (kind: number): number => step(step(here, kind), otherForm);
    heed.whole(step(step(named(part.form), otherSubject), otherTense));
    heed.whole(step(step(named(part.subject), otherSubject), subject));
    heed.whole(step(step(named(part.tense), otherTense), tense));
    heed.whole(step(step(step(named(part.both), otherTense), tense), subject));
    if (!other) continue;
    const { words, asks } = other.reading;
    heed.whole(step(step(step(here, part.mood), asks ? 1 : 0), hashOfTerm(head?.mood ?? 'none')));
    const first = words[0] ? heardAs.of(words[0].form).hash : 0, second = words[1] ? heardAs.of(words[1].form).hash : 0;
    heed.whole(step(step(here, part.first), first));
    heed.whole(step(step(step(here, part.second), first), second));
    const heard = besideAt(side, form);
    for (const word of words) heed.alone(beside.of(word.form)[heard]!, null);
  }
}

function hereOn(side: Side, form: Form): number {
  return wholeSeeds[form] ^ sideSeeds[side];
}

/** What is heard in a word beside an utterance: a number for each side and form (`besideAt`). */
type Beside = readonly Alone[];

function besideAt(side: Side, form: Form): number {
  return (side === 'previous' ? 0 : 1) + (form === 'direct' ? 0 : 2);
}

/** One for each family, which are few: what they weigh is always near at hand. */
const besides = new Map<number, Beside>();

const beside = new FormFact((form): Beside => {
  const { family } = heardAs.of(form);
  let heard = besides.get(family);
  if (!heard) besides.set(family, heard = (['direct', 'narrative'] as const).flatMap((of) => sides.map((side) => new Alone(Int32Array.of(bucketOf(step(step(hereOn(side, of), part.family), family)))))));
  return heard;
});
