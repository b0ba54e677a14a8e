import type { SentenceReading, Word } from '../clause.ts';
import { FormFact } from '../wordForm.ts';
import type { Heed } from './gathering.ts';
import { hashOf, step } from './hash.ts';

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
export function outlineOf({ text, words, clauses }: SentenceReading, length: number, whole: number, heed: Heed): void {
  let shape = step(whole, seed.clauses), moods = step(whole, seed.moods);
  for (let at = 0; at < clauses.length && at < outlined; at++) {
    const { subject, tense, mood, link } = clauses[at]!;
    shape = step(step(shape, hashOf(subject)), hashOf(tense));
    moods = step(step(moods, hashOf(mood)), hashOf(link));
  }
  heed.whole(shape);
  heed.whole(moods);
  heed.whole(step(step(whole, seed.digits), /\d/.test(text) ? 1 : 0));
  heed.whole(step(step(whole, seed.capitals), hasCapitals(text) ? 1 : 0));
  heed.whole(step(step(whole, seed.colon), /[:–—]/.test(text) ? 1 : 0));
  heed.whole(step(step(whole, seed.quoted), text.includes('“”') ? 1 : 0));
  const [first] = clauses, time = hashOf(first?.tense ?? 'none');
  const size = length <= 3 ? length : length <= 6 ? 6 : length <= 10 ? 10 : 20;
  heed.whole(step(step(whole, seed.length), Math.min(12, Math.round(length / 3))));
  heed.whole(step(step(step(step(whole, seed.length), size), hashOf(first?.subject ?? 'none')), time));
  heed.whole(step(step(step(whole, seed.about), peopleIn(words)), time));
}

/** Whether two capitals stand side by side. One by one: a regular expression for the capitals of all the world takes ten times as long to find none. */
function hasCapitals(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Marks of punctuation have no case; of other letters the expression knows.
    if (unit >= 128 && (unit < 0x2010 || unit > 0x2027)) return /\p{Lu}{2}/u.test(text);
    if (isCapital(unit) && isCapital(text.charCodeAt(at - 1))) return true;
  }
  return text.charCodeAt(0) >= 128 && /\p{Lu}{2}/u.test(text);
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/** Whom a word names: the speaker, the person addressed, somebody else; a bit for each. */
const personIn = new FormFact(({ classes }): number => {
  if (classes.has('i') || classes.has('my')) return 1;
  if (classes.has('you') || classes.has('your')) return 2;
  return classes.has('he') || classes.has('his') || classes.has('name') || classes.has('pt') || classes.has('kin') ? 4 : 0;
});

/** Whom a sentence names, a bit for each. */
function peopleIn(words: readonly Word[]): number {
  let named = 0;
  for (const { form } of words) named |= personIn.of(form);
  return named;
}
