import { frameWith } from './axe.ts';
import { sampleNote } from './sampleNote.ts';
import { newLook, themes } from './themes.ts';
import { hostUnderTest, openWorkbench, type Workbench } from './workbench.ts';

describe('the other surfaces', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      files: { 'mine.md': sampleNote, 'readme.md': '# A tool\n\nRun it.\n' },
      settings: { ...newLook, 'workbench.colorTheme': themes.light, 'mentalizing.sectionLens': true },
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

  it('lead from there to the passage', async () => {
    // Lenses are drawn anew as the note is read; the one that was pressed may be another by then.
    await workbench.clickUntil(workbench.page.locator('.codelens-decoration a', { hasText: 'To look at again:' }).first(),
      () => workbench.page.locator('.statusbar-item', { hasText: /^Ln (?:1[0-9]|2[0-9]),/ }).isVisible());
  });

  it('say in the status bar what is going on, and offer what can be done', async () => {
    const menu = workbench.page.locator('.quick-input-widget:visible');
    await workbench.clickUntil(workbench.statusItem('Reviewing'), () => menu.isVisible());
    await workbench.page.locator('.quick-input-widget:visible', { hasText: 'The front matter says type: individual.' }).or(
      workbench.page.locator('.quick-input-widget:visible input[placeholder*="front matter"]')).first().waitFor();
    await workbench.screenshot('menu');
    await workbench.pick('Pause reviewing');
    await workbench.statusItem('Paused').waitFor();
    await workbench.squiggles('info').first().waitFor({ state: 'detached' });
    await workbench.clickUntil(workbench.statusItem('Paused'), () => menu.isVisible());
    await workbench.pick('Take up reviewing again');
    await workbench.statusItem('Reviewing').waitFor();
    await workbench.squiggles('info').first().waitFor();
  });

  it('know sections and speakers in the outline', async () => {
    const header = workbench.page.locator('.pane-header', { hasText: 'Outline' });
    await workbench.clickUntil(header, () => header.and(workbench.page.locator('.expanded')).isVisible());
    const outline = workbench.page.locator('.outline-pane .monaco-list-row');
    await outline.filter({ hasText: 'Session note' }).or(outline.filter({ hasText: 'Between us' })).first().waitFor();
    await workbench.screenshot('outline');
    await workbench.clickUntil(outline.filter({ hasText: 'Between us' }).first(), () => workbench.page.locator('.statusbar-item', { hasText: /^Ln 19,/ }).isVisible());
    await header.click();
  });

  it('fold a section', async () => {
    await workbench.goInto('## Between us');
    // What can be folded VS Code asks for a moment after the text is there.
    await workbench.until(async () => {
      await workbench.command('Fold');
      return workbench.lines('You always leave').first().waitFor({ state: 'detached', timeout: 6000 }).then(() => true, () => false);
    }, 'the section to be folded');
    await workbench.command('Unfold');
    await workbench.lines('You always leave').first().waitFor();
  });

  it('mark the preview', async function () {
    // The web build has no built-in preview.
    if (hostUnderTest !== 'node') this.skip();
    await workbench.command('Markdown: Open Preview to the Side');
    const page = await frameWith(() => workbench.page.frames(), '.mentalizing-curious');
    await page.locator('.mentalizing-authoritative').first().waitFor();
    await workbench.screenshot('preview');
    await workbench.page.keyboard.press('Control+W');
  });

  it('are quiet about other markdown, and say why', async () => {
    await workbench.openFromExplorer('readme.md');
    await workbench.clickUntil(workbench.statusItem('Not a session note'), () => workbench.page.locator('.quick-input-widget:visible').isVisible());
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
