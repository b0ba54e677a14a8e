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
      // Saved by itself a second later, it would be over before a slow machine has seen that there was something to save.
      settings: { 'workbench.colorTheme': themes.light, 'files.autoSave': 'off' },
    });
    await workbench.openFromExplorer('mine.md');
    await workbench.statusItem('Reviewing').waitFor();
  });
  after(async () => { if (hostUnderTest === 'node') await workbench.close(); });

  const problems = () => workbench.page.locator('.part.panel .monaco-list-row', { hasText: 'Mentalizing' });

  it('lists the passages as problems, and puts one another way from there', async () => {
    await workbench.page.keyboard.press('Control+Shift+M');
    await problems().first().waitFor();
    const menu = workbench.page.locator('.context-view:visible .action-item, .action-widget:visible .monaco-list-row.action');
    const dirty = workbench.page.locator('.tab.active.dirty');
    await workbench.until(async () => {
      // On its first words: in the middle may stand the name of the rule, which opens a page.
      await problems().first().click({ position: { x: 80, y: 8 } });
      await problems().and(workbench.page.locator('.focused')).first().waitFor();
      await workbench.page.keyboard.press('Control+Period');
      if (!(await menu.first().waitFor({ timeout: 6000 }).then(() => true, () => false))) return false;
      await workbench.screenshot('rich-fixes');
      // Asked too early, the menu is shut by what it was opened with.
      await workbench.page.waitForTimeout(400);
      await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('Enter');
      return dirty.waitFor({ timeout: 6000 }).then(() => true, () => workbench.page.keyboard.press('Escape'));
    }, 'another way of putting it');
    await workbench.screenshot('rich-fixed');
    await workbench.page.keyboard.press('Control+Shift+M');
  });

  it('takes a template as plain text at its end, and gives back what is taken out', async () => {
    await workbench.save();
    const before = workbench.onDisk('mine.md');
    await workbench.command('Mentalizing: Insert Template…');
    await workbench.pick('Two other readings');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.save();
    await workbench.screenshot('rich-template');
    await workbench.untilOnDisk('mine.md', (text) => text !== before && text.includes('What would help us find out?'));
    const after = workbench.onDisk('mine.md');
    assert.ok(after.startsWith(before.trimEnd()), after);
    assert.ok(after.endsWith('\n\n**Two other readings**\n\n- My first reading was:\n- It could also be that:\n- Or perhaps:\n- What would help us find out?\n'), after);
    await workbench.command('Mentalizing: Remove What Was Left Unanswered');
    await workbench.toast('unanswered prompts taken out').waitFor();
    await workbench.screenshot('rich-removed');
    const back = workbench.page.locator('.notifications-toasts .monaco-button', { hasText: 'Bring them back' });
    await workbench.clickUntil(back, () => back.isHidden());
    // Saved and undone: the text is what is on disk again, or is saved as it was.
    await workbench.until(async () => {
      if (await workbench.page.locator('.tab.active.dirty').count()) await workbench.save();
      return workbench.onDisk('mine.md') === after;
    }, `what was taken out, back in ${after}`);
  });

  it('has the feedback beside it, which offers the text editor', async () => {
    await workbench.command('Mentalizing: Show Mentalizing Feedback');
    const page = await frameWith(() => workbench.page.frames(), '#do-reopenAsText');
    await workbench.screenshot('rich-feedback');
    await page.locator('h2').nth(2).waitFor();
    await page.locator('#do-reopenAsText').click();
    await workbench.decorations().first().waitFor();
    await page.locator('#do-reopenAsText').waitFor({ state: 'detached' });
  });
});
