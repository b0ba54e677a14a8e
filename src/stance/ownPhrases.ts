import type { Judged } from './candidate.ts';
import { judge } from './decide.ts';
import { PatternBook } from './pattern.ts';
import type { Scene } from './scene.ts';
import { wordsOf } from './words.ts';

/** More than this is no list of habits any more; what is longer than a line is no phrase. */
const most = 200;
const longest = 120;

/**
 * Phrases that somebody would like to notice, from their settings: taken literally, `*` standing for up to four words.
 * They are never read as patterns or regular expressions, so that a workspace cannot make a review slow.
 */
export class OwnPhrases {
  readonly #book = new PatternBook<string>();
  #any = false;

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases.slice(0, most)) {
      const pattern = patternOf(phrase.slice(0, longest));
      if (pattern === '') continue;
      this.#book.add(phrase, [pattern]);
      this.#any = true;
    }
  }

  /** Whether there are any. */
  get any(): boolean {
    return this.#any;
  }

  /** The first own phrase in a scene, with what the gates say of it; null when there is none. */
  in(scene: Scene): Judged | null {
    if (!this.#any) return null;
    const hit = this.#book.find(scene.reading.words)[0];
    if (!hit) return null;
    const clause = Math.max(0, scene.reading.clauses.findIndex(({ from, to }) => hit.from >= from && hit.from < to));
    return judge({ category: 'A18', clause, by: 'own phrase', from: hit.from, to: hit.to }, scene);
  }
}

/** The words of a phrase in the notation of pattern.ts; empty when it holds no word. */
function patternOf(phrase: string): string {
  const parts = phrase.split('*').map(part => wordsOf(part).map(({ norm }) => norm).filter(norm => /^[\p{L}\p{N}]|^'/u.test(norm)).join(' '));
  while (parts.length > 0 && parts[0] === '') parts.shift();
  while (parts.length > 0 && parts[parts.length - 1] === '') parts.pop();
  return parts.filter(part => part !== '').join(' .. ');
}
