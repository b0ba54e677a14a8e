import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from 'playwright-core';
import { openWorkbench, type Workbench } from './workbench.ts';

/** A word nobody writes, planted in a note: wherever it turns up afterwards, note text has gone there. */
const canary = 'quillfeatherbeacon';

const note = `---
type: individual
---
# Session 3

T: You are clearly angry with your ${canary}.
P: I am not.
T: What made you think of the ${canary} just now? I may have got this wrong.
`;

/** True for addresses on this machine, and for what never leaves the page. */
function staysHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (['data:', 'blob:', 'about:', 'vscode-file:', 'vscode-remote-resource:'].includes(protocol)) return true;
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.localhost');
}

describe('what is written in a note', () => {
  let workbench: Workbench;
  const requests: Request[] = [];
  const sockets: string[] = [];
  const printed: string[] = [];

  before(async () => {
    workbench = await openWorkbench({
      files: { 'canary.md': note },
      // These two are VS Code's own copies of what is typed; docs/privacy.md says how to turn them off.
      settings: { 'workbench.localHistory.enabled': false, 'files.hotExit': 'off', 'files.autoSave': 'off' },
      prepare: (page) => {
        page.context().on('request', (request) => { requests.push(request); });
        page.on('websocket', (socket) => { sockets.push(socket.url().replace(/^ws/, 'http')); });
        page.on('console', (message) => { printed.push(message.text()); });
      },
    });
    await workbench.openFromExplorer('canary.md');
    await workbench.decorations().first().waitFor();
    await workbench.command('Mentalizing: Next Passage');
    await workbench.command('Mentalizing: Show Mentalizing Feedback');
    await workbench.page.waitForTimeout(1000);
    await workbench.command('Mentalizing: Toggle Highlights');
    await workbench.command('Mentalizing: Toggle Highlights');
    await workbench.page.waitForTimeout(1000);
  });

  after(() => workbench.close());

  it('is not changed by looking at it', async () => {
    await workbench.screenshot('privacy');
    assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
  });

  it('is asked for by nobody beyond this machine', async () => {
    assert.ok(requests.length > 10, 'nothing was recorded');
    const leaving: string[] = sockets.filter((address) => !staysHere(address));
    for (const request of requests) {
      // A webview asks for the extension's own files at an invented address, which its service worker answers.
      if (!staysHere(request.url()) && !(await request.response())?.fromServiceWorker()) leaving.push(request.url());
    }
    assert.deepEqual(leaving, []);
  });

  it('is printed in no log', () => {
    assert.deepEqual(printed.filter((line) => line.includes(canary)), []);
  });

  it('is kept in no storage of the browser', async () => {
    const stored = await workbench.page.evaluate(async () => {
      const everything: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
      for (const { name } of await indexedDB.databases()) {
        if (name === undefined) continue;
        const database = await new Promise<IDBDatabase>((done, failed) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => { done(opening.result); };
          opening.onerror = () => { failed(new Error(name)); };
        });
        for (const store of database.objectStoreNames) {
          const values = await new Promise<unknown[]>((done, failed) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => { done(reading.result); };
            reading.onerror = () => { failed(new Error(store)); };
          });
          everything.push(...values.map((value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value))));
        }
        database.close();
      }
      return everything;
    });
    assert.ok(stored.length > 2, 'nothing was found to search');
    assert.deepEqual(stored.filter((text) => text.includes(canary)).map((text) => text.slice(0, 300)), []);
  });

  it('is written to no file but its own', function () {
    const folder = workbench.host.dataFolder;
    if (folder === null) this.skip();
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    assert.ok(files.length > 0, 'nothing was written at all');
    assert.deepEqual(files.filter((file) => readFileSync(file).includes(canary)), []);
  });
});
