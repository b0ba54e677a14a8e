// Builds everything that runs: `node esbuild.config.mjs` for what is shipped, `--tests` for the suite that runs inside
// VS Code as well, `--dev` for readable code with source maps. A bundle that breaks a promise of ours ends the build.
import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { checkBundle } from './scripts/bundlePromises.mjs';
import { buildOneFile } from './scripts/oneFile.mjs';
import { onlyWordTagger } from './scripts/onlyWordTagger.mjs';
import { withoutExamples } from './scripts/withoutExamples.mjs';

const dev = process.argv.includes('--dev');
const tests = process.argv.includes('--tests');

/** What every bundle has in common. */
const common = {
  bundle: true,
  target: 'es2022',
  minify: !dev,
  sourcemap: dev ? 'linked' : 'external',
  // Maps stay here (see .vscodeignore): stack traces of a minified bundle can be read with them.
  sourcesContent: dev,
  legalComments: 'none',
  // A script of ASCII alone is held in one byte a character, any other in two.
  charset: 'ascii',
  logLevel: 'warning',
};

/**
 * Gives all modules of a bundle one and the same `vscode`. By itself esbuild wraps the API for each module that imports
 * it, member by member: fifty times four hundred getters made at activation.
 */
const oneVsCode = {
  name: 'one-vscode',
  setup(host) {
    host.onResolve({ filter: /^vscode$/ }, ({ namespace }) => (namespace === 'one-vscode' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'one-vscode' }));
    host.onLoad({ filter: /^vscode$/, namespace: 'one-vscode' }, async () => {
      const ours = ['src', 'test/host'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)));
      const words = new Set((await Promise.all(ours.filter((file) => file.endsWith('.ts')).map((file) => readFile(file, 'utf8')))).join('\n').match(/\w+/g));
      const declared = await readFile('node_modules/@types/vscode/index.d.ts', 'utf8');
      const members = [...declared.matchAll(/^\t(?:export )?(?:class|namespace|enum|function|const|let) (\w+)/gm)].map(([, name]) => name);
      const named = [...new Set(members)].filter((name) => words.has(name));
      return { contents: [`import { ${named.map((name) => `${name} as its_${name}`).join(', ')} } from 'vscode';`, ...named.map((name) => `export const ${name} = its_${name};`)].join('\n') };
    });
  },
};

/** One CommonJS file serves the Node host (`main`) and the web worker (`browser`): the worker takes nothing else. */
const inVsCode = {
  ...common,
  format: 'cjs',
  platform: 'browser',
  // Not `development`: that build of micromark is twice as slow.
  conditions: ['worker'],
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
  plugins: [oneVsCode],
};

/** @type {{ options: import('esbuild').BuildOptions, promises: import('./scripts/bundlePromises.mjs').Promises, folds?: boolean }[]} */
const bundles = [
  {
    options: { ...inVsCode, plugins: [oneVsCode, onlyWordTagger, withoutExamples], entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
    // In readable code nothing is folded, so that a debugger finds its way.
    folds: !dev,
    promises: {
      // Under 600 KB was the aim, and it was missed. Measured: 238 KB compromise, 157 KB remark with GitHub's markdown,
      // 100 KB a reader of YAML that knows where in the note each value stands, and 190 KB of tables the ear of `stance`
      // has learned, which must come along because nothing may be fetched.
      maxBytes: 1_365_000,
      // What is felt is this part. Activation takes 17 ms with it alone, where it took 56 ms with all of it as code.
      maxBytesAtOnce: 180_000,
      mayRequire: ['vscode'],
      // A folder is reviewed on a thread of its own, in the Node host too (src/editor/supervision/secondThread.ts).
      mayAskNode: ['node:worker_threads', 'node:os'],
      noDocument: true,
      noNetwork: true,
    },
  },
  {
    options: {
      ...common, format: 'cjs', platform: 'node', entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', plugins: [onlyWordTagger],
      banner: { js: '#!/usr/bin/env node' },
    },
    promises: {
      mayRequire: ['fs', 'fs/promises', 'path', 'process', 'tty', 'os', 'url', 'util', 'stream', 'stream/promises', 'worker_threads', 'events', 'buffer'],
      noNetwork: true,
    },
  },
];

// A page of the editor is one file directly in src/webview; its parts lie in folders beside it.
const webview = 'src/webview';
for (const file of existsSync(webview) ? readdirSync(webview) : []) {
  if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
  bundles.push({
    options: { ...common, format: 'iife', platform: 'browser', entryPoints: [join(webview, file)], outfile: join('dist/webview', basename(file, '.ts') + '.js') },
    promises: { mayRequire: [], noNetwork: true },
  });
}

/**
 * mocha 12 is an ES module package, so esbuild does not wrap its browser build, and the UMD header in it would replace
 * the bundle's own `module.exports` by mocha: VS Code would then call `mocha.run` instead of ours. Hide the three names.
 */
const hideModuleFromMocha = {
  name: 'hide-module-from-mocha',
  setup(host) {
    host.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: 'var module, exports, define;\n' + (await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** `import('#suites')` imports every file of test/host/suite, in name order. */
const suites = {
  name: 'suites',
  setup(host) {
    host.onResolve({ filter: /^#suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
    host.onLoad({ filter: /.*/, namespace: 'suites' }, () => {
      const folder = resolve('test/host/suite');
      const files = readdirSync(folder).filter((file) => file.endsWith('.ts')).sort();
      return {
        contents: files.map((file) => `import './${file}';`).join('\n'),
        resolveDir: folder,
        watchDirs: [folder],
      };
    });
  },
};

if (tests) {
  const inHost = { ...inVsCode, minify: false, sourcemap: false, plugins: [oneVsCode, hideModuleFromMocha, suites] };
  bundles.push({ options: { ...inHost, entryPoints: ['test/host/index.ts'], outfile: 'dist/test/index.js' }, promises: { mayRequire: ['vscode', 'mocha'] } });
  for (const file of readdirSync('test/host/faults')) {
    bundles.push({
      options: { ...inHost, entryPoints: [join('test/host/faults', file)], outfile: join('dist/test/faults', basename(file, '.ts') + '.js') },
      promises: { mayRequire: ['vscode', 'mocha'] },
    });
  }
  bundles.push({ options: { ...inHost, entryPoints: ['test/host/bench/typing.ts'], outfile: 'dist/test/bench/typing.js' }, promises: { mayRequire: ['vscode', 'mocha'] } });
  // The long runs measure a Node host, and ask Node for what it holds.
  for (const file of readdirSync('test/host/soak')) {
    bundles.push({
      options: { ...inHost, platform: 'node', entryPoints: [join('test/host/soak', file)], outfile: join('dist/test/soak', basename(file, '.ts') + '.js') },
      promises: { mayRequire: ['vscode', 'mocha', 'fs', 'v8', 'vm'] },
    });
  }
}

// esbuild has said by itself what it could not build.
const broken = (
  await Promise.all(
    bundles.map(async ({ options, promises, folds }) => {
      const { outfile } = options;
      /** @type {readonly string[] | undefined} */
      let pieces;
      try {
        if (folds) {
          const { code, map, names } = await buildOneFile(options);
          await mkdir(dirname(outfile), { recursive: true });
          await Promise.all([writeFile(outfile, code), writeFile(`${outfile}.map`, map)]);
          pieces = names;
        } else {
          await build(options);
        }
      } catch (reason) {
        return [`${outfile} could not be built: ${reason.message}`];
      }
      const code = await readFile(outfile, 'utf8');
      const kilobytes = (Buffer.byteLength(code) / 1000).toFixed(0);
      console.log(`${outfile.padEnd(28)} ${kilobytes.padStart(6)} KB`);
      return checkBundle(code, { ...promises, ...(pieces && { pieces }), ...(dev && { maxBytes: undefined, maxBytesAtOnce: undefined }) }).map((what) => `${outfile} ${what}`);
    }),
  )
).flat();
for (const sentence of broken) console.error(sentence);
if (broken.length > 0) process.exitCode = 1;
