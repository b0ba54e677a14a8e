import assert from 'node:assert/strict';
import { failedTests, lastWords } from '../../../scripts/failedTests.ts';

const ofMocha = `
  a passage that is kept just for oneself
    ✔ loses its mark (12ms)
    1) is marked again when its words change

  2 passing (5m)
  2 failing

  1) a passage that is kept just for oneself
       is marked again when its words change:

      AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:

true !== false

      + expected - actual

      -true
      +false
      
      at marksBecome (test/pixels/ownWay.pixels.ts:23:12)
      at async Context.<anonymous> (test/pixels/ownWay.pixels.ts:54:5)

  2) the walkthrough
       "before all" hook for "has five steps":
     TimeoutError: locator.waitFor: Timeout 15000ms exceeded.
Call log:
  - waiting for locator('.strips')
      at Context.<anonymous> (test/pixels/walkthrough.pixels.ts:9:3)



── the next step ──
  1) something: with a colon:
    more
`;

describe('the tests that failed, as the last lines of a run name them', () => {
  it('are those of mocha\'s list, with what was said and where', () => {
    assert.deepEqual(failedTests(ofMocha), [
      {
        title: 'a passage that is kept just for oneself is marked again when its words change',
        message: 'AssertionError [ERR_ASSERTION]: Expected values to be strictly equal: true !== false -true +false (test/pixels/ownWay.pixels.ts:54)',
      },
      {
        title: 'the walkthrough "before all" hook for "has five steps"',
        message: "TimeoutError: locator.waitFor: Timeout 15000ms exceeded. Call log: - waiting for locator('.strips') (test/pixels/walkthrough.pixels.ts:9)",
      },
    ]);
  });

  it('are those of a suite inside an extension host, and not the steps around it', () => {
    const output = '  ok one (3 ms)\n  FAILED a note is read\nError: after 8000 ms still waiting for a hover\n    at until (note.ts:3:4)\n  ok two\n\n'
      + '  FAILED suite inside VS Code, web host                       1 passed, 1 failed       9 s\n';
    assert.deepEqual(failedTests(output), [{ title: 'a note is read', message: 'Error: after 8000 ms still waiting for a hover' }]);
  });

  it('are none where all held, whatever is numbered in the output', () => {
    assert.deepEqual(failedTests('  1) a title:\n    more\n\n  3 passing\n'), []);
  });

  it('are the last lines where a command has no tests', () => {
    assert.equal(lastWords('one\ntwo\n\nthree\nfour\n'), 'two three four');
  });
});
