import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or worse in a frame, one line each. */
export async function seriousViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(source);
  const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ').slice(0, 300)}`);
}

/** The innermost frame of the webview that holds this text. */
export async function frameWith(frames: () => readonly Frame[], selector: string): Promise<Frame> {
  for (let tries = 0; tries < 100; tries++) {
    for (const frame of frames()) {
      if (await frame.locator(selector).count().catch(() => 0) > 0) return frame;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no frame holds ${selector}`);
}
