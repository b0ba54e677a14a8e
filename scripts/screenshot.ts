// npm run screenshot: the pictures a person sees before installing (README, walkthrough, icon), taken from a real
// VS Code with a sample note, so that they show what there is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

async function takeWorkbench(): Promise<void> {
  const workbench = await openWorkbench({
    viewport: { width: 1280, height: 760 },
    settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.wordWrap': 'on', 'editor.fontSize': 14, 'window.commandCenter': false },
  });
  const { page } = workbench;
  const settled = (): Promise<void> => page.waitForTimeout(800);
  const step = (name: string, clip: { x: number; y: number; width: number; height: number }): Promise<unknown> => page.screenshot({ path: media(`walkthrough/${name}.png`), clip });

  await workbench.openFromExplorer('3-verbatim.md');
  // The second one has other wordings to offer.
  const passage = workbench.squiggles('info').nth(1);
  await passage.waitFor({ timeout: 20_000 });
  await settled();
  await step('sample', { x: 400, y: 120, width: 620, height: 260 });

  await workbench.hover(passage, /./);
  await settled();
  await page.screenshot({ path: media('screenshot.png') });
  await step('question', { x: 430, y: 236, width: 640, height: 280 });

  await page.keyboard.press('Escape');
  await page.mouse.move(700, 700);
  await workbench.clickInto(passage);
  await workbench.quickFix(/./);
  await settled();
  await step('reword', { x: 620, y: 236, width: 640, height: 200 });
  await page.keyboard.press('Escape');

  await workbench.command('Mentalizing: What Can I Do Here?');
  await settled();
  await step('quiet', { x: 330, y: 28, width: 640, height: 230 });
  await page.keyboard.press('Escape');

  await workbench.command('Mentalizing: Show Mentalizing Feedback');
  await page.waitForTimeout(2500);
  await step('feedback', { x: 48, y: 30, width: 310, height: 560 });
  await workbench.close();
  await stopHost();
}

await takeIcon();
await takeWorkbench();
