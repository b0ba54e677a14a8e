import { build, transform, transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** `openPieces` as it goes into the file. */
const opener = transformSync(readFileSync(new URL('openPieces.mjs', import.meta.url), 'utf8').replace(/^export /m, ''), { minify: true, target: 'es2022' }).code.trim();

/** How an asterisk before a slash, which would end a comment, is written in one. As long, so that maps stay true. */
const fold = /** @type {const} */ (['*/', '*@']);

/**
 * Builds a program as one CommonJS file in which the pieces that only `import()` reaches are folded into comments, and
 * cost next to nothing until they are first needed; `openPieces` says how they are opened. The pieces are those of
 * esbuild's own splitting: each module is in one of them, once.
 *
 * @param {import('esbuild').BuildOptions & { entryPoints: [string], outfile: string }} options
 * @returns {Promise<{ code: string, map: string, names: string[] }>} the file, its source map, and the names under which
 *   the pieces require each other
 * @throws {Error} when something cannot be built or folded
 */
export async function buildOneFile(options) {
  const { entryPoints: [entryPoint], outfile, ...rest } = options;
  const built = await build({ ...rest, entryPoints: [entryPoint], outdir: dirname(outfile), format: 'esm', splitting: true, metafile: true, write: false, sourcemap: 'external' });
  const chunks = Object.fromEntries(Object.entries(built.metafile.outputs).filter(([path]) => path.endsWith('.js')));
  const texts = new Map(built.outputFiles.map(({ path, text }) => [path, text]));
  const nameOf = (/** @type {string} */ path) => `./${basename(path)}`;

  /** What a chunk imports, in order, and the chunk itself. */
  const withNeeds = (/** @type {string} */ path, /** @type {Set<string>} */ found = new Set()) => {
    for (const { path: other, kind } of chunks[path]?.imports ?? []) {
      if (kind === 'import-statement' && other in chunks && !found.has(other)) withNeeds(other, found);
    }
    return found.add(path);
  };

  const base = resolve(rest.absWorkingDir ?? '.');
  const entry = Object.keys(chunks).find((path) => chunks[path]?.entryPoint && resolve(base, chunks[path].entryPoint) === resolve(base, entryPoint));
  if (!entry) throw new Error(`${entryPoint} is not among what was built.`);
  const atOnce = withNeeds(entry);
  const pieces = await Promise.all(Object.keys(chunks).map(async (path) => {
    const file = resolve(base, path);
    const { code, map } = await inCommonJs(texts.get(file) ?? '', texts.get(`${file}.map`) ?? '', rest);
    const needs = [...withNeeds(path)].filter((other) => other !== path && !atOnce.has(other)).map(nameOf);
    return { name: nameOf(path), code, map, needs: atOnce.has(path) ? null : needs };
  }));
  return { ...joinPieces(pieces, nameOf(entry)), names: pieces.map(({ name }) => name) };
}

/**
 * @param {readonly { name: string, code: string, map: string, needs: readonly string[] | null }[]} pieces `code` is the
 *   body of a function of `module`, `exports`, `require` and `unfold`; where `needs` is null it is needed at once, else it is folded
 * @param {string} entry name of the piece that is the program
 * @returns {{ code: string, map: string }}
 * @throws {Error} when a piece would not come out of its comment as it went in
 */
export function joinPieces(pieces, entry) {
  const lines = ['"use strict";', ...opener.split('\n'), 'module.exports=openPieces({'];
  /** @type {{ offset: { line: number, column: number }, map: unknown }[]} */
  const sections = [];
  for (const { name, code, map, needs } of pieces) {
    if (needs && code.includes(fold[1])) throw new Error(`${name} holds ${fold[1]}, which stands for ${fold[0]} in what is folded; choose two other characters.`);
    const line = lines.length + 1;
    sections.push({ offset: { line, column: 0 }, map: JSON.parse(map) });
    const key = JSON.stringify(name);
    // A function in brackets is compiled as it is read; any other is gone through first and compiled when called.
    if (needs) lines.push(`${key}:{line:${line + 1},needs:${JSON.stringify(needs)},folded(){/*`, ...code.replaceAll(...fold).split('\n'), '*/}},');
    else lines.push(`${key}:{run:(function(module,exports,require,unfold){`, ...code.split('\n'), '})},');
  }
  return { code: [...lines, `},require)(${JSON.stringify(entry)});`, ''].join('\n'), map: JSON.stringify({ version: 3, sections }) };
}

/**
 * @param {string} module an ES module that imports chunks and external modules only
 * @param {string} map its source map
 * @param {import('esbuild').BuildOptions} options
 */
function inCommonJs(module, map, { minify, target, charset }) {
  // As long as `import`, so that the map stays true.
  const code = module.replace(/\bimport(?=\("\.\/[\w-]+\.js"\))/g, 'unfold');
  const link = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`;
  return transform(`${code}\n${link}`, {
    format: 'cjs', minify: minify ?? false, target: target ?? 'esnext', charset: charset ?? 'ascii', legalComments: 'none', sourcemap: 'external', sourcesContent: false, sourcefile: 'chunk.js',
  });
}
