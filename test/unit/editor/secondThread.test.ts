import assert from 'node:assert/strict';
import { ReviewThread, ThreadEnded } from '../../../src/editor/supervision/reviewThread.ts';
import { startThread } from '../../../src/editor/supervision/secondThread.ts';

/** A bundle as ours is made, with doors of its own. */
const bundle = `"use strict";
var vscode = require('vscode');
var { parentPort } = process.getBuiltinModule('node:worker_threads');
module.exports = {
  echo() { parentPort.on('message', (said) => parentPort.postMessage({ said })); },
  reviewOnThisThread() {
    parentPort.on('message', ({ id, text }) => text === 'die' ? process.exit(1) : parentPort.postMessage({ id, note: { path: text } }));
    parentPort.postMessage('ready');
  },
};`;
const hasThreads = 'getBuiltinModule' in process;

(hasThreads ? describe : describe.skip)('a second thread', () => {
  it('runs the bundle through another door and talks both ways', async () => {
    const thread = startThread(bundle, 'echo');
    assert.ok(thread);
    const heard = new Promise((resolve) => thread.hear(resolve));
    thread.send('hello');
    assert.deepEqual(await heard, { said: 'hello' });
    thread.end();
  });

  it('tells when it cannot go on', async () => {
    const thread = startThread('throw new Error("of our own making")', 'echo');
    assert.ok(thread);
    await new Promise<void>((resolve) => thread.onEnd(resolve));
  });
});

(hasThreads ? describe : describe.skip)('the thread that reviews', () => {
  const choices = { kept: [] };

  it('gives each answer to who asked', async () => {
    const thread = await ReviewThread.start(bundle);
    assert.ok(thread);
    const [one, other] = await Promise.all([thread.review('a', 'one', choices), thread.review('b', 'other', choices)]);
    assert.deepEqual([one?.path, other?.path], ['one', 'other']);
    thread.end();
  });

  it('says so when it dies, and to those who ask afterwards', async () => {
    const thread = await ReviewThread.start(bundle);
    assert.ok(thread);
    await assert.rejects(thread.review('a', 'die', choices), ThreadEnded);
    assert.equal(thread.ended, true);
    await assert.rejects(thread.review('a', 'one', choices), ThreadEnded);
  });

  it('is none when the bundle does not run', async () => {
    assert.equal(await ReviewThread.start('throw new Error("of our own making")'), null);
  });
});
