import assert from 'node:assert/strict';
import { quotesOf } from './reading.ts';

describe('Quotations', () => {
  it('belong to whoever the verb before them says', () => {
    assert.deepEqual(quotesOf('She said, "I knew it." I said, "You are angry with me."'), ['patient: I knew it.', 'therapist: You are angry with me.']);
    assert.deepEqual(quotesOf('Pt stated "it is over". I told her: "You want too much."'), ['patient: it is over', 'therapist: You want too much.']);
  });

  it('belong to whoever the verb after them says', () => {
    assert.deepEqual(quotesOf('"What made you think so?" I asked. "Nothing," she said.'), ['therapist: What made you think so?', 'patient: Nothing,']);
  });

  it('belong to the label before them', () => {
    assert.deepEqual(quotesOf('I waited. Pt: "There aren\'t any." Th: "Any at all?"'), ["patient: There aren't any.", 'therapist: Any at all?']);
  });

  it('answer the question before them', () => {
    assert.deepEqual(quotesOf('Asked how that sigh had gone in. "Like a slap."'), ['patient: Like a slap.']);
  });

  it('are read in every kind of marks', () => {
    assert.deepEqual(quotesOf('She said “never again” and he said ‘always’ and Pt said «no» and she said \'not now\'.'), ['patient: never again', 'patient: always', 'patient: no', 'patient: not now']);
  });

  it('take no apostrophe for a mark', () => {
    assert.deepEqual(quotesOf("I didn't see the boys' room, and she wouldn't say 'bout it."), []);
  });

  it('that nobody closed end with their line', () => {
    assert.deepEqual(quotesOf('She said, "I knew it.\nI asked what she knew.'), ['patient: I knew it.']);
  });

  it('of the patient inside the therapist\'s words are the patient\'s', () => {
    assert.deepEqual(quotesOf("T: You said, 'nobody cares'. Who came to mind?\nP: Him."), ['patient: nobody cares']);
  });

  it('of the therapist inside the patient\'s words stay the patient\'s', () => {
    assert.deepEqual(quotesOf('T: And?\nP: You said, "You always do this."'), ['patient: You always do this.']);
  });
});
