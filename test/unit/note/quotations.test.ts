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

  it('belong to whoever the verb names before its subject', () => {
    assert.deepEqual(quotesOf('"I would have said no," said Bulelwa, "but nobody asked me."'), ['patient: I would have said no,', 'patient: but nobody asked me.']);
  });

  it('go on where their speaker was just named', () => {
    assert.equal(quotesOf('"It is the baby," I said. "You carry it about with you and nobody may ask."')[1], 'therapist: You carry it about with you and nobody may ask.');
    assert.equal(quotesOf('"What is it?" I asked. "It was nothing that you would know about."')[1], 'patient: It was nothing that you would know about.');
    assert.equal(quotesOf('"It is the baby," she said. "You carry it about with you and nobody may ask."')[1], 'patient: You carry it about with you and nobody may ask.');
  });

  it('belong to a name at the start of a line that has no turns', () => {
    assert.deepEqual(quotesOf('A quiet hour.\n\nKit: "Can we go back to what you said?"\n\nI nodded.\n'), ['patient: Can we go back to what you said?']);
    assert.deepEqual(quotesOf('A quiet hour.\n\nMe to Denise: "He rings so that you come running."\n\nKit to me: "You never said that."\n'), ['therapist: He rings so that you come running.', 'patient: You never said that.']);
    assert.deepEqual(quotesOf('Rang in. Told her: "You are cancelling before I can."'), ['therapist: You are cancelling before I can.']);
  });

  it('belong to the one by whom they are, and to a dash', () => {
    assert.deepEqual(quotesOf('GUESSED\nBy me to Gert: "The tie is for the brother." He laughed. By Faiza to me: "You guess like my aunt."'), ['therapist: The tie is for the brother.', 'patient: You guess like my aunt.']);
    assert.deepEqual(quotesOf('Kel looked up. Me – "You enjoyed that." B. – "How would you know?"'), ['therapist: You enjoyed that.', 'patient: How would you know?']);
  });

  it('of a relative that are read out are no therapist\'s', () => {
    assert.deepEqual(quotesOf('He read the email. "Dad, it is just to be practical, you said so."'), ['patient: Dad, it is just to be practical, you said so.']);
  });

  it('belong to a therapist whom the sentence before them is about', () => {
    const who = '# Group\n\nCarol, my co-therapist, came late. ';
    assert.deepEqual(quotesOf(`${who}Carol coughed. "You are all avoiding it," she said.`), ['therapist: You are all avoiding it,']);
    assert.deepEqual(quotesOf(`${who}Carol looked at Kit. "You are all avoiding it," she said.`), ['patient: You are all avoiding it,']);
    assert.deepEqual(quotesOf('Clinician said little. Later client said he was "going on about furniture" again.'), ['patient: going on about furniture']);
    assert.deepEqual(quotesOf('Clinician waited. "You never saw her kitchen," he said.'), ['patient: You never saw her kitchen,']);
    assert.deepEqual(quotesOf(`${who}Kit coughed. "You are all avoiding it," she said.`), ['patient: You are all avoiding it,']);
  });

  it('that a therapist was told to say are whole sentences to somebody', () => {
    assert.deepEqual(quotesOf('I told a man whose hand went through a conveyor "They were thinking of you."'), ['therapist: They were thinking of you.']);
    assert.deepEqual(quotesOf('I told him he had been "short with the boy" again.'), ['patient: short with the boy']);
    assert.deepEqual(quotesOf('I said to Bulelwa "You have been reading other people\'s post."'), ["therapist: You have been reading other people's post."]);
  });

  it('are the writer\'s own where the writer announces them so', () => {
    const words = 'He keeps us in a corner and enjoys the view.';
    for (const announcing of ['How I presented her: ', '**My five minutes, verbatim off the phone.** ', 'Handwritten card posted: ', 'Draft text, passed round: ', '13.40 wrote to him. First draft:\n\n', '**How I told it (Lot wrote along)**\n\n- ', '**Presenter (4 min)**\n- ']) {
      assert.deepEqual(quotesOf(`${announcing}"${words}"\n`), [`therapist: ${words}`], announcing);
    }
    for (const announcing of ['How he presented her: ', '**Her five minutes.** ', 'Handwritten card from mum: ', 'My letter, his reply: ', 'What I wrote down of hers: ', 'My draft came back from the GP:\n\n', '**How he told it**\n\n- ', '**The patient (4 min)**\n- ']) {
      assert.doesNotMatch(quotesOf(`${announcing}"${words}"\n`).join(), /therapist/, announcing);
    }
    assert.deepEqual(quotesOf(`My draft:\n\n"${words}"\n\n"Fine," she said.\n\n"He never asks."\n`).map((one) => one.split(':')[0]), ['therapist', 'patient', 'patient']);
  });

  it('that advise or order are the therapist\'s, unless they are about the speaker', () => {
    for (const [words, speaker] of [['Apologize to your wife, Lorne, it is the snow you owe her for.', 'therapist'], ['Stop paying it, he will live.', 'therapist'], ["Stop looking at me like that.", 'patient'], ['Take it.', 'patient']] as const) {
      assert.deepEqual(quotesOf(`Pilar cried about the snow and he sat there. Near the hour: "${words}" Silence.\n`), [`${speaker}: ${words}`], words);
    }
  });

  it('belong to me where I opened with them, and go on after "and then"', () => {
    assert.deepEqual(quotesOf('I opened with "she punishes the ward whenever someone is late". He opened with "she punishes the ward".\n').map((one) => one.split(':')[0]), ['therapist', 'patient']);
    assert.deepEqual(quotesOf('I said "it is the same argument you came in with" and then "you cannot keep taking tablets every time". She said "it is the same" and then "you are all the same you lot here".\n').map((one) => one.split(':')[0]), ['therapist', 'therapist', 'patient', 'patient']);
    assert.deepEqual(quotesOf('She looked up. Me: no, but "nobody with a baby has the headspace to snub people". Pt: no, but "nobody with a baby has the headspace".\n').map((one) => one.split(':')[0]), ['therapist', 'patient']);
  });
});
