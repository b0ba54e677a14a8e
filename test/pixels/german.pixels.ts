import assert from 'node:assert/strict';
import { frameWith } from './axe.ts';
import { sampleNote } from './sampleNote.ts';
import { themes } from './themes.ts';
import { hostUnderTest, openWorkbench, type Workbench } from './workbench.ts';

/** Sentences of ours that have a German one; found in the editor, they were forgotten. */
const english = /\b(?:What stood out|Moments you may|One question for|Words of prose|state of mind|open question|Wondering aloud|look at again|reading of the words|Why was this|Keep it|the patient)\b/;

describe('in German', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      files: { 'mine.md': sampleNote }, settings: { 'workbench.colorTheme': themes.light }, viewport: { width: 1280, height: 1000 },
      // What a language pack sets; the editor's own words stay English without one, ours do not.
      prepare: async (page) => { await page.addInitScript(() => { (globalThis as { _VSCODE_NLS_LANGUAGE?: string })._VSCODE_NLS_LANGUAGE = 'de'; }); },
    });
    await workbench.openFromExplorer('mine.md');
    await workbench.squiggles('info').first().waitFor();
  });
  after(() => workbench.close());

  it('the feedback and its details are German, names of what was heard too', async () => {
    await workbench.view('Mental');
    const page = await frameWith(() => workbench.page.frames(), 'main h2');
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.locator('main', { hasText: /Wörter|Text/ }).waitFor();
    const said = await page.locator('main').innerText();
    assert.doesNotMatch(said, english);
    const names = await page.locator('#counts th').allInnerTexts();
    assert.ok(names.some((name) => /Frage|Tatsache|Inneren|Immer und nie/.test(name)), names.join('; '));
    assert.ok(!names.some((name) => /-/.test(name)), names.join('; '));
    await workbench.screenshot('german-feedback');
  });

  it('the hover is German, and so is what the Problems panel says', async () => {
    const hover = await workbench.hover(() => workbench.markUnder('You always leave before'), 'Warum');
    assert.doesNotMatch(await hover.innerText(), english);
    await workbench.screenshot('german-hover');
    await workbench.page.keyboard.press('Escape');
  });

  it('so is the answer to why it was marked', async () => {
    const hover = await workbench.hover(() => workbench.markUnder('You always leave before'), 'Warum');
    const rows = workbench.page.locator('.quick-input-widget:visible .monaco-list-row');
    await workbench.clickUntil(hover.locator('a', { hasText: 'Warum wurde das markiert?' }), () => rows.nth(1).isVisible());
    assert.doesNotMatch((await rows.allInnerTexts()).join(' '), /\b(?:It is|It asks|stands near|near it|These words|Read more)\b/);
    await workbench.screenshot('german-why');
    await workbench.page.keyboard.press('Escape');
  });

  it('what each template is for is German, and breaks off nowhere', async () => {
    // What a manifest says is translated by VS Code's server, and without one not at all.
    await workbench.command(`Mentalizing: ${hostUnderTest === 'node' ? 'Vorlage einfügen …' : 'Insert Template…'}`);
    await workbench.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Einzelsitzung' }).waitFor();
    await workbench.screenshot('german-templates');
    assert.deepEqual(await workbench.entriesThatBreakOff(), []);
    await workbench.page.keyboard.press('Escape');
  });
});
