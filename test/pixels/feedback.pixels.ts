import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { frameWith, seriousViolations } from './axe.ts';
import { sampleNote } from './sampleNote.ts';
import { newLook, themes } from './themes.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

describe('the feedback view in every kind of theme', () => {
  let workbench: Workbench;
  let page: Frame;
  before(async () => {
    workbench = await openWorkbench({
      files: { 'mine.md': sampleNote }, settings: { ...newLook, 'workbench.colorTheme': themes.dark }, viewport: { width: 1280, height: 1000 },
    });
    await workbench.openFromExplorer('mine.md');
    await workbench.decorations().first().waitFor();
    await workbench.command('Mentalizing: Show Mentalizing Feedback');
    page = await frameWith(() => workbench.page.frames(), 'main h2');
  });
  after(() => workbench.close());

  it('shows no number before somebody asks for details', async () => {
    assert.doesNotMatch(await page.locator('section').filter({ hasNot: page.locator('svg') }).allInnerTexts().then((texts) => texts.join(' ')), /\d+ ?%|\d+ (?:of|out of|passages|times)/);
    assert.equal(await page.locator('#counts[open]').count(), 0);
  });

  for (const [kind, theme] of Object.entries(themes)) {
    it(`says what stood out, what to look at again, and one question (${kind})`, async () => {
      await workbench.changeInto(theme, page);
      for (const title of ['What stood out as curious', 'Moments you may want to look at again', 'One question for the reflection team']) {
        await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
      }
      assert.ok(await page.locator('button.passage.curious').count() <= 3);
      assert.ok(await page.locator('button.passage.authoritative').count() <= 3);
      await workbench.screenshot(`feedback-${kind}`);
    });

    it(`has nothing that keeps a person from reading it (${kind})`, async () => {
      for (const summary of await page.locator('summary').all()) await summary.click();
      assert.deepEqual(await seriousViolations(page), []);
      await workbench.screenshot(`feedback-details-${kind}`);
      for (const summary of await page.locator('summary').all()) await summary.click();
    });
  }
});

describe('the feedback view', () => {
  let workbench: Workbench;
  let page: Frame;
  before(async () => {
    workbench = await openWorkbench({
      files: { 'mine.md': sampleNote, 'readme.md': '# A tool\n\nRun it.\n' }, settings: { 'workbench.colorTheme': themes.light }, viewport: { width: 1280, height: 1000 },
    });
    await workbench.openFromExplorer('mine.md');
    await workbench.decorations().first().waitFor();
    await workbench.view('Mentalizing');
    page = await frameWith(() => workbench.page.frames(), 'main h2');
  });
  after(() => workbench.close());

  const cursorLine = (): Promise<string> => workbench.page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).innerText();

  it('leads to the place of a passage that is clicked', async () => {
    await workbench.clickUntil(page.locator('button.passage').first(), async () => !/Ln 1,/.test(await cursorLine()));
  });

  it('leads there from a mark of the timeline, with the keyboard', async () => {
    const before = await cursorLine();
    await workbench.until(async () => {
      await page.locator('figure a[data-start]').last().press('Enter');
      return workbench.page.waitForFunction((was) => !(document.querySelector('.statusbar')?.textContent ?? '').includes(was), before, { timeout: 6000 }).then(() => true, () => false);
    }, 'another line');
  });

  it('keeps what was opened while the note changes', async () => {
    await workbench.clickUntil(page.locator('#as-table summary'), () => page.locator('#as-table[open]').isVisible());
    await workbench.goInto('All of this is invented');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' I wondered what it was like for him to wait.');
    await page.locator('#as-table tr', { hasText: 'what it was like for him to wait' }).waitFor();
    assert.equal(await page.locator('#as-table[open]').count(), 1);
  });

  it('says why it is silent about another kind of file, and offers to read it', async () => {
    await workbench.view('Explorer');
    await workbench.openFromExplorer('readme.md');
    await workbench.view('Mentalizing');
    const other = await frameWith(() => workbench.page.frames(), '#do-reviewAnyway');
    await workbench.screenshot('feedback-other');
    await workbench.clickUntil(other.locator('#do-reviewAnyway'), () => workbench.statusItem('Reviewing').isVisible());
  });
});
