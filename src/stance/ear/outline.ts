import type { SentenceReading, Word } from '../clause.ts';
import { sign } from '../signs.ts';
import { KindFact } from '../wordForm.ts';
import type { Heed } from './gathering.ts';
import { hashOf, hashOfTerm, step } from './hash.ts';

/** So many clauses make the outline of a sentence; what follows them hardly changes how it is heard. */
const outlined = 4;

const seed = {
  clauses: hashOf('outline clauses'), moods: hashOf('outline moods'), digits: hashOf('digits'), colon: hashOf('colon'), quoted: hashOf('quoted'), capitals: hashOf('capitals'),
  length: hashOf('outline length'), about: hashOf('about'),
};

/**
 * A sentence as a whole: who its clauses are about and when, whom it names at all, how long it is. A verdict has another
 * outline than a report of what was done, whatever words it is made of.
 * @param length its words and pauses
 * @param whole hash of who is heard
 */
export function outlineOf({ words, clauses, signs }: SentenceReading, length: number, whole: number, heed: Heed): void {
  let shape = step(whole, seed.clauses), moods = step(whole, seed.moods);
  for (let at = 0; at < clauses.length && at < outlined; at++) {
    const { subject, tense, mood, link } = clauses[at]!;
    shape = step(step(shape, hashOfTerm(subject)), hashOfTerm(tense));
    moods = step(step(moods, hashOfTerm(mood)), hashOfTerm(link));
  }
  heed.whole(shape);
  heed.whole(moods);
  heed.whole(step(step(whole, seed.digits), signs & sign.digit ? 1 : 0));
  heed.whole(step(step(whole, seed.capitals), signs & sign.capitals ? 1 : 0));
  heed.whole(step(step(whole, seed.colon), signs & sign.colon ? 1 : 0));
  heed.whole(step(step(whole, seed.quoted), signs & sign.quoted ? 1 : 0));
  const [first] = clauses, time = hashOfTerm(first?.tense ?? 'none');
  const size = length <= 3 ? length : length <= 6 ? 6 : length <= 10 ? 10 : 20;
  heed.whole(step(step(whole, seed.length), Math.min(12, Math.round(length / 3))));
  heed.whole(step(step(step(step(whole, seed.length), size), hashOfTerm(first?.subject ?? 'none')), time));
  heed.whole(step(step(step(whole, seed.about), peopleIn(words)), time));
}

/** Whom a word names: the speaker, the person addressed, somebody else; a bit for each. */
const personIn = new KindFact(({ classes }): number => {
  if (classes.has('i') || classes.has('my')) return 1;
  if (classes.has('you') || classes.has('your')) return 2;
  return classes.has('he') || classes.has('his') || classes.has('name') || classes.has('pt') || classes.has('kin') ? 4 : 0;
});

/** Whom a sentence names, a bit for each. */
function peopleIn(words: readonly Word[]): number {
  let named = 0;
  for (const { form } of words) named |= personIn.of(form.kind);
  return named;
}
