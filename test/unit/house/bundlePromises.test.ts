import assert from 'node:assert/strict';
import { checkBundle } from '../../../scripts/bundlePromises.mjs';

const strict = { maxBytes: 500, mayRequire: ['vscode'], noDocument: true, noNetwork: true };

describe('the promises of a bundle', () => {
  it('hold for code that keeps to itself', () => {
    assert.deepEqual(checkBundle('var v=require("vscode");const prefetch=(a)=>a;prefetch(1);', strict), []);
  });

  it('name the parts of Node that may be asked for at run time', () => {
    const may = { ...strict, mayAskNode: ['node:worker_threads'] };
    assert.deepEqual(checkBundle('p?.getBuiltinModule?.("node:worker_threads")', may), []);
    assert.equal(checkBundle('p.getBuiltinModule("node:http")', may).length, 1);
    assert.equal(checkBundle('p.getBuiltinModule(name)', may).length, 1);
    assert.equal(checkBundle('p["getBuiltinModule"]("node:worker_threads")', may).length, 1);
  });

  it('allow a bundle in pieces to open them in one place, and its pieces to require each other', () => {
    const open = 'new Function("module","exports","require","unfold",text)';
    const inPieces = { ...strict, pieces: ['./reword.js'] };
    assert.deepEqual(checkBundle(`${open};require("./reword.js")`, inPieces), []);
    assert.equal(checkBundle(`${open};${open}`, inPieces).length, 1);
    assert.equal(checkBundle('new Function("a",text)', inPieces).length, 1);
    assert.equal(checkBundle('require("./other.js")', inPieces).length, 1);
    assert.equal(checkBundle(open, strict).length, 1);
  });

  for (const code of [
    'fetch("https://example.org")', 'new XMLHttpRequest', 'new WebSocket(u)', 'new EventSource(u)', 'navigator.sendBeacon(u)', 'importScripts(u)',
    'import("https://example.org/x.js")', 'new Function("return 1")', 'require("https")', "require('node:net')", 'document.createElement("i")', `"${'x'.repeat(600)}"`,
    'v.env.openExternal(u)', 'v.env.createTelemetryLogger(s)', 'v.lm.selectChatModels()', 'v.window.registerUriHandler(h)', 'new RTCPeerConnection', 'new WebTransport(u)',
    'throw Error(\'Dynamic require of "\'+n+\'" is not supported\')',
  ]) {
    it(`are broken by ${code.slice(0, 50)}`, () => {
      assert.equal(checkBundle(code, strict).length, 1);
    });
  }
});
