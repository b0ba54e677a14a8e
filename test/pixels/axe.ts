import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds serious or worse in a frame, one line each. It is asked once the theme's colours have come, a moment after
 * the page; and again, where it finds something, since what is just being drawn may be half of two states.
 */
export async function seriousViolations(frame: Frame): Promise<string[]> {
  await frame.waitForFunction(() => getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)');
  await frame.evaluate(source);
  for (let more = 2; ; more--) {
    const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    if (serious.length === 0 || more === 0) return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ').slice(0, 300)}`);
    await new Promise((done) => setTimeout(done, 1000));
  }
}

/** The innermost frame of the webview that holds this text. */
export async function frameWith(frames: () => readonly Frame[], selector: string): Promise<Frame> {
  for (const end = Date.now() + 40_000; Date.now() < end;) {
    for (const frame of frames()) {
      if (await frame.locator(selector).count().catch(() => 0) > 0) return frame;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no frame holds ${selector}`);
}
