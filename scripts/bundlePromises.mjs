/**
 * What the product promises about the code it ships, checked on the bundles themselves: no way to the network, no page
 * in a worker, nothing required but what is allowed, no unseen growth.
 *
 * @typedef {object} Promises
 * @property {number} [maxBytes] size budget in bytes of UTF-8
 * @property {readonly string[]} mayRequire the only modules that may be required; `node:` in front is ignored
 * @property {boolean} [noDocument] the bundle runs where there is no page
 * @property {boolean} [noNetwork] the bundle must not be able to reach the network
 */

/** Every name under which JavaScript reaches a network or loads code from one. */
const networkNames = [
  /\bfetch\s*\(/, /\bXMLHttpRequest\b/, /\bWebSocket\b/, /\bWebSocketStream\b/, /\bWebTransport\b/, /\bEventSource\b/,
  /\bsendBeacon\b/, /\bimportScripts\b/, /\bRTCPeerConnection\b/, /\bserviceWorker\b/,
  // A dynamic import that esbuild did not resolve would load from outside; `import(` inside a string is not one.
  /(?<![\w.$'"`])import\s*\(/,
  // Code made from text could hide any of the names above.
  /\bnew\s+Function\s*\(/, /(?<![\w.$])eval\s*\(/,
];

/**
 * @param {string} code the bundle
 * @param {Promises} promises
 * @returns {string[]} one sentence per broken promise, to be read after the bundle's name; empty when all hold
 */
export function checkBundle(code, promises) {
  const broken = [];
  const bytes = Buffer.byteLength(code);
  if (promises.maxBytes !== undefined && bytes > promises.maxBytes) {
    broken.push(`has ${bytes} bytes; its budget is ${promises.maxBytes} (see esbuild.config.mjs)`);
  }
  const allowed = new Set(promises.mayRequire);
  for (const [, , name] of code.matchAll(/\brequire\s*\(\s*(["'`])([^"'`]*)\1\s*\)/g)) {
    if (name !== undefined && !allowed.has(name.replace(/^node:/, ''))) broken.push(`requires ${name}`);
  }
  if (/Dynamic require of/.test(code)) broken.push('requires a module whose name is only known when it runs');
  if (promises.noDocument && /\bdocument\.createElement\b/.test(code)) {
    broken.push('holds document.createElement, and there is no document in a worker: is the `worker` condition set?');
  }
  if (promises.noNetwork) {
    for (const name of networkNames) {
      const match = name.exec(code);
      if (match) broken.push(`can reach beyond this machine: "${code.slice(Math.max(0, match.index - 40), match.index + 40)}"`);
    }
  }
  return broken;
}
