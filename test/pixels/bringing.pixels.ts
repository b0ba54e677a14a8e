import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { treatment } from './treatment.ts';
import { hostUnderTest, openWorkbench, type Workbench } from './workbench.ts';

describe(`what a clinician brings to supervision (${hostUnderTest})`, () => {
  let workbench: Workbench;
  before(async () => {
    const notes = treatment();
    workbench = await openWorkbench({ files: { 'session-2.md': notes['treatment/session-2.md'] ?? '' } });
    await workbench.openFromExplorer('session-2.md');
    await workbench.decorations().first().waitFor();
  });
  after(() => workbench.close());

  it('is picked from the moments of the note, seen with what stands around it, and given a question', async () => {
    await workbench.command('Mentalizing: Prepare for Supervision…');
    const pick = workbench.page.locator('.quick-input-widget:visible');
    // By its own words: they stand beside its neighbours, too.
    const entry = pick.locator('.monaco-list-row[aria-label^="You have to tell your mother"]').first();
    await entry.waitFor();
    const ticked = entry.locator('input[type=checkbox]:checked, .monaco-checkbox[aria-checked=true], [role=checkbox][aria-checked=true]');
    await workbench.clickUntil(entry, async () => await ticked.count() > 0);
    await workbench.screenshot('supervision-prepare-pick');
    await pick.locator('input.input').press('Enter');
    await workbench.page.locator('.quick-input-widget:visible', { hasText: 'Your own question about this moment' }).waitFor();
    assert.match(await pick.innerText(), /Whatever\.[^]*You have to tell your mother/);
    await workbench.screenshot('supervision-prepare-question');
    await workbench.answer('What was I afraid of there?', 'Your own question about this moment');
    await workbench.lines('What was I afraid of there?').first().waitFor();
    await workbench.screenshot('supervision-prepared');
  });
});

describe(`the review page after a reload (${hostUnderTest})`, () => {
  let workbench: Workbench;
  before(async () => { workbench = await openWorkbench({ files: treatment() }); });
  after(() => workbench.close());
  const page = (): FrameLocator => workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

  it('is as it was looked at', async () => {
    await workbench.command('Mentalizing: Review Folder…');
    await page().locator('.strips li').nth(3).waitFor({ timeout: 90_000 });
    await page().locator('#filter-section').selectOption('reflection');
    await workbench.clickUntil(page().locator('#view-table'), () => page().locator('table').isVisible());
    await page().locator('td', { hasText: 'I keep wondering' }).first().waitFor();
    await page().locator('td', { hasText: 'You are angry' }).first().waitFor({ state: 'detached' });
    await page().locator('tr', { hasText: 'session 2, 2025-03-09' }).locator('input').check();
    // What its pages say of themselves VS Code writes down a little later.
    await workbench.untilStored('mentalizing.reviewPage', 'reflection', 'table', 'start');
    await workbench.page.reload();
    await workbench.ready();
    await page().locator('td', { hasText: 'I keep wondering' }).first().waitFor({ timeout: 90_000 });
    assert.equal(await page().locator('td', { hasText: 'You are angry' }).count(), 0);
    assert.deepEqual(await page().locator('tr:has(input:checked) td:nth-child(2)').allTextContents(), ['session 2, 2025-03-09']);
    await workbench.screenshot('supervision-restored');
  });
});
