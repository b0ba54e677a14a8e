import assert from 'node:assert/strict';
import { sampleNote } from './sampleNote.ts';
import { themes } from './themes.ts';
import { openWorkbench, type Box, type Workbench } from './workbench.ts';

describe('a passage', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: { 'mine.md': sampleNote }, settings: { 'workbench.colorTheme': themes.dark } });
    await workbench.openFromExplorer('mine.md');
    await workbench.squiggles('info').first().waitFor();
  });
  after(() => workbench.close());

  const passage = 'You always leave before';

  it('answers the mouse with a question, a reason and other words', async () => {
    await workbench.hover(() => workbench.markUnder(passage), /\?[^]*Why was this marked\?/);
    await workbench.screenshot('hover-authoritative');
    await workbench.page.keyboard.press('Escape');
  });

  it('says what is curious about a curious one', async () => {
    const over = async (): Promise<Box> => {
      const line = await workbench.box(workbench.lines('Hang on, I made that sound'));
      return { ...line, x: line.x + 80 };
    };
    await workbench.hover(over, 'Why was this marked?');
    await workbench.screenshot('hover-curious');
    await workbench.page.keyboard.press('Escape');
  });

  it('says why it was marked, and that this is one reading', async () => {
    await workbench.goInto(passage);
    await workbench.command('Mentalizing: Why Was This Marked?');
    await workbench.page.locator('.quick-input-widget:visible', { hasText: 'Why “' }).waitFor();
    await workbench.page.locator('.quick-input-widget:visible .monaco-list-row').nth(2).waitFor();
    await workbench.screenshot('why');
    await workbench.page.keyboard.press('Escape');
  });

  it('is reached with the keyboard, and shows its question there', async () => {
    await workbench.goInto('# Session 12');
    await workbench.command('Mentalizing: Next Passage');
    await workbench.page.locator('.monaco-hover:visible', { hasText: 'Why was this marked?' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('can be put another way with the keyboard', async () => {
    await workbench.goInto(passage);
    const keep = await workbench.quickFix('Keep it, I meant it');
    const rows = workbench.page.locator('.action-widget:visible .monaco-list-row.action');
    assert.ok(await rows.count() <= 4);
    assert.equal(await rows.last().innerText(), await keep.innerText());
    await workbench.screenshot('fixes');
    await rows.and(workbench.page.locator('.focused')).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.lines('You always leave before anybody can get close.').first().waitFor({ state: 'detached' });
    await workbench.screenshot('fixed');
    await workbench.page.keyboard.press('Control+Z');
    await workbench.lines('You always leave before').first().waitFor();
  });

  it('can be kept with a reason that stays in the note', async () => {
    await workbench.comesToRest(async () => (await workbench.marksUnder(passage)).length > 0, 'the mark');
    await workbench.goInto(passage);
    await workbench.clickFix(await workbench.quickFix('Keep it, I meant it'));
    await workbench.page.locator('.quick-input-widget:visible', { hasText: 'Just for me' }).waitFor();
    await workbench.screenshot('keep');
    await workbench.pick('Say why in the note');
    await workbench.answer('his own words from last week', 'A few words for whoever reads this next');
    await workbench.lines('keep: his own words').first().waitFor();
    await workbench.comesToRest(async () => (await workbench.marksUnder(passage)).length === 0, 'the mark to be gone');
    await workbench.screenshot('kept');
  });
});
