import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { openReviewer } from '../../../src/stance/reviewer.ts';
import type { Finding } from '../../../src/stance/finding.ts';

interface Expectation {
  /** Stretches that an authoritative finding has to touch. */
  readonly marked: readonly string[];
  readonly credited: readonly string[];
  /** Stretches that no authoritative finding may touch. */
  readonly clean: readonly string[];
}

/** What stance guide 5.5 expects of its six sample notes. */
const expected: Readonly<Record<string, Expectation>> = {
  '1': {
    marked: ['explained that people with her attachment style always expect the worst', 'told pt she was really angry with her mother', 'clearly wants to be reassured', 'manipulative'],
    credited: ['asked what had been in her mind', 'wondered aloud whether there had been other possibilities', 'I became certain when she became certain', 'why do I feel I have to win'],
    clean: ['a horrible week', 'There aren\'t any', 'Denies SI/HI', 'Next appt 3/18', 'should go to ED if she has taken tablets', 'Dr Hall to review'],
  },
  '2': {
    marked: ['initially resistant', 'refused to say more', 'advised client to reply', 'pointed out that she is avoiding conflict as usual'],
    credited: ['explored the moment the email arrived', 'invited client to consider what the manager may have had in mind', 'had not expected this and asked'],
    clean: ['provided brief psychoeducation on sleep', 'Denied SI, HI', 'Continue weekly individual'],
  },
  '3': {
    marked: ['She was probably just thinking about her shopping', 'strangers don\'t usually think', 'because of what your stepfather used to say', 'Don\'t you think you could go back'],
    credited: ['Can we go back to just before that?', 'What did you notice first?', 'I think I just argued with you', 'I can see how it sounded that way', 'I was a bit lost', 'why did I do that'],
    clean: ['People always look at me like that', 'You\'re all the same', 'You were bored', 'It doesn\'t sound stupid to me'],
  },
  '4': {
    marked: ['M. obviously had not meant any harm', 'that she needed to let it go', 'K. is always the one who sabotages'],
    credited: ['stopped the group', 'asked A. and Ben what they imagined', 'saw it differently from Th1', 'What does the group let us feel', 'Why did I (JM) close it down'],
    clean: ['She thinks she\'s better than us', 'That\'s a lie', 'Rule on leaving the room'],
  },
  '5': {
    marked: ['he was hiding behind words and that this is what he did with his father', 'He needs closeness and destroys it'],
    credited: ['I noticed that I was counting', 'I asked him for one moment', 'I told him so, and that I had missed', 'I don\'t know if that is him'],
    clean: ['you\'re probably right', 'Safety plan updated', 'He should ring the duty line'],
  },
  '6': {
    marked: ['Your need to control others comes from the years with your grandmother', 'in therapy you will learn to trust'],
    credited: ['I may have this the wrong way round', 'I had made a guess sound like a fact', 'What have I misunderstood?'],
    clean: ['You told me that closeness can feel wonderful', 'you were certain he had left', 'call 112'],
  },
};

describe('the six sample notes of the stance guide', () => {
  for (const [number, { marked, credited, clean }] of Object.entries(expected)) {
    const name = readdirSync('samples').find(file => file.startsWith(number))!;
    const text = readFileSync(`samples/${name}`, 'utf8');
    let findings: readonly Finding[];
    before(async () => { findings = (await openReviewer()).review(text).findings; });

    const touching = (words: string, stance: Finding['stance']): Finding | undefined => {
      const start = text.indexOf(words);
      assert.ok(start >= 0, `${name} holds: ${words}`);
      return findings.find(finding => finding.stance === stance && finding.start < start + words.length && finding.end > start);
    };
    for (const words of marked) it(`${name}: marks “${words}”`, () => { assert.ok(touching(words, 'authoritative')); });
    for (const words of credited) it(`${name}: credits “${words}”`, () => { assert.ok(touching(words, 'curious')); });
    for (const words of clean) it(`${name}: leaves “${words}” alone`, () => { assert.ok(!touching(words, 'authoritative')); });
  }
});
