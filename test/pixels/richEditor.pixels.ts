import assert from 'node:assert/strict';
import { frameWith } from './axe.ts';
import { sampleNote } from './sampleNote.ts';
import { themes } from './themes.ts';
import { hostUnderTest, openWorkbench, type Workbench } from './workbench.ts';

describe('the rich markdown editor', function () {
  let workbench: Workbench;
  before(async function () {
    // The builds of VS Code for the Web on npm do not have it yet.
    if (hostUnderTest !== 'node') this.skip();
    workbench = await openWorkbench({
      files: { 'mine.md': sampleNote, '.vscode/settings.json': JSON.stringify({ 'workbench.editorAssociations': { '*.md': 'vscode.markdown.editor' } }) },
      settings: { 'workbench.colorTheme': themes.light },
    });
    await workbench.openFromExplorer('mine.md');
    await workbench.statusItem('Reviewing').waitFor();
  });
  after(async () => { if (hostUnderTest === 'node') await workbench.close(); });

  const problems = () => workbench.page.locator('.part.panel .monaco-list-row', { hasText: 'Mentalizing' });

  it('lists the passages as problems, and puts one another way from there', async () => {
    await workbench.page.keyboard.press('Control+Shift+M');
    await problems().first().waitFor();
    await problems().first().click();
    await workbench.page.waitForTimeout(500);
    await workbench.page.keyboard.press('Control+Period');
    const menu = workbench.page.locator('.context-view:visible .action-item, .action-widget:visible .monaco-list-row.action');
    await menu.first().waitFor();
    await workbench.page.waitForTimeout(400);
    await workbench.screenshot('rich-fixes');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.screenshot('rich-fixed');
    await workbench.page.keyboard.press('Control+Shift+M');
  });

  it('has the feedback beside it, which offers the text editor', async () => {
    await workbench.command('Mentalizing: Show Mentalizing Feedback');
    const page = await frameWith(() => workbench.page.frames(), '#do-reopenAsText');
    await workbench.screenshot('rich-feedback');
    assert.ok(await page.locator('h2').count() > 2);
    await page.locator('#do-reopenAsText').click();
    await workbench.decorations().first().waitFor();
    assert.equal(await page.locator('#do-reopenAsText').count(), 0);
  });
});
