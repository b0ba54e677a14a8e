import type { Clause, SentenceReading, Word } from '../clause.ts';
import type { Surroundings } from '../surroundings.ts';
import { FormFact } from '../wordForm.ts';
import type { Heed } from './gathering.ts';
import { hashOf, step } from './hash.ts';
import { heardAs } from './heardWord.ts';

/** So many clauses make the outline of a sentence; what follows them hardly changes how it is heard. */
const outlined = 4;

const seed = {
  clauses: hashOf('outline clauses'), moods: hashOf('outline moods'), digits: hashOf('digits'), colon: hashOf('colon'), quoted: hashOf('quoted'), capitals: hashOf('capitals'),
  length: hashOf('outline length'), about: hashOf('about'), none: hashOf('none'),
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

const sides = [
  { side: 'previous', seed: hashOf('utterance before') },
  { side: 'following', seed: hashOf('utterance after') },
] as const;

/** What of a neighbour a feature is made of. */
const part = { form: 1, subject: 2, tense: 3, both: 4, mood: 5, first: 6, second: 7, family: 8 };

/**
 * The utterances on either side: who they are about and when, how they begin, the families of their words, and how this
 * one goes on from them. A verdict in the present stands out among what was done; a repair follows what it repairs.
 */
export function neighboursIn(around: Surroundings, { clauses }: SentenceReading, whole: number, heed: Heed): void {
  const own: Clause | undefined = clauses[0];
  const subject = hashOf(own?.subject ?? 'none'), tense = hashOf(own?.tense ?? 'none');
  for (const { side, seed: sideSeed } of sides) {
    const here = whole ^ sideSeed, other = around[side];
    const head = other?.reading.clauses[0];
    const form = other ? hashOf(other.form) : seed.none, otherSubject = hashOf(head?.subject ?? 'none'), otherTense = hashOf(head?.tense ?? 'none');
    const named = (kind: number): number => step(step(here, kind), form);
    heed.whole(step(step(named(part.form), otherSubject), otherTense));
    heed.whole(step(step(named(part.subject), otherSubject), subject));
    heed.whole(step(step(named(part.tense), otherTense), tense));
    heed.whole(step(step(step(named(part.both), otherTense), tense), subject));
    if (!other) continue;
    const { words, asks } = other.reading;
    heed.whole(step(step(step(here, part.mood), asks ? 1 : 0), hashOf(head?.mood ?? 'none')));
    const first = words[0] ? heardAs.of(words[0].form).hashes.word : 0, second = words[1] ? heardAs.of(words[1].form).hashes.word : 0;
    heed.whole(step(step(here, part.first), first));
    heed.whole(step(step(step(here, part.second), first), second));
    const family = step(here, part.family);
    for (const word of words) heed.whole(step(family, heardAs.of(word.form).hashes.family));
  }
}
