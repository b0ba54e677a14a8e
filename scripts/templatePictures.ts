// npm run screenshot:templates: each template as it looks in a real VS Code, for docs/templates.md. Run it when a
// template has changed; a test says so. What each picture was taken of is kept beside them as a fingerprint.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import UPNG from 'upng-js';
import { allTemplates } from '../src/note/templates/allTemplates.ts';
import type { Template } from '../src/note/templates/template.ts';
import { checkout } from '../test/host/hosts/checkout.ts';
import { openWorkbench, stopHost, type Workbench } from '../test/pixels/workbench.ts';
import { pictureFingerprint } from './templatePicture.ts';

const folder = join(checkout, 'docs/templates');

/** Text in a few calm colours loses nothing that an eye would miss, and the repository stays light. */
const colours = 32;

async function take(workbench: Workbench, template: Template): Promise<void> {
  const { page } = workbench;
  await workbench.openFromExplorer(`${template.id}.md`);
  await workbench.clickInto(workbench.editor.locator('.view-lines'));
  await page.keyboard.type(`/${template.prefixes[0]}`);
  await page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: `/${template.prefixes[0]}` }).waitFor();
  await page.keyboard.press('Enter');
  await workbench.decorations().first().waitFor();
  // Out of the tab stops, and the cursor to the empty line at the end.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(800);
  const lines = workbench.editor.locator('.view-lines .view-line');
  const { left, bottom } = await lines.evaluateAll((nodes) => ({
    left: Math.min(...nodes.map((node) => node.getBoundingClientRect().left)),
    bottom: Math.max(...nodes.filter((node) => node.textContent.trim() !== '').map((node) => node.getBoundingClientRect().bottom)),
  }));
  const top = await lines.evaluateAll((nodes) => Math.min(...nodes.map((node) => node.getBoundingClientRect().top)));
  const margin = 12;
  const picture = await page.screenshot({ clip: { x: left - margin, y: top, width: 800, height: bottom - top + 2 }, animations: 'disabled' });
  const { width, height, ...image } = UPNG.decode(Uint8Array.from(picture).buffer);
  const frames = UPNG.toRGBA8({ width, height, ...image });
  const path = join(folder, `${template.id}.png`);
  writeFileSync(path, Buffer.from(UPNG.encode(frames, width, height, colours)));
  console.log(`${template.id}: ${String(width)} × ${String(height)}, ${String(Math.ceil(statSync(path).size / 1024))} KB`);
}

mkdirSync(folder, { recursive: true });
const workbench = await openWorkbench({
  viewport: { width: 1180, height: 2600 },
  files: Object.fromEntries(allTemplates.map(({ id }) => [`${id}.md`, ''])),
  settings: {
    'editor.wordWrap': 'on', 'editor.lineNumbers': 'off', 'editor.renderLineHighlight': 'none',
    'editor.scrollbar.vertical': 'hidden', 'editor.overviewRulerBorder': false, 'editor.hideCursorInOverviewRuler': true, 'editor.glyphMargin': false,
    'editor.lightbulb.enabled': 'off', 'breadcrumbs.enabled': false, 'files.autoSave': 'off', 'scm.diffDecorations': 'none', 'editor.cursorBlinking': 'solid',
    'editor.occurrencesHighlight': 'off', 'editor.bracketPairColorization.enabled': false, 'editor.matchBrackets': 'never',
  },
});
await workbench.openFromExplorer('3-verbatim.md');
await workbench.decorations().first().waitFor({ timeout: 60_000 });
for (const template of allTemplates) await take(workbench, template);
const taken = Object.fromEntries(allTemplates.map((template) => [template.id, pictureFingerprint(template)]));
writeFileSync(join(folder, 'taken.json'), `${JSON.stringify(taken, null, 2)}\n`);
await workbench.close();
await stopHost();
