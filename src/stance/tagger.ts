import type nlp from 'compromise/two';
import type { PartOfSpeech, Word } from './clause.ts';

let compromise: typeof nlp | null = null;

/** Loads the tagger; the only place that does. Without it every word is simply of unknown kind. */
export async function loadTagger(): Promise<void> {
  compromise ??= (await import('compromise/two')).default;
}

const none: ReadonlySet<PartOfSpeech> = new Set();
/** Longer stretches make the tagger slow out of proportion (and some, fatal). */
const longest = 1000;
const kinds: readonly (readonly [string, PartOfSpeech])[] = [
  ['Noun', 'noun'], ['ProperNoun', 'name'], ['Person', 'name'], ['Verb', 'verb'], ['PastTense', 'past'], ['PresentTense', 'present'], ['Infinitive', 'infinitive'],
  ['Gerund', 'gerund'], ['Participle', 'participle'], ['Adjective', 'adjective'], ['Adverb', 'adverb'], ['Pronoun', 'pronoun'],
];

interface TaggedTerm { readonly offset?: { readonly start: number }; readonly tags?: ReadonlySet<string> }

/** Parts of speech of a sentence's words, by index. Term tags only: everything above terms is slow and has wrong offsets. */
export function tagWords(text: string, words: readonly Word[]): readonly ReadonlySet<PartOfSpeech>[] {
  if (!compromise || text.length > longest) return words.map(() => none);
  const view = compromise(text.replace(/[\r\n\t]/gu, ' '));
  view.compute('offset');
  const byStart = new Map<number, ReadonlySet<PartOfSpeech>>();
  for (const sentence of (view as unknown as { docs: TaggedTerm[][] }).docs) {
    for (const term of sentence) {
      if (!term.offset || !term.tags) continue;
      const found = new Set<PartOfSpeech>();
      for (const [tag, kind] of kinds) if (term.tags.has(tag)) found.add(kind);
      if (!byStart.has(term.offset.start)) byStart.set(term.offset.start, found);
    }
  }
  return words.map((word) => byStart.get(word.start) ?? none);
}
