import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBundle } from '../../../scripts/bundlePromises.mjs';
import { buildOneFile, joinPieces } from '../../../scripts/oneFile.mjs';

const map = '{"version":3,"sources":[],"mappings":""}';

/** Runs a CommonJS file as an extension host does. */
function run(code: string): Record<string, unknown> {
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it is what the hosts do
  new Function('module', 'exports', 'require', code)(module, module.exports, (name: string) => ({ name }));
  return module.exports;
}

describe('one file of pieces', () => {
  it('opens a folded piece when it is first asked for, and once', async () => {
    const { code } = joinPieces([
      { name: './main.js', code: 'let times = 0; exports.count = () => times++; exports.later = () => unfold("./later.js");', map, needs: null },
      { name: './later.js', code: 'exports.times = require("./main.js").count();', map, needs: [] },
    ], './main.js');
    const { later, count } = run(code) as { later: () => Promise<{ times: number }>; count: () => number };
    assert.equal((await later()).times, 0);
    assert.equal((await later()).times, 0);
    assert.equal(count(), 1);
  });

  it('gives back every character of what was folded, marks of comments included', async () => {
    const body = 'exports.all = [/a*/.source, "*/ /* //", `\n*/`, 2 /* two */]; /**/';
    const { code } = joinPieces([
      { name: './main.js', code: 'exports.later = () => unfold("./later.js");', map, needs: null },
      { name: './later.js', code: body, map, needs: [] },
    ], './main.js');
    const { later } = run(code) as { later: () => Promise<{ all: unknown[] }> };
    assert.deepEqual((await later()).all, ['a*', '*/ /* //', '\n*/', 2]);
  });

  it('refuses to fold what would come out changed', () => {
    assert.throws(() => joinPieces([{ name: './later.js', code: 'exports.mark = "*@"', map, needs: [] }], './later.js'), /later\.js holds \*@/);
  });

  it('hands what is not a piece to the host', () => {
    const { code } = joinPieces([{ name: './main.js', code: 'exports.host = require("vscode").name', map, needs: null }], './main.js');
    assert.equal(run(code)['host'], 'vscode');
  });

  it('keeps the promises of a bundle readable in what is folded', () => {
    const { code } = joinPieces([{ name: './later.js', code: 'fetch("https://example.org")', map, needs: [] }], './later.js');
    assert.match(checkBundle(code, { mayRequire: [], pieces: ['./later.js'], noNetwork: true }).join('\n'), /can reach beyond this machine: .*fetch/s);
  });

  it('is measured by what is needed at once, too', () => {
    const { code } = joinPieces([
      { name: './main.js', code: 'exports.a = 1', map, needs: null },
      { name: './later.js', code: `exports.all = "${'x*/'.repeat(1000)}"`, map, needs: [] },
    ], './main.js');
    const pieces = ['./main.js', './later.js'];
    assert.deepEqual(checkBundle(code, { mayRequire: [], pieces, maxBytesAtOnce: 2000 }), []);
    assert.match(checkBundle(code, { mayRequire: [], pieces, maxBytesAtOnce: 200 }).join(), /needed at activation; their budget is 200/);
  });

  describe('built from a program', () => {
    let folder: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'one-file-'));
      await writeFile(join(folder, 'shared.ts'), 'export const opened: string[] = [];\n');
      await writeFile(join(folder, 'later.ts'), 'import { opened } from "./shared.ts";\nopened.push("later");\n\nexport function trip(): never {\n  throw new Error("tripped");\n}\n');
      await writeFile(join(folder, 'main.ts'), 'import { opened } from "./shared.ts";\nopened.push("main");\nexport { opened };\nexport const later = () => import("./later.ts");\n');
    });
    after(() => rm(folder, { recursive: true }));

    const inFolder = (): ReturnType<typeof buildOneFile> =>
      buildOneFile({ absWorkingDir: folder, entryPoints: ['main.ts'], outfile: join(folder, 'out/main.js'), bundle: true, minify: true, charset: 'ascii', logLevel: 'silent' });

    it('has each module once, whoever imports it', async () => {
      const { code, names } = await inFolder();
      const { opened, later } = run(code) as { opened: string[]; later: () => Promise<unknown> };
      assert.deepEqual(opened, ['main']);
      await later();
      assert.deepEqual(opened, ['main', 'later']);
      assert.deepEqual(checkBundle(code, { mayRequire: [], pieces: names, noNetwork: true }), []);
    });

    it('says in a stack trace of a folded piece where the code stands in the file, and the map says where it came from', async () => {
      const { code, map: built } = await inFolder();
      const { later } = run(code) as { later: () => Promise<{ trip: () => never }> };
      const { trip } = await later();
      const { stack } = (() => {
        try {
          return trip();
        } catch (tripped) {
          return tripped as Error;
        }
      })();
      const [, line, column] = /mentalizing-notes\/extension\.js:(\d+):(\d+)/.exec(stack ?? '') ?? [];
      const at = new SourceMap(JSON.parse(built) as SourceMapPayload).findEntry(Number(line) - 1, Number(column) - 1);
      assert.ok('originalSource' in at, stack);
      assert.match(at.originalSource, /later\.ts$/);
      assert.equal(at.originalLine, 4);
    });
  });
});
