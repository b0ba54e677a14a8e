import assert from 'node:assert/strict';
import { ruleNames } from '../../../src/stance/category.ts';
import { categories, categoryOf } from '../../../src/stance/categories/categories.ts';
import { precedence } from '../../../src/stance/precedence.ts';

describe('categories', () => {
  it('are all there, once, under the names of the contract', () => {
    assert.deepEqual(categories.map(({ id }) => id).sort(), Object.keys(ruleNames).sort());
    for (const { id, rule } of categories) assert.equal(rule, ruleNames[id]);
  });
  it('each have a place in the written order', () => assert.deepEqual([...precedence].sort(), Object.keys(ruleNames).sort()));
  it('never tell, blame or grade', () => {
    for (const { message, prompt, stance } of categories) {
      assert.doesNotMatch(`${message} ${prompt}`, /\b(?:error|violation|avoid|score|wrong word|should not|must not|bad)\b/iu);
      if (stance === 'authoritative') assert.match(prompt, /\?$/u);
    }
  });
  it('leave reassurance, praise and jargon off until somebody wants them', () => {
    for (const id of ['A15', 'A16', 'A17'] as const) assert.equal(categoryOf(id).offByDefault, true);
  });
  it('say what they rest on', () => { for (const { reference } of categories) assert.notEqual(reference, ''); });
});
