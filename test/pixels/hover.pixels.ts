import assert from 'node:assert/strict';
import { sampleNote } from './sampleNote.ts';
import { themes } from './themes.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

describe('a passage', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: { 'mine.md': sampleNote }, settings: { 'workbench.colorTheme': themes.dark } });
    await workbench.openFromExplorer('mine.md');
    await workbench.squiggles('info').first().waitFor();
  });
  after(() => workbench.close());

  const passage = (text: string) => workbench.lines(text).locator('span span').first();

  it('answers the mouse with a question, a reason and other words', async () => {
    const hover = await workbench.hover(workbench.squiggles('info').last(), 'Why was this marked?');
    assert.match(await hover.innerText(), /\?/);
    await workbench.screenshot('hover-authoritative');
    await workbench.page.keyboard.press('Escape');
  });

  it('says what is curious about a curious one', async () => {
    const line = await workbench.box(workbench.lines('Hang on, I made that sound'));
    await workbench.page.mouse.move(line.x + 120, line.y - 60);
    await workbench.page.mouse.move(line.x + 120, line.y + line.height / 2, { steps: 4 });
    const hover = workbench.page.locator('.monaco-hover:visible .monaco-hover-content', { hasText: 'Why was this marked?' }).first();
    await hover.waitFor();
    await workbench.screenshot('hover-curious');
    await workbench.page.keyboard.press('Escape');
  });

  it('says why it was marked, and that this is one reading', async () => {
    await workbench.clickInto(workbench.squiggles('info').last());
    await workbench.command('Mentalizing: Why Was This Marked?');
    await workbench.page.locator('.quick-input-widget:visible', { hasText: 'Why “' }).waitFor();
    assert.ok(await workbench.page.locator('.quick-input-widget:visible .monaco-list-row').count() > 2);
    await workbench.screenshot('why');
    await workbench.page.keyboard.press('Escape');
  });

  it('is reached with the keyboard, and shows its question there', async () => {
    await workbench.clickInto(passage('# Session 12'));
    await workbench.command('Mentalizing: Next Passage');
    await workbench.page.locator('.monaco-hover:visible', { hasText: 'Why was this marked?' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('can be put another way with the keyboard', async () => {
    await workbench.clickInto(workbench.squiggles('info').last());
    const keep = await workbench.quickFix('Keep it, I meant it');
    const rows = workbench.page.locator('.action-widget:visible .monaco-list-row.action');
    assert.ok(await rows.count() <= 4);
    assert.equal(await rows.last().innerText(), await keep.innerText());
    await workbench.screenshot('fixes');
    await workbench.page.keyboard.press('Enter');
    await workbench.lines('You always leave before anybody can get close.').first().waitFor({ state: 'detached' });
    await workbench.screenshot('fixed');
    await workbench.page.keyboard.press('Control+Z');
    await workbench.lines('You always leave before').first().waitFor();
  });

  it('can be kept with a reason that stays in the note', async () => {
    await workbench.squiggles('info').last().waitFor();
    await workbench.page.waitForTimeout(2500);
    await workbench.clickInto(workbench.squiggles('info').last());
    // The menu lets the first click through only once it has settled.
    const keep = await workbench.box(await workbench.quickFix('Keep it, I meant it'));
    await workbench.page.waitForTimeout(400);
    await workbench.page.mouse.click(keep.x + 60, keep.y + keep.height / 2);
    await workbench.page.locator('.quick-input-widget:visible', { hasText: 'Just for me' }).waitFor();
    await workbench.screenshot('keep');
    await workbench.pick('Say why in the note');
    await workbench.answer('his own words from last week');
    await workbench.lines('keep: his own words').first().waitFor();
    await workbench.page.waitForTimeout(3000);
    await workbench.screenshot('kept');
  });
});
