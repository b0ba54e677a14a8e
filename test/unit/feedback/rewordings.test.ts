import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { guideLines, page, rewordingsOf } from '../../../scripts/rewordingsGolden.ts';

describe('rewordings', () => {
  it('are the ones a person has read and agreed to', () => {
    assert.equal(page(guideLines()), readFileSync(new URL('../../golden/rewordings.md', import.meta.url), 'utf8'), 'run `npm run golden`, then read what changed');
  });

  it('are at most three, differ, and never leave the words as they are', () => {
    for (const { text, category } of guideLines()) {
      const found = rewordingsOf(text, category).map((rewording) => rewording.text);
      assert.ok(found.length <= 3);
      assert.equal(new Set([text, ...found]).size, found.length + 1, text);
    }
  });

  it('bring nothing in that reads as certain, twice said or broken', () => {
    for (const { text, category } of guideLines()) {
      for (const { text: other } of rewordingsOf(text, category)) {
        assert.doesNotMatch(other, /(?:\b(?:that that|to to|the the|is is|inging|whether whether)\b| {2}|\.\.(?!\.)|\( |undefined|\{\w+\}| [.,;])/u, `${text} → ${other}`);
      }
    }
  });

  it('are offered for nearly every line a supervisor would stop at', () => {
    const flagged = guideLines().filter(({ label }) => label === 'flag');
    const without = flagged.filter(({ text, category }) => rewordingsOf(text, category).length === 0).map(({ text }) => text);
    assert.ok(without.length <= 4, without.join('\n'));
  });

  it('keep contractions, names, spelling and markup', () => {
    assert.match(rewordingsOf('"You\'re feeling rejected because I was away."', 'A1')[0]?.text ?? '', /^"I'm wondering whether you might be feeling rejected because I was away\. Am I near, or somewhere else\?"$/u);
    assert.match(rewordingsOf('Pt always externalises blame.', 'A9')[0]?.text ?? '', /externalises/u);
    assert.match(rewordingsOf('Pt always externalizes blame.', 'A9')[0]?.text ?? '', /externalizes/u);
    assert.match(rewordingsOf('She **claims** he *never* called.', 'A11')[0]?.text ?? '', /^She \**says\** he \*never\* called\.$/u);
  });
});
