// npm run test:packaged: the VSIX itself, installed the way a person does, without the checkout under development.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, versionIn } from '../host/hosts/checkout.ts';
import type { HostName } from '../host/hosts/host.ts';
import { nodeForServer } from '../host/hosts/nodeHost.ts';
import { openPage } from '../host/hosts/page.ts';
import { serverFolder } from '../host/hosts/serverParts.ts';
import { startHost } from '../host/hosts/startHost.ts';
import { makeWorkspace } from '../host/hosts/workspace.ts';
import { Workbench } from '../pixels/workbench.ts';

const vsix = join(checkout, 'mentalizing-notes.vsix');

/** All that may be in it. Something new has to be let in here, on purpose. */
const mayHold = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/, /^(readme|changelog|third-party-notices)\.md$/i, /^license(\.(md|txt))?$/i, /^\.vsixmanifest$/,
  /^dist\/extension\.js$/, /^dist\/webview\/\w+\.js$/, /^docs\/(privacy|rules\/[\w-]+)\.md$/,
  /^media\/(icon(\.dark)?\.(svg|png)|\w+\.css|walkthrough\/[\w.-]+\.(png|md))$/, /^snippets\/[\w.-]+$/, /^syntaxes\/[\w.-]+\.json$/, /^l10n\/[\w.-]+\.json$/,
];

describe('the VSIX', function () {
  this.timeout(120_000);
  const own = mkdtempSync(join(tmpdir(), 'vsix-'));
  const extensions = join(own, 'extensions');
  let installed = '';

  after(() => { rmSync(own, { recursive: true, force: true }); });

  it('is smaller than a megabyte', () => {
    assert.ok(statSync(vsix).size < 1_000_000);
  });

  it('can be installed into VS Code', async () => {
    const install = spawnSync(
      nodeForServer(),
      ['out/server-main.js', '--install-extension', vsix, '--extensions-dir', extensions, '--user-data-dir', join(own, 'data'), '--accept-server-license-terms'],
      { cwd: await serverFolder(), encoding: 'utf8', env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' } },
    );
    assert.equal(install.status, 0, install.stdout + install.stderr);
    const folder = readdirSync(extensions).find((name) => name.startsWith('mentalizing-notes.'));
    assert.ok(folder);
    assert.ok(folder.includes(versionIn(checkout)));
    installed = join(extensions, folder);
  });

  it('holds nothing but what runs', () => {
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1).replaceAll('\\', '/'));
    assert.deepEqual(files.filter((file) => !mayHold.some((pattern) => pattern.test(file))), []);
    for (const needed of ['package.json', 'package.nls.json', 'dist/extension.js', 'THIRD-PARTY-NOTICES.md']) assert.ok(files.includes(needed), needed);
  });

  for (const name of ['node', 'web', 'web:old'] satisfies HostName[]) {
    it(`marks a sample note, ${name} host`, async () => {
      const workspace = makeWorkspace();
      workspace.fill();
      const host = await startHost(name, { folder: workspace.folder, installed: name === 'node' ? extensions : installed });
      try {
        const workbench = new Workbench(host, await openPage(host));
        try {
          await workbench.ready();
          await workbench.openFromExplorer('1-individual-soap.md');
          await workbench.decorations().first().waitFor({ timeout: 60_000 });
          await workbench.command('Mentalizing: Next Passage');
        } finally {
          await workbench.close();
        }
      } finally {
        await host.stop();
        workspace.remove();
      }
    });
  }
});
