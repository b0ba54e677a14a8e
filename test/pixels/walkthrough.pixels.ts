import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { frameWith } from './axe.ts';
import { themes } from './themes.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

describe('the walkthrough', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'workbench.colorTheme': themes.light }, viewport: { width: 1680, height: 950 } });
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.pick('Write session notes that stay curious');
    await workbench.until(() => inView(step('Open a sample note')), 'the walkthrough');
  });
  after(() => workbench.close());

  const steps = () => workbench.page.locator('.getting-started-step:visible');
  const step = (title: string) => steps().filter({ hasText: title }).first();
  const walkthrough = () => workbench.page.locator('.tabs-container .tab', { hasText: /Walkthrough|Welcome/ }).first();

  const alts = ['A session note with two kinds of marks', 'A question beside a marked phrase', 'A short menu', 'The feedback view', 'The status bar'];

  /** Whether something is where a person sees it and may press it: the list and our page lie side by side, one of them outside. */
  const inView = async (target: Locator): Promise<boolean> => {
    const box = await target.boundingBox({ timeout: 500 }).catch(() => null);
    return box !== null && box.x >= 0 && box.x < 1680 && await target.isEnabled({ timeout: 500 }).catch(() => false);
  };

  /** Back from another tab VS Code shows its list of walkthroughs, as its own tab is one page for all of them. */
  async function comeBack(): Promise<void> {
    await walkthrough().click();
    const ours = workbench.page.locator('.getting-started-category:visible', { hasText: 'Write session notes that stay curious' }).first();
    await workbench.comesToRest(async () => {
      if (await inView(step('Open a sample note'))) return true;
      if (await inView(ours)) await workbench.clickInto(ours);
      return false;
    }, 'the walkthrough');
  }

  /** Opens a step with the mouse and presses one of its buttons. */
  async function press(title: string, button: string, effect: () => Promise<boolean>): Promise<void> {
    await comeBack();
    const target = step(title).locator('.monaco-button:visible', { hasText: button });
    await workbench.until(async () => {
      if (await target.isVisible()) return true;
      await workbench.clickInto(step(title).locator('.step-title'));
      return target.waitFor({ timeout: 3000 }).then(() => true, () => false);
    }, `the button "${button}"`);
    await workbench.clickUntil(target, effect, 15_000);
  }

  it('has five steps, each with a picture that says what it shows', async () => {
    await steps().nth(alts.length - 1).waitFor();
    assert.equal(await steps().count(), alts.length);
    for (let nth = 0; nth < alts.length; nth++) {
      const picture = workbench.page.locator(`.getting-started-media img[alt^="${alts[nth] ?? ''}"]`).first();
      await workbench.until(async () => {
        if (nth > 0) await workbench.clickInto(steps().nth(nth).locator('.step-title'));
        return picture.waitFor({ timeout: 6000 }).then(() => true, () => false);
      }, alts[nth] ?? '');
      // Seen, and drawn as well.
      await workbench.until(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0), 'the picture itself');
      await workbench.screenshot(`walkthrough-${String(nth + 1)}`);
    }
  });

  it('opens the sample note, marked', async () => {
    await press('Open a sample note', 'Open the Sample Note', () => workbench.tab('Untitled').isVisible());
    await workbench.squiggles('info').first().waitFor();
  });

  it('leads to a passage of that note and shows what it asks', async () => {
    const hover = workbench.page.locator('.monaco-hover:visible', { hasText: 'Why was this marked?' }).first();
    await press('Rest the mouse on a mark', 'Go to the Next Passage', () => hover.isVisible());
    await workbench.page.keyboard.press('Escape');
  });

  it('shows the feedback on it', async () => {
    await press('See the note as a whole', 'Show the Feedback', () => workbench.page.locator('.part.sidebar .composite.title', { hasText: /mentalizing/i }).isVisible());
    await frameWith(() => workbench.page.frames(), 'main h2');
    await workbench.screenshot('walkthrough-feedback');
  });

  it('hides the marks, ticks what was done, and opens the setting for when notes are read', async () => {
    const hidden = workbench.statusItem('Marks hidden');
    await press('Make it as quiet as you like', 'Hide or Show the Marks', () => hidden.isVisible());
    await press('Make it as quiet as you like', 'Hide or Show the Marks', () => hidden.isHidden());
    await comeBack();
    const ticked = workbench.page.locator('.getting-started-step [role=checkbox][aria-checked=true]');
    await ticked.nth(3).waitFor();
    const setting = workbench.page.locator('.settings-editor .setting-item-contents', { hasText: 'When a note is read again.' }).first();
    await press('Make it as quiet as you like', 'Choose When Notes Are Read', () => setting.isVisible());
    await workbench.screenshot('walkthrough-settings');
  });
});
