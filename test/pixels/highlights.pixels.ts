import assert from 'node:assert/strict';
import { sampleNote } from './sampleNote.ts';
import { themes } from './themes.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** How the marks on screen look: what is behind the words and the line under them. */
function looks(workbench: Workbench): Promise<{ background: string; line: string; width: string }[]> {
  return workbench.decorations().evaluateAll((boxes) => boxes.map((box) => {
    const { backgroundColor, borderBottomStyle, borderBottomWidth } = getComputedStyle(box);
    return { background: backgroundColor, line: borderBottomStyle, width: borderBottomWidth };
  }));
}

for (const [kind, theme] of Object.entries(themes)) {
  describe(`highlights in a ${kind} theme`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ files: { 'mine.md': sampleNote }, settings: { 'workbench.colorTheme': theme } });
      await workbench.openFromExplorer('mine.md');
      await workbench.decorations().first().waitFor();
    });
    after(() => workbench.close());

    it('tell curious from authoritative by their line, and not by colour alone', async () => {
      await workbench.squiggles('info').first().waitFor();
      // The workbench writes the style sheet of a theme after the first boxes are drawn.
      let seen = await looks(workbench);
      for (let tries = 0; tries < 40 && !seen.some(({ line, width }) => line === 'solid' && width !== '0px'); tries++) {
        await workbench.page.waitForTimeout(100);
        seen = await looks(workbench);
      }
      assert.ok(seen.some(({ line, width }) => line === 'solid' && width !== '0px'), 'a full line under a curious phrase');
      assert.equal(new Set(seen.map(({ background, line }) => background + line)).size > 1, true);
      await workbench.screenshot(`highlights-${kind}`);
    });

    it('stand on the words they are about', async () => {
      const line = await workbench.box(workbench.lines('You always leave'));
      const marks = await workbench.squiggles('info').evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().top));
      assert.ok(marks.some((top) => Math.abs(top - line.y) < line.height), 'a wavy line on that line');
    });
  });
}

describe('highlights while somebody writes', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: { 'mine.md': `${sampleNote}\n## Verbatim, the last minute\n\nT: \n` }, settings: { 'workbench.colorTheme': themes.light, 'editor.quickSuggestions': { other: 'off' } } });
    await workbench.openFromExplorer('mine.md');
    await workbench.squiggles('info').first().waitFor();
  });
  after(() => workbench.close());

  it('do not appear on the line under the cursor before a pause', async () => {
    await workbench.clickInto(workbench.lines('# Session 12'));
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('End');
    const end = await workbench.box(workbench.page.locator('.editor-instance .cursors-layer .cursor'));
    const onLine = (): Promise<number> => workbench.page.locator('.editor-instance .squiggly-info, .editor-instance .squiggly-hint').evaluateAll(
      (boxes, y) => boxes.filter((box) => Math.abs(box.getBoundingClientRect().top - y) < 12).length, end.y,
    );
    await workbench.page.keyboard.type('You are angry with me.', { delay: 30 });
    await workbench.page.waitForTimeout(900);
    assert.equal(await onLine(), 0, 'no mark while the sentence is fresh');
    await workbench.screenshot('highlights-typing');
    for (let tries = 0; tries < 60 && await onLine() === 0; tries++) await workbench.page.waitForTimeout(200);
    await workbench.screenshot('highlights-typed');
    assert.ok(await onLine() > 0, 'a mark after the pause');
  });

  it('go away by one command and come back by it', async () => {
    await workbench.command('Mentalizing: Toggle Highlights');
    await workbench.squiggles('info').first().waitFor({ state: 'detached' });
    assert.equal(await workbench.decorations().count(), 0);
    await workbench.statusItem('Marks hidden').waitFor();
    await workbench.command('Mentalizing: Toggle Highlights');
    await workbench.squiggles('info').first().waitFor();
  });
});
