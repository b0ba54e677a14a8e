import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { checkout } from '../host/hosts/checkout.ts';
import { hostNames, type Host, type HostName } from '../host/hosts/host.ts';
import { launchBrowser, openPage, type OpenPage, type PageOptions } from '../host/hosts/page.ts';
import { startHost } from '../host/hosts/startHost.ts';
import { makeWorkspace, type Workspace } from '../host/hosts/workspace.ts';

/** One VS Code and one browser serve all pixel tests of a run; each workbench gets a context of its own. */
interface Running {
  readonly host: Host;
  readonly browser: Browser;
  readonly workspace: Workspace;
}
let running: Promise<Running> | null = null;

/** The host the pixel tests of this process run in: `HOST=web` or `HOST=node`. */
export const hostUnderTest: HostName = hostNames.find((name) => name === process.env.HOST) ?? 'web';

async function start(): Promise<Running> {
  const workspace = makeWorkspace();
  workspace.fill();
  const [host, browser] = await Promise.all([startHost(hostUnderTest, { folder: workspace.folder, development: checkout }), launchBrowser()]);
  return { host, browser, workspace };
}

/** Ends what the workbenches of this process ran on. mocha calls it after the last test. */
export async function stopHost(): Promise<void> {
  if (!running) return;
  const { host, browser, workspace } = await running;
  await browser.close();
  await host.stop();
  workspace.remove();
}

export interface WorkbenchOptions extends PageOptions {
  /** Files beside the samples: path → text. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Opens a workbench on a fresh copy of the samples, and waits until its explorer shows them. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  running ??= start();
  const { host, browser, workspace } = await running;
  workspace.fill(options.files);
  const workbench = new Workbench(host, await openPage(host, options, browser));
  await workbench.ready();
  return workbench;
}

/** What a person sees and does in VS Code. Selectors hold in VS Code 1.91 to 1.139. */
export class Workbench {
  readonly page: Page;
  readonly host: Host;
  readonly #open: OpenPage;

  constructor(host: Host, open: OpenPage) {
    this.host = host;
    this.page = open.page;
    this.#open = open;
  }

  close(): Promise<void> {
    return this.#open.close();
  }

  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 30_000 });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 30_000 });
  }

  /** A picture under test/pixels/out/<host>/. */
  async screenshot(name: string): Promise<string> {
    const folder = join(checkout, 'test/pixels/out', hostUnderTest.replace(':', '-'));
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  async openFromExplorer(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** The code editor that has the focus, or the first one. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Lines on screen that hold this text. VS Code draws spaces as no-break spaces; both are matched. */
  lines(text: string): Locator {
    const pattern = text.split(' ').map(escapeForPattern).join('[ \u00a0]');
    return this.page.locator('.editor-instance .view-lines .view-line', { hasText: new RegExp(pattern) });
  }

  /** Wavy or dotted underlines of diagnostics. */
  squiggles(level: 'info' | 'hint'): Locator {
    return this.page.locator(`.editor-instance .squiggly-${level}`);
  }

  /** Boxes that decorations of extensions put into the text; their class names are VS Code's own. */
  decorations(): Locator {
    return this.page.locator('.editor-instance .view-overlays [class*="ced-"], .editor-instance .view-lines [class*="ced-"]');
  }

  /** Runs a command as a person does: `Mentalizing: Review This Note`. */
  async command(title: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget:visible');
    const focused = widget.locator('.monaco-list-row.focused .label-name').first();
    await this.#patiently(async () => {
      await this.page.keyboard.press('F1');
      await widget.locator('input.input').fill(`>${title}`, { timeout: 3000 });
      // By keyboard, and only what is in focus: a click may hit another command while the list is still being filtered.
      for (let tries = 0; await focused.innerText({ timeout: 3000 }) !== title; tries++) {
        if (tries === 20) throw new Error(`there is no command "${title}"`);
        await this.page.waitForTimeout(100);
        if (tries > 4) await this.page.keyboard.press('ArrowDown');
      }
      await this.page.keyboard.press('Enter');
    });
  }

  /** Chooses an entry of an open quick pick. */
  async pick(label: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: label }).first().click();
  }

  /** Types into an open input box and confirms. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await input.fill(text);
    await input.press('Enter');
  }

  /** The hover over a place, once it says this. */
  async hover(target: Locator, text: string | RegExp): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible .monaco-hover-content', { hasText: text }).first();
    await this.#patiently(async () => {
      const box = await this.box(target);
      await this.page.mouse.move(box.x + 1, Math.max(0, box.y - 40));
      await this.page.mouse.move(box.x + Math.min(box.width / 2, 40), box.y + box.height / 2, { steps: 4 });
      await hover.waitFor({ timeout: 4000 });
    });
    return hover;
  }

  async clickInto(target: Locator): Promise<void> {
    const box = await this.box(target);
    await this.page.mouse.click(box.x + Math.min(6, box.width / 2), box.y + box.height / 2);
  }

  /** Opens the quick fixes at the cursor and waits for this one; asked too early, VS Code says there are none. */
  async quickFix(title: string | RegExp): Promise<Locator> {
    const item = this.page.locator('.action-widget:visible .monaco-list-row.action', { hasText: title }).first();
    await this.#patiently(async () => {
      await this.page.keyboard.press('Control+Period');
      await item.waitFor({ timeout: 3000 });
    });
    return item;
  }

  toast(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item-message', { hasText: text });
  }

  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: name });
  }

  /** Shows a view container of the activity bar. */
  async view(label: string): Promise<void> {
    await this.page.locator(`.activitybar .action-item [aria-label^="${label}"]`).first().click();
  }

  treeRows(): Locator {
    return this.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
  }

  statusItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  comment(): Locator {
    return this.page.locator('.review-widget .comment-body');
  }

  /** The page inside the webview opened last. */
  webview(): FrameLocator {
    return this.page.locator('iframe.webview.ready').last().contentFrame().frameLocator('iframe#active-frame');
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor();
  }

  /** What stands on disk; only the Node host writes there. */
  onDisk(path: string): string {
    return readFileSync(join(this.host.folder, path), 'utf8');
  }

  /** Where something is on screen. Decorations are drawn anew now and then, and are gone for a moment. */
  async box(target: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    await target.first().waitFor();
    for (let tries = 0; tries < 60; tries++) {
      const box = await target.first().boundingBox();
      if (box) return box;
      await this.page.waitForTimeout(50);
    }
    throw new Error('what is asked for is not on screen');
  }

  /** Tries again, up to four times, what VS Code answers only once its extension host has caught up. */
  async #patiently(attempt: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await attempt();
        return;
      } catch (error) {
        if (tries === 4) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
