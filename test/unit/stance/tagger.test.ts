import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { onlyWordTagger } from '../../../scripts/onlyWordTagger.mjs';
import * as whole from '../../../src/stance/tagger.ts';

/** The pairs of words that stand side by side in the sample notes. */
async function pairs(): Promise<string[]> {
  const names = (await readdir('samples', { recursive: true })).filter((name) => name.endsWith('.md'));
  const words = (await Promise.all(names.map((name) => readFile(join('samples', name), 'utf8')))).flatMap((note) => note.split(/\s+/));
  return [...new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))].filter((pair) => pair.length <= 80);
}

describe('the tagger as it is shipped', () => {
  let folder = '';
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'tagger-')); });
  after(() => rm(folder, { recursive: true }));

  it('tells the same verbs as the whole of compromise does', async () => {
    const outfile = join(folder, 'tagger.mjs');
    await build({ bundle: true, format: 'esm', platform: 'browser', entryPoints: ['src/stance/tagger.ts'], plugins: [onlyWordTagger], outfile, logLevel: 'silent' });
    const shipped = (await import(pathToFileURL(outfile).href)) as typeof whole;
    await Promise.all([whole.loadTagger(), shipped.loadTagger()]);
    const all = await pairs();
    assert.ok(all.length > 1000);
    assert.deepEqual(all.filter((pair) => shipped.endsInVerb(pair)), all.filter((pair) => whole.endsInVerb(pair)));
  });
});
