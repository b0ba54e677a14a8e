import assert from 'node:assert/strict';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import { frameWith, seriousViolations } from './axe.ts';
import { newLook, themes } from './themes.ts';
import { hostileNote, treatment } from './treatment.ts';
import { openWorkbench, hostUnderTest, type Workbench } from './workbench.ts';

describe('the review page', () => {
  let workbench: Workbench;
  let frame: Frame;
  before(async () => {
    workbench = await openWorkbench({ files: treatment(), settings: { ...newLook, 'workbench.colorTheme': themes.dark } });
    await workbench.command('Mentalizing: Review Folder…');
    await workbench.webview().locator('.strips a[data-start]').first().waitFor({ timeout: 90_000 });
    frame = await frameWith(() => workbench.page.frames(), '.strips');
  });
  after(() => workbench.close());

  for (const [kind, theme] of Object.entries(themes)) {
    it(`can be read, as timelines and as a table, in a ${kind} theme`, async () => {
      await workbench.changeInto(theme, frame);
      await workbench.clickUntil(frame.locator('#view-strips'), () => frame.locator('.strips a[data-start]').first().isVisible());
      assert.deepEqual(await seriousViolations(frame), []);
      await workbench.screenshot(`supervision-${kind}`);
      await workbench.clickUntil(frame.locator('#view-table'), () => frame.locator('table').isVisible());
      assert.deepEqual(await seriousViolations(frame), []);
      await workbench.screenshot(`supervision-table-${kind}`);
    });
  }
});

describe(`supervision, the whole way (${hostUnderTest})`, () => {
  let workbench: Workbench;
  const page = (): FrameLocator => workbench.webview();
  const marks = (): Locator => page().locator('.strips a[data-start]');
  /** A page behind another tab is put away, and brought back as it was when its tab is chosen. */
  const backToPage = async (): Promise<void> => {
    await workbench.clickUntil(workbench.tab('Supervision'), () => page().locator('#agenda').isVisible(), 10_000);
  };

  before(async () => {
    workbench = await openWorkbench({
      files: {
        ...treatment(),
        'treatment/hostile.md': hostileNote(),
      },
      settings: { 'mentalizing.signature': 'SV', 'comments.openView': 'never' },
    });
  });
  after(() => workbench.close());

  it('shows the notes of a folder as timelines in the order of sessions', async () => {
    const folder = workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'treatment' }).first();
    const entry = workbench.page.locator('.context-view .action-label, .monaco-menu .action-label', { hasText: 'Review Folder' }).first();
    await workbench.until(async () => {
      // A menu that opens while the explorer is still drawing closes again; a click in its first moment ends it, too.
      await folder.click({ button: 'right' });
      return entry.waitFor({ timeout: 6000 })
        .then(() => workbench.clickUntil(entry, async () => await entry.isHidden()))
        .then(() => workbench.tab('Supervision').waitFor({ timeout: 15_000 }))
        .then(() => true, () => workbench.page.keyboard.press('Escape'));
    }, 'the review page, opened from the explorer');
    await page().locator('.strips li').first().waitFor({ timeout: 90_000 });
    await marks().first().waitFor();
    // The page comes with what is done; the notes follow as they are read.
    await page().locator('.strips .name').nth(4).waitFor();
    const names = await page().locator('.strips .name').allTextContents();
    assert.deepEqual(names.slice(0, 4), [1, 2, 3, 4].map((number) => `session ${number}, 2025-03-${String(2 + 7 * (number - 1)).padStart(2, '0')}`));
    await workbench.screenshot('supervision-page');
  });

  it('has no barrier that axe can find, as timelines and as a table', async () => {
    assert.deepEqual(await seriousViolations(await frameWith(() => workbench.page.frames(), '.strips')), []);
    await workbench.clickUntil(page().locator('#view-table'), () => page().locator('table').isVisible());
    await workbench.screenshot('supervision-table');
    assert.deepEqual(await seriousViolations(await frameWith(() => workbench.page.frames(), 'table')), []);
  });

  it('runs nothing that notes, names or front matter hold', async () => {
    const ran = await page().locator('body').evaluate(() => '__ran' in window || document.querySelectorAll('main :is(img, iframe, a:not([data-start]), script, style, object)').length > 0);
    assert.equal(ran, false);
    await page().locator('table', { hasText: '<script>window.__ran = true</script>' }).waitFor();
  });

  it('narrows by section, by what was heard, by pseudonym and by period, and says when nothing fits', async () => {
    const row = (text: string): Locator => page().locator('td', { hasText: text }).first();
    await page().locator('#filter-section').selectOption('reflection');
    await row('You are angry').waitFor({ state: 'detached' });
    await row('I keep wondering').waitFor();
    await page().locator('#filter-section').selectOption('');
    await row('You are angry').waitFor();
    await page().locator('#filter-category').selectOption('A9');
    await row('You always do this').waitFor();
    await row('You are angry').waitFor({ state: 'detached' });
    await page().locator('#filter-category').selectOption('');
    await row('You are angry').waitFor();
    await page().locator('#filter-patient').selectOption('R.K.');
    await row('<script>').waitFor({ state: 'detached' });
    await page().locator('#filter-from').fill('2025-03-10');
    await page().locator('#filter-to').fill('2025-03-20');
    await row('You have to tell').waitFor({ state: 'detached' });
    await row('What did you feel just then').waitFor();
    await workbench.until(async () => [...new Set(await page().locator('td:nth-child(2)').allTextContents())].join() === 'session 3, 2025-03-16', 'that session alone');
    await page().locator('#filter-to').fill('2025-03-11');
    await page().getByText('No note fits this choice.').waitFor();
    await page().locator('#filter-from').fill('');
    await page().locator('#filter-to').fill('');
    await row('You have to tell').waitFor();
    await page().locator('#filter-patient').selectOption('');
    await row('<script>').waitFor();
  });

  it('can be walked by keyboard: arrows along a strip, Enter opens the note there', async () => {
    await page().locator('#filter-patient').selectOption('R.K.');
    await workbench.clickUntil(page().locator('#view-strips'), () => marks().first().isVisible());
    // The one that Tab reaches; the arrows go on from there in the order of the note.
    const strip = page().locator('.strips li').nth(1);
    const start = await strip.locator('a[tabindex="0"]').getAttribute('data-start');
    const first = strip.locator(`a[data-start="${start ?? ''}"]`);
    await first.press('ArrowRight');
    const focused = page().locator('.strips a:focus');
    await workbench.until(async () => await focused.count() > 0 && !(await first.evaluate((mark) => mark === document.activeElement)), 'the next mark');
    const label = await focused.getAttribute('aria-label') ?? '';
    assert.match(label, / – /);
    await workbench.screenshot('supervision-focus');
    // Drawn anew for another width, the strip keeps the place.
    const width = (): Promise<string | null> => strip.locator('svg').getAttribute('width');
    const before = await width();
    await workbench.page.setViewportSize({ width: 1100, height: 800 });
    await workbench.until(async () => await width() !== before, 'a narrower strip');
    await workbench.until(async () => await focused.count() > 0 && await focused.getAttribute('aria-label') === label, 'the focus where it was');
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
    await workbench.until(async () => await width() === before, 'the strip as it was');
    await focused.press('Enter');
    await workbench.tab('session-2.md').waitFor();
    await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  });

  it('takes a question about a passage, and an answer', async () => {
    await workbench.command('Mentalizing: Wonder About This Passage…');
    await workbench.answer('I wondered what had just happened between you.');
    await workbench.comment().filter({ hasText: 'what had just happened' }).first().waitFor();
    await workbench.screenshot('supervision-comment');
  });

  it('makes an agenda of chosen passages', async () => {
    await backToPage();
    await workbench.clickUntil(page().locator('#view-table'), () => page().locator('table').isVisible());
    await page().locator('tr', { hasText: 'You always do this' }).first().locator('input').check();
    await workbench.clickUntil(page().locator('#agenda'), () => workbench.page.locator('.quick-input-widget:visible').isVisible());
    await workbench.answer('25');
    await workbench.tab('reflection-team').waitFor();
    await workbench.lines('What we might look at').first().waitFor();
    await workbench.screenshot('supervision-agenda');
  });

  it('still has them chosen when it comes back, and where their note has changed', async () => {
    const box = (text: string): Locator => page().locator('tr', { hasText: text }).first().locator('input');
    await backToPage();
    await box('You always do this').waitFor();
    assert.ok(await box('You always do this').isChecked());
    assert.ok(await page().locator('#agenda').isEnabled());
    await box('You have to tell').check();
    await box('You always do this').uncheck();
    // Behind the agenda once more; the passage moves down in its note meanwhile.
    await workbench.clickUntil(workbench.tab('reflection-team'), () => page().locator('#agenda').isHidden());
    await workbench.goInto('You are angry');
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.type('P: Before that I said nothing.\n\n');
    await workbench.save();
    await backToPage();
    await box('You have to tell').waitFor();
    await workbench.screenshot('supervision-still-chosen');
    assert.deepEqual(await page().locator('tr:has(input:checked) .passage').allTextContents(), ['You have to tell your mother the truth.']);
    await box('You have to tell').uncheck();
    assert.ok(await page().locator('#agenda').isDisabled());
  });

  it('writes an export beside the notes, on request', async () => {
    await backToPage();
    await page().locator('#view-table[aria-pressed=true]').waitFor();
    await workbench.clickUntil(page().locator('#export'), () => workbench.page.locator('.quick-input-widget:visible').isVisible());
    await workbench.pick('HTML');
    await workbench.toast(/passages\.html/).first().waitFor();
    await workbench.screenshot('supervision-export');
    if (hostUnderTest === 'node') await workbench.untilOnDisk('treatment/passages.html', (text) => text.includes('Where curiosity shows'));
  });
});
