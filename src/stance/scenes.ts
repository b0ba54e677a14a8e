import type { Passage } from '../note/passage.ts';
import type { Place } from './place.ts';
import type { Scene } from './scene.ts';
import { readSentence } from './sentenceReading.ts';
import { utterancesOf } from './utterance.ts';
import type { Utterance } from './utterance.ts';

/** An utterance with all that may be asked about it. */
export interface StagedUtterance {
  readonly utterance: Utterance;
  readonly scene: Scene;
}

/** Everything in a passage that is listened to, each with its surroundings. */
export function scenesOf(passage: Passage, place: Pick<Place, 'section' | 'kind' | 'audience'>): StagedUtterance[] {
  const utterances = utterancesOf(passage);
  return utterances.map((utterance, index) => ({
    utterance,
    scene: {
      reading: readSentence(utterance.words), speaker: utterance.sentence.speaker, form: utterance.form,
      section: place.section, kind: place.kind, audience: place.audience,
      next: utterances[index + 1]?.words.slice(0, 60) ?? '',
    },
  }));
}
