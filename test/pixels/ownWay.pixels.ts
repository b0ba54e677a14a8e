import assert from 'node:assert/strict';
import { frameWith } from './axe.ts';
import { sampleNote } from './sampleNote.ts';
import { themes } from './themes.ts';
import { hostUnderTest, openWorkbench, type Workbench } from './workbench.ts';

describe('a passage that is kept just for oneself', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: { 'mine.md': sampleNote }, settings: { 'workbench.colorTheme': themes.light } });
    await workbench.openFromExplorer('mine.md');
    await workbench.markUnder('You always leave before');
  });
  after(() => workbench.close());

  const passage = 'You always leave before';
  const marksBecome = (many: boolean): Promise<void> =>
    workbench.comesToRest(async () => (await workbench.marksUnder(passage)).length > 0 === many, many ? 'a mark' : 'no mark');

  it('loses its mark, and the note stays as it is', async () => {
    await workbench.goInto(passage);
    await workbench.clickFix(await workbench.quickFix('Keep it, I meant it'));
    await workbench.pick('Just for me');
    await marksBecome(false);
    assert.equal(await workbench.page.locator('.tab.active.dirty').count(), 0);
    await workbench.screenshot('kept-for-me');
  });

  it('stays kept while lines are written above and below', async () => {
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('\nAnd one below.\n');
    await workbench.lines('And one below.').first().waitFor();
    await workbench.goInto('## Between us');
    await workbench.page.keyboard.press('Home');
    const above = 'I told him that he was really angry with his mother.';
    await workbench.page.keyboard.type(`${above}\n\n`);
    // When this one is marked, the note has been read again and the pause after typing is over.
    await workbench.markUnder(above);
    await marksBecome(false);
  });

  it('is marked again when its words change', async () => {
    await workbench.goInto(passage);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.type(' to you');
    await workbench.lines('can get close to you.').first().waitFor();
    await marksBecome(true);
    for (let nth = 0; nth < 7; nth++) await workbench.page.keyboard.press('Backspace');
    await workbench.lines('can get close.').first().waitFor();
    await marksBecome(false);
  });

  it('has its mark brought back by one command, after a question', async () => {
    await workbench.command('Mentalizing: Mark Dismissed Passages Again…');
    const button = workbench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Mark Them Again' });
    await button.waitFor();
    await workbench.clickUntil(button, () => button.isHidden());
    await marksBecome(true);
  });
});

describe('the timeline as a picture', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: { 'mine.md': sampleNote }, settings: { 'workbench.colorTheme': themes.light } });
    await workbench.openFromExplorer('mine.md');
    await workbench.decorations().first().waitFor();
    await workbench.view('Mentalizing');
    await frameWith(() => workbench.page.frames(), 'main h2');
  });
  after(() => workbench.close());

  it('is written beside the note, where the dialog proposes it', async () => {
    const name = workbench.page.locator('.quick-input-widget:visible input.input');
    await workbench.clickUntil(workbench.page.locator('.part.sidebar .actions-container [aria-label^="Export Session Timeline"]').first(), () => name.isVisible());
    // The dialog asks the host for the folder before it writes the proposed name.
    await workbench.until(async () => /mine-timeline\.svg$/.test(await name.inputValue()), 'the proposed name');
    await workbench.screenshot('timeline-export');
    // Pressed before the dialog has looked at the folder, its button does nothing.
    await workbench.clickUntil(workbench.page.locator('.quick-input-widget:visible .monaco-button', { hasText: 'OK' }).first(), () => name.isHidden());
    await workbench.toast('The timeline is written').waitFor();
    await workbench.page.keyboard.press('Control+Shift+E');
    await workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'mine-timeline.svg' }).first().waitFor();
    if (hostUnderTest === 'node') {
      await workbench.untilOnDisk('mine-timeline.svg', (text) => text.includes('</svg>'));
      const svg = workbench.onDisk('mine-timeline.svg');
      assert.match(svg, /^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      assert.match(svg, /curious/);
      assert.doesNotMatch(svg, /<script|onload|href="http/);
    }
  });
});

describe('quiet settings', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      files: { 'mine.md': `${sampleNote}\nT: \n` },
      settings: { 'workbench.colorTheme': themes.light, 'mentalizing.problems': 'none', 'mentalizing.review': 'save', 'files.autoSave': 'off', 'editor.quickSuggestions': { other: 'off' } },
    });
    await workbench.openFromExplorer('mine.md');
    await workbench.decorations().first().waitFor();
  });
  after(() => workbench.close());

  it('keep everything out of the Problems panel while the marks stay', async () => {
    const styles = (): Promise<string[]> => workbench.decorations().evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).borderBottomStyle));
    await workbench.until(async () => { const lines = await styles(); return lines.includes('dotted') && lines.includes('solid'); }, 'a dotted and a full line');
    assert.equal(await workbench.squiggles('info').count(), 0);
    assert.match(await workbench.page.locator('.statusbar-item', { hasText: /^\s*0\s*0/ }).first().getAttribute('aria-label') ?? '', /No Problems/);
    await workbench.screenshot('quiet');
  });

  it('let a note rest until it is saved', async () => {
    const written = 'You are angry with me.';
    await workbench.clickInto(workbench.lines('# Session 12'));
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(written);
    await workbench.lines(written).first().waitFor();
    const onLine = async (): Promise<number> => (await workbench.marksUnder(written, 'box')).length;
    // Nothing will happen, and nothing says so: longer than the pause after typing takes when a note is read as it is typed.
    await workbench.page.waitForTimeout(3500);
    assert.equal(await onLine(), 0, 'no mark before saving');
    await workbench.save();
    await workbench.until(async () => await onLine() > 0, 'a mark after saving');
  });

  it('answer for a dotted mark with the same hover and fixes', async () => {
    await workbench.goInto('You always leave before');
    await workbench.command('Mentalizing: Next Passage');
    await workbench.page.locator('.monaco-hover:visible', { hasText: 'Why was this marked?' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.quickFix('Keep it, I meant it');
    await workbench.page.keyboard.press('Escape');
  });
});
