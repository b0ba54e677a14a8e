import assert from 'node:assert/strict';
import { openReviewer, type Reviewer } from '../../../src/stance/reviewer.ts';
import { checkNote, checkReview, plain } from './checkNote.ts';
import { hostileNote, randomOf } from './hostileNotes.ts';

const fresh = (): Promise<Reviewer> => openReviewer({ anyText: true });

describe('Hostile notes', function () {
  this.timeout(60_000);

  it('go through the whole pipeline unharmed', async () => {
    const reviewer = await fresh();
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = randomOf(seed);
      await checkNote(hostileNote(random), random, reviewer, fresh);
    }
  });

  /** Edits after which a reader that follows once said something else than one that begins anew, each as small as it could be made. */
  const once: readonly (readonly [before: string, after: string])[] = [
    ['t:\nT: \nT:\nP:', 't:\nT: \nT:* I P:'],
    ['T\t\nt:\nT: \n<!-->\nT:', 'T\t\nt:\nT: \n<!-- >\nT:'],
    ['P:\n*T*\nT:\nP:', 'P:\n*T*\nT: !P:'],
    ['T:\nP:\n```\n```\nT:\nP:', 'T:\n**P:*xt wk.\n```\nT: You.P Yot.```\nT:\nP:'],
    ['```\n```\n|Who\n|-\nT\n***\n0:12T:\nT:\nT:', '```\n``*ooks away*`\n\n|Who\n|-\nT\n***\n0:12T:\nT:\nT:'],
  ];
  for (const [before, after] of once) {
    it(`read the same after an edit as anew: ${JSON.stringify(after)}`, async () => {
      const follower = await fresh();
      follower.review(before);
      assert.deepEqual(plain(follower.review(after)), plain((await fresh()).review(after)));
    });
  }

  for (const text of ['“<\uFEFF*:* I wonder http:/\\/x.', '*T* I d?\n[http://r.']) {
    it(`are marked where they stand beside what looks like an address: ${JSON.stringify(text)}`, async () => {
      checkReview((await fresh()).review(text));
    });
  }
});

describe('Front matter', () => {
  const deep: Readonly<Record<string, string>> = { brackets: '['.repeat(12_000), braces: '{a: '.repeat(4000), 'lists on one line': `\n  ${'- '.repeat(6000)}`, 'keys on one line': '? '.repeat(6000) };
  for (const [what, value] of Object.entries(deep)) {
    it(`too deep for its reader does not end the process: ${what}`, async () => {
      const { note, findings } = (await fresh()).review(`---\na: ${value}\n---\nT: You are clearly angry with me.\n`);
      assert.notEqual(note.frontMatter.problem, null);
      assert.equal(findings.length, 1);
    });
  }
});
