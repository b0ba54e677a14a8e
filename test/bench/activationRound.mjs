// One round of activation in a process of its own: loads the built extension as an extension host does, calls
// `activate`, and prints how long each took. usage: node activationRound.mjs <bundle>
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

const require = createRequire(import.meta.url);

/** @type {Map<string, object>} */
const standIns = new Map();

/**
 * Anything at all: may be called, constructed, asked for any member and assigned to.
 * @param {string} name
 * @returns {object}
 */
function standIn(name) {
  const known = standIns.get(name);
  if (known) return known;
  /** @type {object} */
  const made = new Proxy(class {}, {
    get: (target, key) => {
      if (key === 'prototype') return target.prototype;
      if (key === Symbol.toPrimitive) return () => '';
      if (key === Symbol.iterator) return () => [][Symbol.iterator]();
      if (key === 'length') return 0;
      return typeof key === 'symbol' || key === 'then' ? undefined : standIn(`${name}.${key}`);
    },
    set: () => true,
    apply: () => standIn(`${name}()`),
    construct: () => standIn(`new ${name}`),
  });
  standIns.set(name, made);
  return made;
}

class EventEmitter {
  event = () => ({ dispose: () => undefined });
  fire() {}
  dispose() {}
}

// The real API is one object with some hundred members, and a bundle that copies them again and again pays for it.
const declared = readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
const names = declared.matchAll(/^\t(?:export )?(?:class|namespace|enum|function|const|let) (\w+)/gm);
const vscode = { ...Object.fromEntries([...names].map(([, name]) => [name, standIn(name ?? '')])), EventEmitter };
const loader = /** @type {{ _load: (request: string, ...rest: unknown[]) => unknown }} */ (/** @type {unknown} */ (Module));
const load = loader._load;
loader._load = (/** @type {string} */ request, /** @type {unknown[]} */ ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

/** @type {{ get: (key: string, fallback: unknown) => unknown, update: () => Promise<void>, keys: () => string[] }} */
const memento = { get: (_key, fallback) => fallback, update: () => Promise.resolve(), keys: () => [] };
const context = { subscriptions: [], extensionUri: standIn('uri'), extension: { packageJSON: require('../../package.json') }, globalState: memento, workspaceState: memento };

const bundle = resolve(process.argv[2] ?? 'dist/extension.js');
const begin = performance.now();
const extension = require(bundle);
const loaded = performance.now();
extension.activate(context);
const activated = performance.now();
console.log(JSON.stringify({ loadMs: loaded - begin, activateMs: activated - loaded }));
process.exit(0);
