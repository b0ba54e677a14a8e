import type { Form } from '../../note/form.ts';
import { hashOf } from './hash.ts';

/** From where features of a whole utterance are hashed, by how it is said. */
export const wholeSeeds: Readonly<Record<Form, number>> = { direct: hashOf('direct'), narrative: hashOf('narrative') };

/** From where words and runs of words are hashed, whoever says them. */
export const wordSeed = hashOf('word');
