import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Clues } from '../../../src/note/clues.ts';
import { presentations } from '../../../src/note/presentation.ts';
import { factsEnd, factsIn } from '../../../src/note/roleFact.ts';

const clues = new Clues(presentations);

const presenting = fc.array(fc.constantFrom(
  'Bev', 'Éva', 'K', 'CD', 'self', 'X-self', 'me', 'Me', ' me, L her', ' ', ', ', ': ', '. ', '; ', '\n', '\t', '(', ')', ' (writer)', ' (R)', ' (', 'my ', 'the ', 'co-therapist', 'Co-leader', 'coconductor', 'Facilitator', 'trainee', 'writer', 'supervisor', 'Supervisor',
  'Therapists', 'Led by', ' and ', ' & ', ' with ', ' led by ', ' written up by ', 'student nurse ', 'nurse', 'counsellor', 'therapists', 'Notes', 'Comment', 'Typed', ' up', ' by ', ' of ', "'s", '’s', ' notes', ' reflections', '# ', '**',
), { maxLength: 12 }).map((parts) => parts.join(''));

const facts = fc.array(fc.constantFrom(
  'Therapist', 'co-t', 'Th', 'co-therapist', 'Present', 'Mother', 'x', ' ', '  ', '\t', ': ', ':', '= ', '=', '**', '__', '. ', ', ', '; ', '| ', '\n', '- ', 'K.', 'M.', 'Bea', '(lead)', '(N)', '1', 'nurse', 'pt', 'some words of no role',
), { maxLength: 14 }).map((parts) => parts.join(''));

describe('Introductions', () => {
  it('are looked for wherever one of the ways would find them', () => {
    fc.assert(fc.property(presenting, (text) => {
      const clued = clues.in(text);
      for (const way of presentations) if (text.search(way.way) >= 0) assert.ok(clued.has(way), `${String(way.way)} in ${JSON.stringify(text)}`);
    }), { numRuns: 3000 });
  });

  it('are in no fact after the last that a role begins', () => {
    fc.assert(fc.property(facts, (text) => {
      const end = factsEnd(text);
      assert.deepEqual(end === 0 ? [] : factsIn(text, end), factsIn(text, text.length), JSON.stringify(text));
    }), { numRuns: 5000 });
  });
});
