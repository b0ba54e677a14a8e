import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { hostileTexts } from '../unit/supervision/hostileText.ts';
import { frameWith, seriousViolations } from './axe.ts';
import { themes } from './themes.ts';
import { openWorkbench, hostUnderTest, type Workbench } from './workbench.ts';

const sessions = ['2 March 2025', '9 March 2025', '16 March 2025', '23 March 2025'];

/** A short treatment: curiosity goes in the second session and comes back in the fourth. */
function treatment(): Record<string, string> {
  const bodies = [
    ['T: What was it like to wait for me?', 'P: Long.', 'T: I wonder whether I missed something there. Did I get that right?', 'P: Nearly.', 'T: Could it be that you were angry, or was it something else?'],
    ['T: You are angry with me.', 'P: No.', 'T: You always do this when I am away. Obviously you wanted to punish me.', 'P: Whatever.', 'T: You have to tell your mother the truth.'],
    ['T: You are doing it again.', 'P: What?', 'T: Hang on, I jumped. Can we go back to the moment before?', 'P: Fine.', 'T: What did you feel just then?'],
    ['T: I had that wrong last week, I think. How was it for you?', 'P: Strange.', 'T: I can imagine two ways to see it. Which is nearer, if any?', 'P: The second.', 'T: What might she have been thinking?'],
  ];
  return Object.fromEntries(bodies.map((lines, at) => [
    `treatment/session-${at + 1}.md`,
    ['---', 'type: individual', 'patients: [R.K.]', '---', `# Session ${at + 1}, ${sessions[at] ?? ''}`, '', '## Verbatim', '', lines.join('\n\n'), '', '## Reflection', '', 'I keep wondering what I was not hearing.', ''].join('\n'),
  ]));
}

const hostile = hostileTexts.filter((text) => !/[\0\ud800]/.test(text) && !text.includes('\n'));

for (const [kind, theme] of Object.entries(themes)) {
  describe(`the review page in a ${kind} theme`, function () {
    this.timeout(90_000);
    it('can be read, as timelines and as a table', async () => {
      const workbench = await openWorkbench({ files: treatment(), settings: { 'workbench.colorTheme': theme } });
      try {
        await workbench.command('Mentalizing: Review Folder…');
        await workbench.webview().locator('.mark').first().waitFor({ timeout: 60_000 });
        const frame = await frameWith(() => workbench.page.frames(), '.strips');
        // The theme's colours arrive a moment after the page.
        await frame.waitForFunction(() => getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)');
        assert.deepEqual(await seriousViolations(frame), []);
        await workbench.screenshot(`supervision-${kind}`);
        await frame.locator('#view-table').click();
        assert.deepEqual(await seriousViolations(frame), []);
      } finally {
        await workbench.close();
      }
    });
  });
}

describe(`supervision, the whole way (${hostUnderTest})`, function () {
  this.timeout(180_000);
  let workbench: Workbench;
  const page = (): FrameLocator => workbench.webview();
  const marks = (): Locator => page().locator('.mark');

  before(async () => {
    workbench = await openWorkbench({
      files: {
        ...treatment(),
        'treatment/hostile.md': ['---', 'type: individual', `patients: [${JSON.stringify(hostile[0])}]`, '---', `# Session 9 ${hostile[1] ?? ''}`, '', ...hostile.flatMap((text) => [`T: You are angry with me, ${text}.`, '', `T: What was it like, ${text}?`, ''])].join('\n'),
      },
      settings: { 'mentalizing.signature': 'SV', 'comments.openView': 'never' },
    });
  });
  after(() => workbench.close());

  it('shows the notes of a folder as timelines in the order of sessions', async () => {
    const folder = workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'treatment' }).first();
    for (let tries = 1; ; tries++) {
      await folder.click({ button: 'right' });
      const entry = workbench.page.locator('.context-view .action-label, .monaco-menu .action-label', { hasText: 'Review Folder' }).first();
      // VS Code takes a click in the first moment of a menu for the end of the one that opened it; no person is that fast.
      await entry.waitFor({ timeout: 10_000 }).catch(() => undefined);
      await workbench.page.waitForTimeout(400);
      // A menu that opens while the explorer is still drawing closes again.
      const opened = await entry.click({ timeout: 10_000 }).then(() => workbench.tab('Supervision').waitFor({ timeout: 20_000 })).then(() => true, () => false);
      if (opened) break;
      if (tries === 3) throw new Error('the review page did not open from the explorer');
      await workbench.page.keyboard.press('Escape');
    }
    await page().locator('.strips li').first().waitFor({ timeout: 60_000 });
    await marks().first().waitFor();
    const names = await page().locator('.strips .name').allTextContents();
    assert.deepEqual(names.slice(0, 4), [1, 2, 3, 4].map((number) => `session ${number}, 2025-03-${String(2 + 7 * (number - 1)).padStart(2, '0')}`));
    await workbench.screenshot('supervision-page');
  });

  it('has no barrier that axe can find, as timelines and as a table', async () => {
    assert.deepEqual(await seriousViolations(await frameWith(() => workbench.page.frames(), '.strips')), []);
    await page().locator('#view-table').click();
    await page().locator('table').waitFor();
    await workbench.screenshot('supervision-table');
    assert.deepEqual(await seriousViolations(await frameWith(() => workbench.page.frames(), 'table')), []);
  });

  it('runs nothing that notes, names or front matter hold', async () => {
    const ran = await page().locator('body').evaluate(() => '__ran' in window || document.querySelectorAll('main :is(img, iframe, a, script, style, object)').length > 0);
    assert.equal(ran, false);
    assert.ok((await page().locator('table').textContent())?.includes('<script>window.__ran = true</script>'));
  });

  it('narrows by section and category, and says when nothing fits', async () => {
    await page().locator('#filter-section').selectOption('reflection');
    await page().locator('td', { hasText: 'You are angry' }).first().waitFor({ state: 'detached' });
    assert.equal(await page().locator('td', { hasText: 'You are angry' }).count(), 0);
    await page().locator('td', { hasText: 'I keep wondering' }).first().waitFor();
    await page().locator('#filter-section').selectOption('');
    await page().locator('td', { hasText: 'You are angry' }).first().waitFor();
  });

  it('can be walked by keyboard: arrows along a strip, Enter opens the note there', async () => {
    await page().locator('#filter-patient').selectOption('R.K.');
    await page().locator('#view-strips').click();
    await marks().first().waitFor();
    await page().locator('.strips li').nth(1).locator('.mark').first().focus();
    await workbench.page.keyboard.press('ArrowRight');
    const label = await page().locator('.mark:focus').getAttribute('aria-label');
    assert.match(label ?? '', /“/);
    await workbench.screenshot('supervision-focus');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('session-2.md').waitFor();
  });

  it('takes a question about a passage, and an answer', async () => {
    await workbench.command('Mentalizing: Wonder About This Passage…');
    await workbench.answer('I wondered what had just happened between you.');
    await workbench.comment().first().waitFor();
    assert.match(await workbench.comment().first().innerText(), /what had just happened/);
    await workbench.screenshot('supervision-comment');
  });

  it('makes an agenda of chosen passages', async () => {
    await workbench.tab('Supervision').click();
    await page().locator('#view-table').click();
    await page().locator('tr', { hasText: 'You always do this' }).first().locator('input').check();
    await page().locator('#agenda').click();
    await workbench.answer('25');
    await workbench.tab('reflection-team').waitFor();
    await workbench.lines('What we might look at').first().waitFor();
    await workbench.screenshot('supervision-agenda');
  });

  it('writes an export beside the notes, on request', async () => {
    await workbench.tab('Supervision').click();
    await page().locator('#export').click();
    await workbench.pick('HTML');
    await workbench.toast(/passages\.html/).first().waitFor();
    await workbench.screenshot('supervision-export');
    if (hostUnderTest === 'node') assert.match(workbench.onDisk('treatment/passages.html'), /Where curiosity shows/);
  });
});
