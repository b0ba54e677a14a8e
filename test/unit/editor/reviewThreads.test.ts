import assert from 'node:assert/strict';
import { ThreadEnded } from '../../../src/editor/supervision/reviewThread.ts';
import { ReviewThreads, threadsFor } from '../../../src/editor/supervision/reviewThreads.ts';

/** A bundle as ours is made, whose thread says which one it is. */
const bundle = `"use strict";
var { parentPort, threadId } = process.getBuiltinModule('node:worker_threads');
module.exports = {
  reviewOnThisThread() {
    parentPort.on('message', ({ id, text }) => text === 'die' ? process.exit(1) : parentPort.postMessage({ id, note: { path: text, thread: threadId } }));
    parentPort.postMessage('ready');
  },
};`;
const choices = { kept: [] };
const text = (): Promise<string> => Promise.resolve(bundle);
const hasThreads = 'getBuiltinModule' in process;

describe('how many threads a folder is worth', () => {
  it('none for a few notes, and never more than four', () => {
    assert.equal(threadsFor(3), 0);
    assert.ok(threadsFor(100_000) <= 4);
  });
});

(hasThreads ? describe : describe.skip)('the threads that review a folder', () => {
  it('answer what they are asked, and say so when one of them dies or all are ended', async () => {
    const threads = new ReviewThreads(text(), 2);
    const notes = await Promise.all(['a', 'b', 'c', 'd'].map((path) => threads.review(path, path, choices)));
    assert.deepEqual(notes.map((note) => note?.path), ['a', 'b', 'c', 'd']);
    await assert.rejects(threads.review('x', 'die', choices), ThreadEnded);
    threads.end();
    await assert.rejects(threads.review('y', 'y', choices), ThreadEnded);
  });

  it('are none where the bundle cannot be had', async () => {
    const threads = new ReviewThreads(Promise.resolve(null), 2);
    await threads.start();
    assert.equal(threads.running, 0);
    await assert.rejects(threads.review('a', 'a', choices), ThreadEnded);
  });
});
