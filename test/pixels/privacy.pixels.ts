import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from 'playwright-core';
import { frameWith } from './axe.ts';
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

/** The same for a comment on it. */
const saidOfIt = 'marrowlanternthistle';

/** Rows that hold either word: text of notes or of comments on them. */
const heldIn = <T>(rows: readonly T[], textOf: (row: T) => string): T[] => rows.filter((row) => textOf(row).includes(canary) || textOf(row).includes(saidOfIt));

/** What the page of ours that holds this may load, once it is there: folders take their time on a busy machine. */
async function policyOf({ page }: Workbench, selector: string): Promise<string> {
  for (let tries = 1; ; tries++) {
    try {
      const frame = await frameWith(() => page.frames(), selector);
      return (await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? 'none';
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

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
  const policies: string[] = [];

  before(async function () {
    workbench = await openWorkbench({
      files: { 'canary.md': note },
      // These two are VS Code's own copies of what is typed; docs/privacy.md says how to turn them off.
      settings: {
        'mentalizing.signature': 'SV', 'workbench.localHistory.enabled': false, 'files.hotExit': 'off', 'files.autoSave': 'off',
      },
      prepare: (page) => {
        page.context().on('request', (request) => { requests.push(request); });
        page.on('websocket', (socket) => { sockets.push(socket.url().replace(/^ws/, 'http')); });
        page.on('console', (message) => { printed.push(message.text()); });
      },
    });
    await workbench.openFromExplorer('canary.md');
    await workbench.decorations().first().waitFor();
    await workbench.command('Mentalizing: Next Passage');
    await workbench.page.locator('.monaco-hover:visible').first().waitFor();
    await workbench.command('Mentalizing: Show Mentalizing Feedback');
    // The view takes the focus when it is there, and not before.
    policies.push(await policyOf(workbench, `main:has-text("${canary}")`));
    await workbench.command('Mentalizing: Toggle Highlights');
    await workbench.statusItem('Marks hidden').waitFor();
    await workbench.command('Mentalizing: Toggle Highlights');
    await workbench.statusItem('Marks hidden').waitFor({ state: 'detached' });
    await workbench.goInto('You are clearly angry');
    await workbench.command('Mentalizing: Wonder About This Passage…');
    await workbench.answer(`I wondered about the ${saidOfIt}.`);
    await workbench.comment().first().waitFor();
    await workbench.goInto('You are clearly angry');
    await workbench.page.keyboard.press('End');
    for (let word = 0; word < 4; word++) await workbench.page.keyboard.press('Control+ArrowLeft');
    await workbench.command('Mentalizing: Keep This Passage…');
    await workbench.pick('Just for me');
    await workbench.command('Mentalizing: Review Folder…');
    policies.push(await policyOf(workbench, '.strips li'));
    // A passage is ticked, and the page put away: what it keeps for itself is kept by VS Code, too.
    const table = workbench.webview();
    await workbench.clickUntil(table.locator('#view-table'), () => table.locator('table').isVisible());
    await table.locator('tr', { hasText: canary }).first().locator('input').check();
    await workbench.tab('canary.md').click();
    // VS Code writes what it remembers a little later: which tabs are open is among it.
    await workbench.untilStored('mentalizing.reviewPage', 'start');
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

  it('is shown on pages that may load nothing but their own script and style', () => {
    assert.equal(policies.length, 2);
    // Where styles of extensions come from is VS Code's to say; that none may stand in the page is ours.
    for (const policy of policies) assert.match(policy, /^default-src 'none'; style-src (?!.*'unsafe)[^;]+; script-src 'nonce-[0-9a-f]{32}'$/);
    assert.notEqual(policies[0]?.split('nonce-')[1], policies[1]?.split('nonce-')[1], 'a nonce is used once');
  });

  it('is printed in no log', () => {
    assert.deepEqual(heldIn(printed, (line) => line), []);
  });

  it('is kept in no storage of the browser', async () => {
    const stored = await workbench.stored();
    assert.ok(stored.length > 2, 'nothing was found to search');
    assert.deepEqual(heldIn(stored, (text) => text).map((text) => text.slice(0, 300)), []);
  });

  it('is written to no file but its own', function () {
    const folder = workbench.host.dataFolder;
    if (folder === null) this.skip();
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    assert.ok(files.length > 0, 'nothing was written at all');
    assert.deepEqual(heldIn(files, (file) => readFileSync(file, 'latin1')), []);
  });
});
