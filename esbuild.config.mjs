// Builds everything that runs: `node esbuild.config.mjs` for what is shipped, `--tests` for the suite that runs inside
// VS Code as well, `--dev` for readable code with source maps. A bundle that breaks a promise of ours ends the build.
import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { checkBundle } from './scripts/bundlePromises.mjs';

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
  charset: 'utf8',
  logLevel: 'warning',
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
};

/** @type {{ options: import('esbuild').BuildOptions, promises: import('./scripts/bundlePromises.mjs').Promises }[]} */
const bundles = [
  {
    options: { ...inVsCode, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
    promises: {
      // Under 600 KB was the aim, and it was missed. Measured: 613 KB of libraries (compromise alone 300, a YAML reader
      // 100), 252 KB of weights the ear of `stance` has learned, which must come along because nothing may be fetched,
      // and 510 KB of categories, templates and surfaces. The VSIX with all of it is 0.8 MB; compromise and the ear
      // are evaluated when first needed.
      maxBytes: 1_500_000,
      mayRequire: ['vscode'],
      noDocument: true,
      noNetwork: true,
    },
  },
  {
    options: {
      ...common, format: 'cjs', platform: 'node', entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js',
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

if (existsSync('src/worker.ts')) {
  bundles.push({
    options: { ...inVsCode, format: 'iife', external: [], entryPoints: ['src/worker.ts'], outfile: 'dist/worker.js' },
    promises: { maxBytes: 1_000_000, mayRequire: [], noDocument: true, noNetwork: true },
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
  const inHost = { ...inVsCode, minify: false, sourcemap: false, plugins: [hideModuleFromMocha, suites] };
  const faults = 'test/host/faults';
  bundles.push({ options: { ...inHost, entryPoints: ['test/host/index.ts'], outfile: 'dist/test/index.js' }, promises: { mayRequire: ['vscode', 'mocha'] } });
  for (const file of existsSync(faults) ? readdirSync(faults).filter((name) => name.endsWith('.ts')) : []) {
    bundles.push({
      options: { ...inHost, entryPoints: [join(faults, file)], outfile: join('dist/test/faults', basename(file, '.ts') + '.js') },
      promises: { mayRequire: ['vscode', 'mocha'] },
    });
  }
}

// esbuild has said by itself what it could not build.
const broken = (
  await Promise.all(
    bundles.map(async ({ options, promises }) => {
      try {
        await build(options);
      } catch {
        return [`${options.outfile} could not be built`];
      }
      const code = await readFile(options.outfile, 'utf8');
      const kilobytes = (Buffer.byteLength(code) / 1000).toFixed(0);
      console.log(`${options.outfile.padEnd(28)} ${kilobytes.padStart(6)} KB`);
      return checkBundle(code, dev ? { ...promises, maxBytes: undefined } : promises).map((what) => `${options.outfile} ${what}`);
    }),
  )
).flat();
for (const sentence of broken) console.error(sentence);
if (broken.length > 0) process.exitCode = 1;
