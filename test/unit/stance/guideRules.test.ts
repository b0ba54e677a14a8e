import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decide } from '../../../src/stance/decide.ts';
import type { Scene } from '../../../src/stance/scene.ts';
import { readSentence } from '../../../src/stance/sentenceReading.ts';
import { loadTagger } from '../../../src/stance/tagger.ts';

interface Line { readonly kind: string; readonly category: string; readonly context: string; readonly text: string }
interface KnownMiss { readonly kind: string; readonly text: string; readonly reason: string }
const lines = JSON.parse(readFileSync('test/data/guide/lines.json', 'utf8')) as Line[];
const known = JSON.parse(readFileSync('test/data/guide/known-misses-of-rules.json', 'utf8')) as KnownMiss[];

/** Rules and gates alone, without the learned ear and without a note around the line. */
function heard({ context, text }: Line): { authoritative: boolean; curious: boolean } {
  const direct = context === 'T';
  const words = direct ? text.replace(/^["“](.*)["”]$/u, '$1') : text;
  const scene: Scene = { reading: readSentence(words), speaker: direct ? 'therapist' : 'writer', form: direct ? 'direct' : 'narrative', section: 'other', kind: 'individual', audience: 'self', next: '' };
  const stances = decide(scene).map(({ stance }) => stance);
  return { authoritative: stances.includes('authoritative'), curious: stances.includes('curious') };
}

function asWished(line: Line): boolean {
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
