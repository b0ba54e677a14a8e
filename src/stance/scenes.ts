import type { Form } from '../note/form.ts';
import type { Passage } from '../note/passage.ts';
import { sentencesOf } from '../note/sentences.ts';
import { hasStance } from '../note/speaker.ts';
import type { Place } from './place.ts';
import type { Scene } from './scene.ts';
import { readSentence, readSentenceOnce } from './sentenceReading.ts';
import { alone, neighbour, type Neighbour } from './surroundings.ts';
import { utterancesOf } from './utterance.ts';
import type { Utterance } from './utterance.ts';

/** An utterance with all that may be asked about it. */
export interface StagedUtterance {
  readonly utterance: Utterance;
  readonly scene: Scene;
}

/**
 * Everything in a passage that is listened to, each with its surroundings.
 * @param again whether its sentences may come again, so that it pays to keep how they were read
 */
export function scenesOf(passage: Passage, place: Pick<Place, 'section' | 'kind' | 'audience'>, again = true): StagedUtterance[] {
  // What a patient says holds no stance of ours unless it quotes one: most of a verbatim need not be cut into sentences.
  if (!hasStance(passage.speaker) && !quotesStance(passage)) return [];
  const read = again ? readSentence : readSentenceOnce;
  const sentences = sentencesOf(passage);
  const utterances = utterancesOf(passage.text, sentences);
  const beside: Neighbour[] = [];
  for (const { form, words } of utterances) beside.push({ form, reading: read(words) });
  const scenes: StagedUtterance[] = [];
  // Utterances come in the order of their sentences, none of which has to have any.
  let at = 0;
  for (let index = 0; index < utterances.length; index++) {
    const utterance = utterances[index]!, { sentence } = utterance;
    while (sentences[at] !== sentence) at++;
    scenes.push({
      utterance,
      scene: {
        reading: beside[index]!.reading, speaker: sentence.speaker, form: utterance.form,
        section: place.section, kind: place.kind, audience: place.audience, asides: utterance.asides,
        next: nextOf(utterances, index)?.words.slice(0, 60) ?? '',
        around: {
          before: neighbour(sentences[at - 1], passage.text), after: neighbour(sentences[at + 1], passage.text),
          ahead: Math.min(3, index), left: Math.min(3, utterances.length - index), quotations: Math.min(2, sentence.muted.length),
          previous: beside[index - 1] ?? null, following: beside[index + 1] ?? null,
        },
      },
    });
  }
  return scenes;
}

/** Whether any of the quoted words are somebody's whose stance is heard. */
function quotesStance({ quotations }: Passage): boolean {
  for (const { speaker } of quotations) if (hasStance(speaker)) return true;
  return false;
}

/** The utterance that begins after one has ended: what is quoted inside it is not next. */
function nextOf(utterances: readonly Utterance[], index: number): Utterance | undefined {
  const { end } = utterances[index]!;
  let next = index + 1;
  while (next < utterances.length && utterances[next]!.start < end) next += 1;
  return utterances[next];
}

/** Words that stand by themselves, as a scene of an individual session: the labelled lines that rules and ear learn from. */
export function loneScene(words: string, form: Form): Scene {
  return {
    reading: readSentence(words), speaker: form === 'direct' ? 'therapist' : 'writer', form,
    section: 'other', kind: 'individual', audience: 'self', asides: [], next: '', around: alone,
  };
}
