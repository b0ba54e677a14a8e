import assert from 'node:assert/strict';
import { frameWith } from './axe.ts';
import { sampleNote } from './sampleNote.ts';
import { themes } from './themes.ts';
import { hostUnderTest, openWorkbench, type Workbench } from './workbench.ts';

describe('the other surfaces', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      files: { 'mine.md': sampleNote, 'readme.md': '# A tool\n\nRun it.\n' },
      settings: { 'workbench.colorTheme': themes.light, 'mentalizing.sectionLens': true },
    });
    await workbench.openFromExplorer('mine.md');
    await workbench.decorations().first().waitFor();
  });
  after(() => workbench.close());

  it('show above a section what stands out in it, when asked to', async () => {
    await workbench.page.locator('.codelens-decoration', { hasText: 'Curious:' }).first().waitFor();
    await workbench.page.locator('.codelens-decoration', { hasText: 'To look at again:' }).first().waitFor();
    await workbench.screenshot('lens');
  });

  it('say in the status bar what is going on, and offer what can be done', async () => {
    await workbench.statusItem('Reviewing').click();
    await workbench.page.locator('.quick-input-widget:visible', { hasText: 'The front matter says type: individual.' }).or(
      workbench.page.locator('.quick-input-widget:visible input[placeholder*="front matter"]')).first().waitFor();
    await workbench.screenshot('menu');
    await workbench.pick('Pause reviewing');
    await workbench.statusItem('Paused').waitFor();
    await workbench.squiggles('info').first().waitFor({ state: 'detached' });
    await workbench.statusItem('Paused').click();
    await workbench.pick('Take up reviewing again');
    await workbench.statusItem('Reviewing').waitFor();
    await workbench.squiggles('info').first().waitFor();
  });

  it('know sections and speakers in the outline', async () => {
    await workbench.page.locator('.pane-header', { hasText: 'Outline' }).click();
    const outline = workbench.page.locator('.outline-pane .monaco-list-row');
    await outline.filter({ hasText: 'Session note' }).or(outline.filter({ hasText: 'Between us' })).first().waitFor();
    await workbench.screenshot('outline');
    await workbench.page.locator('.pane-header', { hasText: 'Outline' }).click();
  });

  it('fold a section', async () => {
    await workbench.clickInto(workbench.lines('## Between us'));
    await workbench.command('Fold');
    await workbench.lines('You always leave').first().waitFor({ state: 'detached' });
    await workbench.command('Unfold');
    await workbench.lines('You always leave').first().waitFor();
  });

  it('mark the preview', async function () {
    // The web build has no built-in preview.
    if (hostUnderTest !== 'node') this.skip();
    await workbench.command('Markdown: Open Preview to the Side');
    const page = await frameWith(() => workbench.page.frames(), '.mentalizing-curious');
    assert.ok(await page.locator('.mentalizing-authoritative').count() > 0);
    await workbench.screenshot('preview');
    await workbench.page.keyboard.press('Control+W');
  });

  it('are quiet about other markdown, and say why', async () => {
    await workbench.openFromExplorer('readme.md');
    await workbench.statusItem('Not a session note').click();
    await workbench.pick('Review this file anyway');
    await workbench.statusItem('Reviewing').waitFor();
  });

  it('lead a newcomer from the palette to a marked note', async () => {
    await workbench.command('Mentalizing: Open a Sample Note');
    await workbench.tab('Untitled').waitFor();
    await workbench.squiggles('info').first().waitFor();
    await workbench.screenshot('sample');
  });
});
