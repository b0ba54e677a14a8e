import assert from 'node:assert/strict';
import { openReviewer } from '../../../src/stance/reviewer.ts';
import type { ReviewOptions } from '../../../src/stance/review.ts';

async function rulesIn(text: string, options: ReviewOptions): Promise<string[]> {
  return (await openReviewer({ anyText: true, ...options })).review(text).findings.map(({ rule, text: words }) => `${rule}: ${words}`);
}

const text = 'T: At the end of the day the bus was late, really.\nP: At the end of the day the bus was late.\n';

describe('phrases of one’s own', () => {
  it('are noticed in a therapist’s words, and in nobody else’s', async () => {
    assert.deepEqual(await rulesIn(text, {}), []);
    assert.deepEqual(await rulesIn(text, { ownPhrases: ['at the end of the day'] }), ['own-phrase: At the end of the day the bus was late, really.']);
  });

  it('take a star for a few words', async () => {
    assert.equal((await rulesIn(text, { ownPhrases: ['end of * bus'] })).length, 1);
    assert.equal((await rulesIn(text, { ownPhrases: ['end of * nowhere'] })).length, 0);
  });

  it('are literal: no sign in them means anything else', async () => {
    for (const phrase of ['.*', '(a+)+$', '^', '{i}', '{det}', 'tuesday|late', '!bus', '..', '***', '', ' ', '?']) assert.deepEqual(await rulesIn('T: See you on Tuesday.\n', { ownPhrases: [phrase] }), [], phrase);
    assert.equal((await rulesIn(text, { ownPhrases: ['was late (really)'] })).length, 1);
  });

  it('cost no more than in proportion to the text, however many stars they hold', async () => {
    const hostile = Array.from({ length: 29 }, (_, at) => `${'a * '.repeat(1 + at)}b`);
    const cost = async (words: number): Promise<number> => {
      const reviewer = await openReviewer({ anyText: true, ownPhrases: hostile });
      const before = process.cpuUsage();
      reviewer.review(`T: ${'a '.repeat(words)}.\n`);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    await cost(100);
    const small = Math.max(await cost(200), 10), large = await cost(800);
    assert.ok(large <= 6 * small, `${small} and ${large} ms`);
  });

  it('take a phrase with emoji and accents as it is', async () => {
    assert.equal((await rulesIn('T: The café 😀 was closed, really.\n', { ownPhrases: ['café 😀 was'] })).length, 1);
    assert.deepEqual(await rulesIn('T: See you on Tuesday.\n', { ownPhrases: ['😀', '\uD83D'] }), []);
  });

  it('can be turned off like everything else', async () => {
    assert.deepEqual(await rulesIn(text, { ownPhrases: ['the bus'], levels: { 'own-phrase': 'off' } }), []);
  });
});

describe('kinds that are off at first', () => {
  it('are noticed once somebody turns them on', async () => {
    const said = 'T: The leaflet on the table is about pretend mode.\n';
    assert.ok(!(await rulesIn(said, {})).some(one => one.startsWith('jargon')));
    assert.ok((await rulesIn(said, { levels: { jargon: 'hint' } })).some(one => one.startsWith('jargon')));
  });
});
