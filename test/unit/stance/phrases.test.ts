import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { categories } from '../../../src/stance/categories/categories.ts';
import type { Category } from '../../../src/stance/categories/category.ts';
import { PatternBook } from '../../../src/stance/pattern.ts';
import { scareQuotes } from '../../../src/stance/scareQuotes.ts';
import { listedForms } from '../../../src/stance/vocabulary/lexicon.ts';
import { wordClasses } from '../../../src/stance/vocabulary/wordClass.ts';
import { wordsOf } from '../../../src/stance/words.ts';
import { allLines, allNotes } from '../../../scripts/ear/corpus.ts';
import { guideLines } from '../../../scripts/evaluation/guide.ts';

/** Everything written for this project, sentence by sentence: what a phrase may be met in. */
const sentences = [
  ...guideLines().map(({ text }) => text), ...allLines().map(({ text }) => text),
  ...allNotes().flatMap(({ text }) => text.split(/(?<=[.?!])\s+|\n/u)),
  ...categories.flatMap(({ heard, notHeard, names }) => [...heard, ...notHeard, ...names?.named ?? [], ...names?.notNamed ?? []]),
  ...readFileSync('test/data/phrases/examples.md', 'utf8').split('\n').filter((line) => line.startsWith('- ')).map((line) => line.slice(2)),
].map(wordsOf);

const kinds: ReadonlySet<string> = new Set(wordClasses);
const phrasesOf = ({ said, told, nearMisses, names }: Category): string[] => [...new Set([...said, ...told, ...nearMisses, ...names?.phrases ?? []])];

/** The alternatives of a phrase's steps that cannot be what was meant: no class of that name, or a sign inside a word. */
function malformed(phrase: string): string[] {
  return phrase.split(/\s+/u).filter((step) => !/^(?:\^|\$|\.\.\d*|[?!,])$/u.test(step)).flatMap((step) =>
    (step.replace(/^!/u, '').replace(/(?<=.)\?$/u, '').match(/\{[^}]*\}|[^|]+/gu) ?? []).filter((item) =>
      item.startsWith('{') ? item.slice(1, -1).split('|').some((kind) => !kinds.has(kind)) : item !== '?' && /[?{}!^$+"]/u.test(item)));
}

/** The phrases, by category, that no sentence holds. All are looked for in one go: each sentence is read once. */
function unmetPhrases(): ReadonlyMap<Category, ReadonlySet<string>> {
  const unmet = new Map(categories.map((category) => [category, new Set(phrasesOf(category))]));
  const book = new PatternBook<readonly [Category, string]>();
  for (const [category, phrases] of unmet) for (const phrase of phrases) book.add([category, phrase], [phrase]);
  for (const words of sentences) for (const { owner: [category, phrase] } of book.find(words)) unmet.get(category)?.delete(phrase);
  return unmet;
}

describe('phrases of the categories', () => {
  let unmet: ReturnType<typeof unmetPhrases>;
  before(() => { unmet = unmetPhrases(); });

  for (const category of categories) {
    it(`${category.rule}: every phrase is met somewhere`, () => {
      assert.deepEqual([...unmet.get(category) ?? assert.fail(category.rule)], [], 'is there a space inside its alternatives, or does test/data/phrases/examples.md lack a sentence?');
    });
    it(`${category.rule}: every phrase is written in the notation`, () => {
      assert.deepEqual(phrasesOf(category).filter((phrase) => malformed(phrase).length > 0), []);
    });
    it(`${category.rule}: what is soft is one of its phrases`, () => {
      assert.deepEqual((category.soft ?? []).filter((phrase) => phrase !== scareQuotes && !category.said.includes(phrase) && !category.told.includes(phrase)), []);
    });
  }

  it('stay within the words that are known: every class has some', () => {
    const filled = new Set(sentences.flatMap((words) => words.flatMap(({ classes }) => [...classes])));
    assert.deepEqual(wordClasses.filter((kind) => !filled.has(kind)), []);
  });
  it('list words as they are read: no entry that a sentence could never hold', () => {
    const read = (form: string): boolean => {
      const words = wordsOf(`So ${form} then`).slice(1, -1);
      return words.length === 1 && words[0]?.norm === form || form.startsWith("'") || words.length === 2 && words[0]!.norm + words[1]!.norm === form;
    };
    assert.deepEqual([...listedForms()].filter((form) => !read(form)), []);
  });
});
