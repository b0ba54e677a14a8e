import assert from 'node:assert/strict';
import { sampleNote } from './sampleNote.ts';
import { newLook, themes, themesToLookAt } from './themes.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** How the marks on screen look: what is behind the words and the line under them. */
function looks(workbench: Workbench): Promise<{ background: string; line: string; width: string }[]> {
  return workbench.decorations().evaluateAll((boxes) => boxes.map((box) => {
    const { backgroundColor, borderBottomStyle, borderBottomWidth } = getComputedStyle(box);
    return { background: backgroundColor, line: borderBottomStyle, width: borderBottomWidth };
  }));
}

describe('highlights', () => {
  let workbench: Workbench;
  /** Longer than a reading takes on any machine. */
  const quietSeconds = 6;
  before(async () => {
    workbench = await openWorkbench({ files: { 'mine.md': `${sampleNote}\n## Verbatim, the last minute\n\nT: \n` }, settings: { ...newLook, 'workbench.colorTheme': themesToLookAt()[0]?.[1] ?? themes.light, 'editor.quickSuggestions': { other: 'off' }, 'mentalizing.quietSeconds': quietSeconds } });
    await workbench.openFromExplorer('mine.md');
    await workbench.decorations().first().waitFor();
  });
  after(() => workbench.close());

  for (const [kind, theme] of themesToLookAt()) {
    it(`tell curious from authoritative by their line, and not by colour alone, in a ${kind} theme`, async () => {
      await workbench.changeInto(theme);
      await workbench.squiggles('info').first().waitFor();
      // The workbench writes the style sheet of a theme after the first boxes are drawn.
      await workbench.comesToRest(async () => {
        const seen = await looks(workbench);
        return seen.some(({ line, width }) => line === 'solid' && width !== '0px') && new Set(seen.map(({ background, line }) => background + line)).size > 1;
      }, 'a full line under a curious phrase, and something else under another');
      await workbench.screenshot(`highlights-${kind}`);
    });

    it(`stand on the words they are about, in a ${kind} theme`, async () => {
      await workbench.markUnder('You always leave');
    });
  }

  it('do not appear on the line under the cursor before a pause', async () => {
    await workbench.clickInto(workbench.lines('# Session 12'));
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('End');
    const written = 'You are angry with me.';
    const onLine = async (): Promise<number> => (await workbench.marksUnder(written, 'any')).length;
    // All at once: keys that a busy machine takes one by one would leave pauses of their own.
    const began = Date.now();
    await workbench.page.keyboard.insertText(written);
    await workbench.lines(written).first().waitFor();
    await workbench.screenshot('highlights-typing');
    await workbench.until(async () => await onLine() > 0, 'a mark after the pause');
    const paused = Date.now() - began;
    assert.ok(paused > 1000 * quietSeconds, `a mark while the sentence was fresh, after ${String(paused)} ms`);
    await workbench.screenshot('highlights-typed');
  });

  it('go away by one command and come back by it', async () => {
    await workbench.command('Mentalizing: Toggle Highlights');
    await workbench.comesToRest(async () => await workbench.squiggles('info').count() === 0 && await workbench.decorations().count() === 0, 'a note without marks');
    await workbench.statusItem('Marks hidden').waitFor();
    await workbench.command('Mentalizing: Toggle Highlights');
    await workbench.squiggles('info').first().waitFor();
  });
});
