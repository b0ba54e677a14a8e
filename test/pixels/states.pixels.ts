import assert from 'node:assert/strict';
import { frameWith, seriousViolations } from './axe.ts';
import { sampleNote } from './sampleNote.ts';
import { themes } from './themes.ts';
import { hostUnderTest, openWorkbench, type Workbench } from './workbench.ts';

describe('the status item', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      files: { 'mine.md': sampleNote, 'long.md': sampleNote + `\n${'He said nothing for a while, and I waited.\n\n'.repeat(500)}`, 'readme.md': '# A tool\n\nRun it.\n' },
      settings: { 'workbench.colorTheme': themes.light, 'mentalizing.longNoteKilobytes': 16 },
    });
  });
  after(() => workbench.close());

  /** What a screen reader says of the item: product, state and why. */
  const said = async (state: string): Promise<string> => {
    const item = workbench.statusItem(state);
    await item.waitFor();
    const label = item.locator('[aria-label]').first();
    return await label.getAttribute('aria-label') ?? await item.getAttribute('aria-label') ?? '';
  };
  const says = (state: string, what: RegExp): Promise<unknown> => workbench.until(async () => what.test(await said(state)), `the status ${String(what)}`);

  it('says that a note is reviewed, and why', async () => {
    await workbench.openFromExplorer('mine.md');
    await says('Reviewing', /Mentalizing Notes: Reviewing\. The front matter says type: individual/);
  });

  it('says that a long note is read less often', async () => {
    await workbench.openFromExplorer('long.md');
    await says('Long note', /Long note\. This note is long/);
    await workbench.screenshot('status-long');
  });

  it('says what is no session note, and reads it when asked from the palette', async () => {
    await workbench.openFromExplorer('readme.md');
    await says('Not a session note', /Not a session note\. \S/);
    await workbench.command('Mentalizing: Review This File Anyway');
    await workbench.statusItem('Reviewing').waitFor();
  });

  it('says that reviewing is paused, everywhere', async () => {
    await workbench.command('Mentalizing: Pause Reviewing');
    await says('Paused', /Paused\. Reviewing is paused everywhere/);
    await workbench.openFromExplorer('mine.md');
    await workbench.statusItem('Paused').waitFor();
    await workbench.command('Mentalizing: Resume Reviewing');
    await workbench.statusItem('Reviewing').waitFor();
  });
});

describe('a workspace nobody has vouched for', function () {
  let workbench: Workbench;
  before(async function () {
    // A virtual workspace, as the web host has, is never restricted.
    if (hostUnderTest !== 'node') this.skip();
    workbench = await openWorkbench({
      files: { 'mine.md': sampleNote }, trusted: false,
      settings: { 'workbench.colorTheme': themes.light, 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
    });
  });
  after(async () => { if (hostUnderTest === 'node') await workbench.close(); });

  it('is read and marked as any other', async () => {
    await workbench.statusItem('Restricted Mode').waitFor();
    await workbench.openFromExplorer('mine.md');
    await workbench.squiggles('info').first().waitFor();
    await workbench.view('Mentalizing');
    const page = await frameWith(() => workbench.page.frames(), 'main h2');
    assert.deepEqual(await seriousViolations(page), []);
    await workbench.screenshot('restricted');
  });
});
