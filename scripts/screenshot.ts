// npm run screenshot: the pictures a person sees before installing (README, walkthrough, icon), taken from a real
// VS Code with a sample note, so that they show what there is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { checkout } from '../test/host/hosts/checkout.ts';
import { launchBrowser } from '../test/host/hosts/page.ts';
import { openWorkbench, stopHost } from '../test/pixels/workbench.ts';

const media = (name: string): string => join(checkout, 'media', name);

/** The icon on a marketplace page has to be a PNG: the outline from the activity bar on a calm ground. */
async function takeIcon(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  const outline = readFileSync(media('icon.svg'), 'utf8').replace('width="24" height="24"', 'width="168" height="168"');
  await page.setContent(`<style>body{margin:0;height:256px;display:grid;place-items:center;background:#e6f1e6;color:#2f6b3d;border-radius:48px}html{background:transparent}</style>${outline}`);
  await page.screenshot({ path: media('icon.png'), omitBackground: true });
  await browser.close();
}

/** Pictures end where a line of the text ends. */
const lineHeight = 19;

async function takeWorkbench(): Promise<void> {
  const workbench = await openWorkbench({
    viewport: { width: 1280, height: 760 },
    settings: {
      'workbench.colorTheme': 'Default Light Modern', '[markdown]': { 'editor.wordWrap': 'on' }, 'editor.fontSize': 14, 'editor.lineHeight': lineHeight,
      'editor.hover.above': false, 'window.commandCenter': false,
    },
  });
  const { page } = workbench;
  const settled = (): Promise<void> => page.waitForTimeout(800);
  const take = (name: string, clip: { x: number; y: number; width: number; height: number }): Promise<unknown> => page.screenshot({ path: media(`walkthrough/${name}.png`), clip });
  const editor = page.locator('.editor-instance .lines-content').first();
  /** The whole width of the text, from a few lines above what is shown first to the end of what is shown last. */
  const takeText = async (name: string, first: Locator, last: Locator): Promise<void> => {
    const [text, from, to] = await Promise.all([workbench.box(page.locator('.editor-instance .overflow-guard')), workbench.box(first), workbench.box(last)]);
    const lines = (y: number): number => (y - text.y) / lineHeight;
    const [top, bottom] = [Math.max(0, Math.floor(lines(from.y)) - 1), Math.ceil(lines(to.y + to.height + 4))];
    await take(name, { x: text.x, y: text.y + top * lineHeight, width: text.width, height: (bottom - top) * lineHeight });
  };
  const line = (text: RegExp): Locator => editor.locator('.view-line', { hasText: text }).first();

  await workbench.openFromExplorer('3-verbatim.md');
  // The second one has other wordings to offer.
  const passage = workbench.squiggles('info').nth(1);
  await passage.waitFor({ timeout: 20_000 });
  const hover = await workbench.hover(passage, /./);
  await settled();
  await page.screenshot({ path: media('screenshot.png') });
  await takeText('question', passage, hover);
  await page.keyboard.press('Escape');

  // Beside the steps of the walkthrough there is less room.
  await page.mouse.move(900, 700);
  await page.setViewportSize({ width: 1000, height: 900 });
  await settled();
  await takeText('sample', line(/Verbatim/), line(/P5:/));

  await workbench.clickInto(passage);
  await workbench.quickFix(/./);
  await settled();
  await takeText('reword', passage, page.locator('.action-widget:visible'));
  await page.keyboard.press('Escape');

  await workbench.command('Mentalizing: What Can I Do Here?');
  await settled();
  const menu = await workbench.box(page.locator('.quick-input-widget:visible'));
  // Without its round corners, behind which the text shows.
  await take('quiet', { x: menu.x + 3, y: menu.y + 3, width: menu.width - 6, height: menu.height - 6 });
  await page.keyboard.press('Escape');

  await workbench.command('Mentalizing: Show Mentalizing Feedback');
  const curious = workbench.webview().locator('section').nth(1);
  await curious.waitFor({ timeout: 20_000 });
  await settled();
  const [view, end] = await Promise.all([workbench.box(page.locator('.part.sidebar')), workbench.box(curious)]);
  await take('feedback', { ...view, height: end.y + end.height - view.y });
  await workbench.close();
  await stopHost();
}

await takeIcon();
await takeWorkbench();
