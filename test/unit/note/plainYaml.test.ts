import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { plainYaml } from '../../../src/note/plainYaml.ts';

const word = fc.array(fc.constantFrom('type', 'a', 'B.', 'R.K.', 'true', 'Null', 'No', 'yes', 'y', 'inf', '.nan', 'e', '.', '1', '~', ' ', 'constructor', '#', '-'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const value = fc.oneof(word, fc.array(word, { maxLength: 3 }).map((words) => `[${words.join(', ')}]`));
const front = fc.array(fc.tuple(word, fc.constantFrom(': ', ':', ':  '), value), { minLength: 1, maxLength: 3 }).map((lines) => lines.map((line) => line.join('')).join('\n'));

describe('Plain front matter', () => {
  it('says what the YAML reader makes of it, or nothing', () => {
    fc.assert(fc.property(front, (yaml) => {
      const plain = plainYaml(yaml);
      if (plain !== null) assert.deepEqual(plain, parse(yaml), JSON.stringify(yaml));
    }), { numRuns: 5000 });
  });

  it('is read without the YAML reader', () => {
    assert.deepEqual(plainYaml('type: individual\npatients: [R.K., Bea O.]\ntherapist: JM'), { type: 'individual', patients: ['R.K.', 'Bea O.'], therapist: 'JM' });
  });

  for (const yaml of ['type: true', 'type: ~', 'type:', 'date: 2026-11-25', 'session: 4', 'type: individual # so', 'type: a\ntype: b', 'patients: []', 'patients:\n  - R.K.', '', '__proto__: a']) {
    it(`is not: ${JSON.stringify(yaml)}`, () => { assert.equal(plainYaml(yaml), null); });
  }
});
