import assert from 'node:assert/strict';
import { checkBundle } from '../../../scripts/bundlePromises.mjs';

const strict = { maxBytes: 500, mayRequire: ['vscode'], noDocument: true, noNetwork: true };

describe('the promises of a bundle', () => {
  it('hold for code that keeps to itself', () => {
    assert.deepEqual(checkBundle('var v=require("vscode");const prefetch=(a)=>a;prefetch(1);', strict), []);
  });

  for (const code of [
    'fetch("https://example.org")', 'new XMLHttpRequest', 'new WebSocket(u)', 'new EventSource(u)', 'navigator.sendBeacon(u)', 'importScripts(u)',
    'import("https://example.org/x.js")', 'new Function("return 1")', 'require("https")', "require('node:net')", 'document.createElement("i")', `"${'x'.repeat(600)}"`,
    'throw Error(\'Dynamic require of "\'+n+\'" is not supported\')',
  ]) {
    it(`are broken by ${code.slice(0, 50)}`, () => {
      assert.equal(checkBundle(code, strict).length, 1);
    });
  }
});
