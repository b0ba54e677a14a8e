import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { checkout } from '../host/hosts/checkout.ts';
import { hostNames, type Host, type HostName } from '../host/hosts/host.ts';
import { launchBrowser, openPage, type OpenPage, type PageOptions } from '../host/hosts/page.ts';
import { startHost } from '../host/hosts/startHost.ts';
import { makeWorkspace, type Workspace } from '../host/hosts/workspace.ts';
import { wornBy } from './themes.ts';

/** How long something may take on a slow machine that does other things as well, and how long one try of it. */
const patienceMs = 40_000;
const attemptMs = 6000;

const squiggle = (level: 'info' | 'hint'): string => `.editor-instance .squiggly-${level}`;
const boxes = '.editor-instance .view-overlays [class*="ced-"], .editor-instance .view-lines [class*="ced-"]';

/** A rectangle on screen, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One VS Code and one browser serve all pixel tests of a run; each workbench gets a context of its own. */
interface Running {
  readonly host: Host;
  readonly browser: Browser;
  readonly workspace: Workspace;
}
let running: Promise<Running> | null = null;

/** The host the pixel tests of this process run in: `HOST=web` or `HOST=node`. */
export const hostUnderTest: HostName = hostNames.find((name) => name === process.env.HOST) ?? 'web';

/** How many times slower than it is the browser shall seem: `SLOWER=4` finds tests that only a fast machine passes. */
const slowness = Number(process.env.SLOWER ?? 1);

async function start(): Promise<Running> {
  const workspace = makeWorkspace();
  workspace.fill();
  const [host, browser] = await Promise.all([startHost(hostUnderTest, { folder: workspace.folder, development: checkout }), launchBrowser()]);
  return { host, browser, workspace };
}

/** Workbenches on screen now. */
const open = new Set<Workbench>();
/** Those that were opened before a test began which has not begun: null where nobody tests. */
let unused: Set<Workbench> | null = null;

/** Says that a test begins, or (`false`) that tests are going to. */
export function testBegins(begins = true): void {
  unused ??= new Set();
  if (begins) unused.clear();
}

/** Leaves a picture of every open workbench under the name of a test that failed. */
export async function pictureFailure(title: string): Promise<void> {
  for (const workbench of open) await workbench.screenshot(failedName(title)).catch(() => undefined);
}

function failedName(title: string): string {
  return `failed-${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120)}`;
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
  open.add(workbench);
  unused?.add(workbench);
  await workbench.slowDown(slowness);
  await workbench.ready();
  await workbench.wears(options.settings?.['workbench.colorTheme']);
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

  async close(): Promise<void> {
    // Closed before a test began: what was to prepare it failed, and no test is there to be named.
    if (unused?.delete(this)) await this.screenshot(failedName(`before-${String(Date.now())}`)).catch(() => undefined);
    open.delete(this);
    await this.#open.close();
  }

  async slowDown(times: number): Promise<void> {
    if (times <= 1) return;
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  }

  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 90_000 });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 90_000 });
  }

  /**
   * Waits until the workbench is drawn in a theme. It begins in a bare light one; VS Code's server hands the real one
   * over seconds later, or, when its themes come after its settings, never: then it is picked by hand.
   */
  async wears(theme: unknown): Promise<void> {
    const wanted = wornBy(theme);
    if (wanted === null) return;
    if (!(await this.#worn(wanted.base).waitFor({ timeout: 10_000 }).then(() => true, () => false))) await this.#pickTheme(wanted);
  }

  /**
   * Goes over to another theme, as a person does in the middle of work.
   *
   * @param page a webview of ours that is on screen and goes along
   */
  async changeInto(theme: string, page?: Frame): Promise<void> {
    const wanted = wornBy(theme);
    if (wanted === null) throw new Error(`not a theme of ours: ${theme}`);
    if (!(await this.#worn(wanted.base).isVisible())) await this.#pickTheme(wanted);
    await page?.locator(`body[data-vscode-theme-kind="${wanted.page}"]`).waitFor();
  }

  #worn(base: string): Locator {
    return this.page.locator(`.monaco-workbench.${base}[class*="theme-defaults"]:not([class*="2026"])`);
  }

  async #pickTheme({ base, label }: { readonly base: string; readonly label: string }): Promise<void> {
    await this.#patiently(async () => {
      await this.command('Preferences: Color Theme');
      const input = this.page.locator('.quick-input-widget:visible input.input');
      await input.fill(label);
      await this.page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: label }).first().waitFor({ timeout: attemptMs });
      await input.press('Enter');
      await this.#worn(base).waitFor({ timeout: attemptMs });
    });
  }

  /** A picture under test/pixels/out/<host>/. */
  async screenshot(name: string): Promise<string> {
    const folder = join(checkout, 'test/pixels/out', hostUnderTest.replace(':', '-'));
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path, timeout: 60_000 });
    return path;
  }

  async openFromExplorer(name: string): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    const tab = this.page.locator('.tab.active', { hasText: name });
    // Rows move while the explorer is still reading its folder.
    await this.#patiently(async () => {
      await row.dblclick({ timeout: attemptMs });
      await tab.waitFor({ timeout: attemptMs });
    });
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

  /** Everything the editor shows, line by line; spaces are spaces. */
  async text(): Promise<string> {
    const lines = await this.editor.locator('.view-lines .view-line').evaluateAll((nodes) => nodes
      .map((node) => ({ top: parseFloat((node as HTMLElement).style.top), text: node.textContent }))
      .sort((one, other) => one.top - other.top)
      .map(({ text }) => text));
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Wavy or dotted underlines of diagnostics. */
  squiggles(level: 'info' | 'hint'): Locator {
    return this.page.locator(squiggle(level));
  }

  /** Boxes that decorations of extensions put into the text; their class names are VS Code's own. */
  decorations(): Locator {
    return this.page.locator(boxes);
  }

  /** Runs a command as a person does: `Mentalizing: Review This Note`. */
  async command(title: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget:visible');
    const input = widget.locator('input.input');
    const focused = widget.locator('.monaco-list-row.focused .label-name').first();
    // The list does not grow: opened before the extension had come, it is opened again, each time with more patience.
    let lookMs = attemptMs / 8;
    await this.#patiently(async () => {
      lookMs = Math.min(2 * lookMs, attemptMs);
      await this.page.keyboard.press('F1');
      // Set, not typed: the command before may take the focus back into the note, and what is typed would go there.
      await input.evaluate((node: HTMLInputElement, text) => {
        node.value = text;
        node.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, `>${title}`, { timeout: attemptMs });
      // By keyboard, and only what is in focus: a click may hit another command while the list is still being filtered.
      const end = Date.now() + lookMs;
      for (let tries = 0; await focused.innerText({ timeout: attemptMs }) !== title; tries++) {
        if (Date.now() > end) throw new Error(`there is no command "${title}"`);
        await this.page.waitForTimeout(100);
        if (tries > 4) await this.page.keyboard.press('ArrowDown');
      }
      // Pressed in the box and nowhere else: where something has just taken the focus away, a bare key would go into the note.
      await input.press('Enter', { timeout: attemptMs });
    });
    // Until the palette is gone, what comes next would be typed into it.
    await this.page.waitForFunction((text) => {
      const box = document.querySelector<HTMLInputElement>('.quick-input-widget input.input');
      return !box?.checkVisibility() || box.value !== text;
    }, `>${title}`);
  }

  /** Chooses an entry of an open quick pick; a list that is still being filled may move away under a click. */
  async pick(label: string): Promise<void> {
    const entry = this.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: label }).first();
    await entry.waitFor();
    await this.clickUntil(entry, () => entry.isHidden());
  }

  /** Goes through all entries of the open quick pick by keyboard; returns those whose words break off at this width. */
  async entriesThatBreakOff(): Promise<string[]> {
    const widget = this.page.locator('.quick-input-widget:visible');
    const rows = widget.locator('.monaco-list-row');
    await widget.locator('.monaco-list-row.focused').first().waitFor();
    const seen = new Set<string>();
    const broken = new Set<string>();
    // Only what is on screen is drawn; the focus goes round, and so every entry comes into sight.
    for (const end = Date.now() + patienceMs; ;) {
      const label = await this.until(() => widget.locator('.monaco-list-row.focused').first().getAttribute('aria-label', { timeout: attemptMs }).catch(() => null), 'an entry in focus');
      if (seen.has(label)) return [...broken];
      if (Date.now() > end) throw new Error('the list has no end');
      seen.add(label);
      const cut = await rows.evaluateAll((nodes) => nodes
        .filter((row) => [...row.querySelectorAll('.monaco-icon-label-container, .monaco-icon-description-container')].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))
        .map((row) => row.getAttribute('aria-label') ?? ''));
      for (const one of cut) broken.add(one);
      await widget.locator('input.input').press('ArrowDown');
      await this.until(async () => await widget.locator('.monaco-list-row.focused').first().getAttribute('aria-label', { timeout: attemptMs }).catch(() => label) !== label, 'the next entry');
    }
  }

  /** Types into an open input box that asks this, and confirms. */
  async answer(text: string, question: string | RegExp = ''): Promise<void> {
    const widget = this.page.locator('.quick-input-widget:visible', { hasText: question });
    await widget.locator('.quick-input-message').waitFor();
    // The box of a list that was open before is the same one: it asks nothing before its list is gone.
    await widget.locator('.quick-input-list').waitFor({ state: 'hidden' });
    const input = widget.locator('input.input');
    await input.fill(text);
    await input.press('Enter');
  }

  /** The hover over a place, once it says this. */
  async hover(target: Locator | (() => Promise<Box>), text: string | RegExp): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible .monaco-hover-content', { hasText: text }).first();
    await this.#patiently(async () => {
      const box = typeof target === 'function' ? await target() : await this.box(target);
      await this.page.mouse.move(box.x + 1, Math.max(0, box.y - 40));
      await this.page.mouse.move(box.x + Math.min(box.width / 2, 40), box.y + box.height / 2, { steps: 4 });
      await hover.waitFor({ timeout: attemptMs });
    });
    return hover;
  }

  async clickInto(target: Locator): Promise<void> {
    const box = await this.box(target);
    await this.page.mouse.click(box.x + Math.min(6, box.width / 2), box.y + box.height / 2);
  }

  /**
   * Clicks until that had its effect: VS Code passes over the first click on what has just come into sight.
   *
   * @param lookMs how long to look for the effect before clicking again: long where a second click would take it back
   */
  async clickUntil(target: Locator, effect: () => Promise<boolean>, lookMs = 2000): Promise<void> {
    const end = Date.now() + patienceMs;
    for (;;) {
      try {
        // A menu lies under a pane of its own until the mouse has moved over it: no click gets through before.
        const box = await target.boundingBox({ timeout: attemptMs });
        if (box) await this.page.mouse.move(box.x + box.width / 2 + 3, box.y + box.height / 2);
        await target.click({ timeout: attemptMs });
      } catch (error) {
        if (await effect()) return;
        if (Date.now() > end) throw error;
      }
      for (const look = Date.now() + lookMs; Date.now() < look; await this.page.waitForTimeout(50)) if (await effect()) return;
      if (Date.now() > end) throw new Error(`clicked in vain: ${String(target)}`);
    }
  }

  /**
   * The wavy lines under the line that holds this text, or the boxes on it, where they are on screen. Line and marks are
   * read at one moment: the editor draws both anew now and then.
   */
  marksUnder(text: string, kind: 'info' | 'hint' | 'any' | 'box' = 'info'): Promise<Box[]> {
    const selectors = { info: squiggle('info'), hint: squiggle('hint'), any: `${squiggle('info')}, ${squiggle('hint')}`, box: boxes };
    return this.page.evaluate(([words, classes]) => {
      const lines = [...document.querySelectorAll('.editor-instance .view-lines .view-line')].filter((line) => line.textContent.replaceAll('\u00a0', ' ').includes(words));
      const { top, bottom } = lines[0]?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      return [...document.querySelectorAll(classes)].map((mark) => mark.getBoundingClientRect())
        .filter((mark) => mark.top >= top - 2 && mark.top < bottom - 2)
        .map(({ x, y, width, height }) => ({ x, y, width, height }));
    }, [text, selectors[kind]] as const);
  }

  /** The wavy line under the line that holds this text, once it is there. */
  markUnder(text: string): Promise<Box> {
    return this.until(async () => (await this.marksUnder(text))[0], `a mark under "${text}"`);
  }

  /** Puts the cursor into the line that holds this text, at a wavy line of it if there is one. */
  async goInto(text: string): Promise<void> {
    await this.until(async () => {
      const [mark] = await this.marksUnder(text);
      const line = mark ?? await this.box(this.lines(text));
      await this.page.mouse.click(line.x + Math.min(6, line.width / 2), line.y + (mark ? Math.min(8, line.height / 2) : line.height / 2));
      for (let tries = 0; tries < 20; tries++) {
        if (await this.#cursorIsIn(text)) return true;
        await this.page.waitForTimeout(50);
      }
      return false;
    }, `the cursor in "${text}"`);
  }

  #cursorIsIn(text: string): Promise<boolean> {
    return this.page.evaluate((words) => {
      const cursor = document.querySelector('.editor-instance .monaco-editor.focused .cursors-layer .cursor')?.getBoundingClientRect();
      return cursor !== undefined && [...document.querySelectorAll('.editor-instance .view-lines .view-line')].some((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return line.textContent.replaceAll('\u00a0', ' ').includes(words) && cursor.top >= top - 2 && cursor.top < bottom - 2;
      });
    }, text);
  }

  /** Asks until there is an answer that is neither undefined, null nor false. */
  async until<T>(ask: () => Promise<T> | T, what: string): Promise<Exclude<T, undefined | null | false>> {
    const end = Date.now() + patienceMs;
    for (;;) {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer as Exclude<T, undefined | null | false>;
      if (Date.now() > end) throw new Error(`still waiting for ${what}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Waits until something is so and stays so for a second: what is being drawn anew is gone for a moment. */
  async comesToRest(isSo: () => Promise<boolean>, what: string): Promise<void> {
    let since: number | null = null;
    await this.until(async () => {
      if (!(await isSo())) since = null;
      else since ??= Date.now();
      return since !== null && Date.now() - since >= 1000;
    }, what);
  }

  /** Opens the quick fixes at the cursor and waits for this one; asked too early, VS Code says there are none. */
  async quickFix(title: string | RegExp): Promise<Locator> {
    const item = this.page.locator('.action-widget:visible .monaco-list-row.action', { hasText: title }).first();
    await this.#patiently(async () => {
      await this.page.keyboard.press('Control+Period');
      await item.waitFor({ timeout: attemptMs });
    });
    return item;
  }

  /** Clicks an entry of the open quick fixes. */
  async clickFix(item: Locator): Promise<void> {
    await this.clickUntil(item, () => item.isHidden());
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

  /** Waits until what stands on disk is right: only the Node host writes there, and it does so in its own time. */
  async untilOnDisk(path: string, isRight: (text: string) => boolean): Promise<void> {
    let text = '';
    try {
      await this.until(() => isRight(text = this.onDisk(path)), path);
    } catch {
      throw new Error(`${path} stands on disk as\n${text}`);
    }
  }

  /** Everything the browser keeps for this page, as text. */
  stored(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const everything: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
      for (const { name } of await indexedDB.databases()) {
        if (name === undefined) continue;
        const database = await new Promise<IDBDatabase>((done, failed) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => { done(opening.result); };
          opening.onerror = () => { failed(new Error(name)); };
        });
        for (const store of database.objectStoreNames) {
          const values = await new Promise<unknown[]>((done, failed) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => { done(reading.result); };
            reading.onerror = () => { failed(new Error(store)); };
          });
          everything.push(...values.map((value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value))));
        }
        database.close();
      }
      return everything;
    });
  }

  /**
   * Waits until the browser's storage holds a text with all these words. VS Code writes down what it remembers once a
   * minute, and when its window is left for another: here it is left, or the minute would be longer than our patience.
   */
  async untilStored(...words: readonly string[]): Promise<void> {
    await this.until(async () => {
      await this.#leaveWindow();
      return (await this.stored()).some((text) => words.every((word) => text.includes(word)));
    }, `${words.join(' and ')} in the browser's storage`);
  }

  /** Another window is in front for a moment. A browser without a screen says of every window that it has the focus. */
  async #leaveWindow(): Promise<void> {
    for (const hasFocus of [true, false, true]) {
      await this.page.evaluate((focused) => {
        document.hasFocus = () => focused;
        window.dispatchEvent(new Event(focused ? 'focus' : 'blur'));
      }, hasFocus);
    }
  }

  /** What stands on disk; only the Node host writes there. */
  onDisk(path: string): string {
    return readFileSync(join(this.host.folder, path), 'utf8');
  }

  /** Where something is on screen. Decorations are drawn anew now and then, and are gone for a moment. */
  async box(target: Locator): Promise<Box> {
    await target.first().waitFor();
    return this.until(() => target.first().boundingBox({ timeout: attemptMs }).catch(() => null), `a place on screen for ${String(target)}`);
  }

  /** Tries again what VS Code answers only once its extension host has caught up. */
  async #patiently(attempt: () => Promise<void>): Promise<void> {
    for (const end = Date.now() + patienceMs; ;) {
      try {
        await attempt();
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
