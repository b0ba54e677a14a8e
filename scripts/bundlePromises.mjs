/**
 * What the product promises about the code it ships, checked on the bundles themselves: no way to the network, no page
 * in a worker, nothing required but what is allowed, no unseen growth.
 *
 * @typedef {object} Promises
 * @property {number} [maxBytes] size budget in bytes of UTF-8
 * @property {number} [maxBytesAtOnce] the same for what is not folded, and has to be gone through at activation
 * @property {readonly string[]} mayRequire the only modules that may be required; `node:` in front is ignored
 * @property {readonly string[]} [mayAskNode] the only parts of Node that may be asked for at run time, `node:` in front
 * @property {readonly string[]} [pieces] names under which the pieces of a bundle require each other; code may then be made
 *   from text in one place, that of `openPieces`, which takes it from the bundle itself
 * @property {boolean} [noDocument] the bundle runs where there is no page
 * @property {boolean} [noNetwork] the bundle must not be able to reach the network
 */

/** Every name under which JavaScript reaches a network or loads code from one. */
const networkNames = [
  /\bfetch\s*\(/, /\bXMLHttpRequest\b/, /\bWebSocket\b/, /\bWebSocketStream\b/, /\bWebTransport\b/, /\bEventSource\b/,
  /\bsendBeacon\b/, /\bimportScripts\b/, /\bRTCPeerConnection\b/, /\bserviceWorker\b/,
  // A dynamic import that esbuild did not resolve would load from outside; `import(` inside a string is not one.
  /(?<![\w.$'"`])import\s*\(/,
  // What VS Code would do for an extension: open an address, answer to one, report, ask a model.
  /\bopenExternal\b/, /\basExternalUri\b/, /\bregisterUriHandler\b/, /\bcreateTelemetryLogger\b/, /\bselectChatModels\b/,
  // Code made from text could hide any of the names above.
  /\bnew\s+Function\s*\(/, /(?<![\w.$])eval\s*\(/,
];

/** A folded piece in a bundle that `joinPieces` made. */
const foldedCode = /\bfolded\(\)\{\/\*[^]*?\*\/\}/g;

/** The one place where code may be made from text, as esbuild leaves it. */
const openingPieces = 'new Function("module","exports","require","unfold",';

/**
 * @param {string} bundle its text, that of folded pieces included: they stand there unescaped
 * @param {Promises} promises
 * @returns {string[]} one sentence per broken promise, to be read after the bundle's name; empty when all hold
 */
export function checkBundle(bundle, promises) {
  const broken = [];
  const bytes = Buffer.byteLength(bundle);
  const atOnce = Buffer.byteLength(bundle.replace(foldedCode, ''));
  if (promises.maxBytesAtOnce !== undefined && atOnce > promises.maxBytesAtOnce) {
    broken.push(`has ${atOnce} bytes of code that is needed at activation; their budget is ${promises.maxBytesAtOnce}: can some of it wait behind an import()?`);
  }
  // Once only: any other is found below.
  const code = promises.pieces ? bundle.replace(openingPieces, '(') : bundle;
  if (promises.maxBytes !== undefined && bytes > promises.maxBytes) {
    broken.push(`has ${bytes} bytes; its budget is ${promises.maxBytes} (see esbuild.config.mjs)`);
  }
  const allowed = new Set([...promises.mayRequire, ...(promises.pieces ?? [])]);
  for (const [, , name] of code.matchAll(/\brequire\s*\(\s*(["'`])([^"'`]*)\1\s*\)/g)) {
    if (name !== undefined && !allowed.has(name.replace(/^node:/, ''))) broken.push(`requires ${name}`);
  }
  // Tests may ask for anything; what is shipped may not.
  for (const [whole, , name] of !promises.noNetwork ? [] : code.matchAll(/\bgetBuiltinModule\b(?:\s*(?:\?\.)?\s*\(\s*(["'`])([^"'`]*)\1\s*\))?/g)) {
    if (!promises.mayAskNode?.includes(name ?? '')) broken.push(`asks Node for ${name ?? whole}`);
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
