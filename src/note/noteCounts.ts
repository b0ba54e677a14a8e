import type { Block } from './block.ts';

/** What the words of a note's blocks count together. Asked of the blocks only where something depends on it. */
export class NoteCounts {
  readonly #blocks: readonly Block[];

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  /** How often the note says you/your. */
  get you(): number {
    return this.#blocks.reduce((sum, { survey }) => sum + survey.counts.you, 0);
  }

  /** How often it says she/he/they/her/his. */
  get they(): number {
    return this.#blocks.reduce((sum, { survey }) => sum + survey.counts.they, 0);
  }

  /** How often a clinician's acts are told. */
  get acts(): number {
    return this.#blocks.reduce((sum, { survey }) => sum + survey.counts.acts, 0);
  }

  /** How many different kinds of clinical words there are. */
  get clinicalWords(): number {
    let kinds = 0;
    for (let rest = this.#blocks.reduce((bits, { survey }) => bits | survey.counts.clinical, 0); rest !== 0; rest &= rest - 1) kinds += 1;
    return kinds;
  }
}
