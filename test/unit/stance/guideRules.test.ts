import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readNote } from '../../../src/note/readNote.ts';
import { decide } from '../../../src/stance/decide.ts';
import { scenesOf } from '../../../src/stance/scenes.ts';
import { loadTagger } from '../../../src/stance/tagger.ts';
import { guideLines } from '../../../scripts/evaluation/guide.ts';
import type { GuideLine } from '../../../scripts/evaluation/guide.ts';
import { lineNote } from '../../../scripts/evaluation/lineNote.ts';

interface KnownMiss { readonly kind: string; readonly text: string; readonly reason: string }
const lines = guideLines();
const known = JSON.parse(readFileSync('test/data/guide/known-misses-of-rules.json', 'utf8')) as KnownMiss[];

/** Rules and gates alone, without the learned ear. */
function heard(line: GuideLine): { authoritative: boolean; curious: boolean } {
  const note = readNote(lineNote(line), { anyText: true });
  const scenes = note.chunks.flatMap(({ chunk }) => chunk.passages.flatMap((passage) => scenesOf(passage, { section: 'other', kind: 'individual', audience: 'self' })));
  const stances = scenes.flatMap(({ scene }) => decide(scene)).map(({ stance }) => stance);
  return { authoritative: stances.includes('authoritative'), curious: stances.includes('curious') };
}

function asWished(line: GuideLine): boolean {
  const { authoritative, curious } = heard(line);
  return line.kind === 'flag' ? authoritative : line.kind === 'pass' ? !authoritative : line.kind === 'positive' ? curious : true;
}

describe('the labelled lines of the stance guide, by rules alone', () => {
  before(loadTagger);
  const own = lines.filter(({ context }) => context !== 'P' && context !== 'G');
  for (const line of own) {
    if (known.some(({ kind, text }) => kind === line.kind && text === line.text)) continue;
    it(`${line.kind} ${line.category}: ${line.text}`, () => assert.ok(asWished(line)));
  }
  it('have no known miss that is none any more', () => {
    const healed = known.filter(({ kind, text }) => own.some((line) => line.kind === kind && line.text === text && asWished(line)));
    assert.deepEqual(healed, [], 'these lines are heard as wished now: take them off the list');
  });
});
