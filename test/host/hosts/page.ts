import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumToLaunch } from './chromium.ts';
import type { Host, Payload } from './host.ts';

/** Settings of a workbench that waits for nobody and shows nothing but what a test is about. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  // A look of VS Code that is still an experiment, and paints the whole window anew with each letter (themes.ts: newLook).
  'workbench.experimental.modernUI': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'comments.openView': 'never',
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/** Without a screen each step of a movement is painted, and copied whole, by the processor. Some of VS Code's ask for no leave. */
const still = '*, ::before, ::after { animation: none !important; transition: none !important; }';

export interface PageOptions {
  readonly payload?: Payload;
  /** Defaults of settings, on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** False for a workspace in restricted mode, where the workspace-trust settings allow one. */
  readonly trusted?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Called with the empty page, before VS Code is loaded: the place to listen. */
  readonly prepare?: (page: Page) => Promise<void> | void;
}

/** A browser with one workbench in it. */
export interface OpenPage {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  close(): Promise<void>;
}

/** Starts the browser. One may be shared by many pages. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await chromiumToLaunch());
}

/**
 * Opens the host's workbench in a fresh context of a browser.
 *
 * @param browser left open when the page is closed; one is started and ended with the page when left out
 */
export async function openPage(host: Host, options: PageOptions = {}, browser?: Browser): Promise<OpenPage> {
  const used = browser ?? (await launchBrowser());
  // Nothing slides or fades: what is still on its way takes no clicks.
  const context = await used.newContext({ viewport: options.viewport ?? { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  page.setDefaultNavigationTimeout(90_000);
  // Rewriting the served page instead would make it a non-local document, whose webviews the browser then blocks.
  await page.addInitScript(
    ({ defaults, configuration }) => {
      // Taken off its prototype on purpose: it is called on the element asked.
      // eslint-disable-next-line @typescript-eslint/unbound-method
      const original = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const value = original.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || value === null) return value;
        const settings = JSON.parse(value) as Record<string, unknown>;
        return JSON.stringify({ ...settings, ...configuration, configurationDefaults: { ...(settings['configurationDefaults'] as object | undefined), ...defaults } });
      };
    },
    { defaults: { ...quietSettings, ...options.settings }, configuration: { ...host.workbenchConfiguration, ...(options.trusted === false ? { enableWorkspaceTrust: true } : {}) } },
  );
  await page.addInitScript((css) => {
    document.addEventListener('DOMContentLoaded', () => { document.head.append(Object.assign(document.createElement('style'), { textContent: css })); });
  }, still);
  await options.prepare?.(page);
  host.userSettings?.(options.settings ?? {});
  await page.goto(host.address(options.payload));
  return {
    browser: used,
    context,
    page,
    close: async () => {
      await within(10_000, context.close());
      if (!browser) await within(10_000, used.close());
    },
  };
}

/** Waits for something that a hung page may never do; what is left of the browser ends with this process. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work.catch(() => undefined), new Promise<void>((done) => { timer = setTimeout(done, milliseconds); })]);
  clearTimeout(timer);
}
