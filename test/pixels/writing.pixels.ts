import assert from 'node:assert/strict';
import { allTemplates } from '../../src/note/templates/allTemplates.ts';
import type { Template } from '../../src/note/templates/template.ts';
import { hostUnderTest, openWorkbench, type Workbench } from './workbench.ts';

const last = `---
type: individual
therapists: [JM]
patients: [R.K.]
---
# Session 14, 2026-01-07

Pt: R.K. | Th: JM | 50 min

## Verbatim

T: You are clearly angry with your sister.
P: I am not.

## My questions to myself

Why did I become so certain just then?

## To keep wondering about

What did the flowers have to do with the gas?

## Plan

- [ ] look at the email together
- [x] ring Dr Hall
`;

const today = new Date();
const date = `${String(today.getFullYear())}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`;
/** The name that today's first crisis plan would have. */
const taken = `${date} crisis-plan 1`;

/** The words of a template that are on screen right after it was put in: its first prompt or heading. */
function firstWords(template: Template): string {
  const line = template.body.split('\n').find((one) => /^(?:# |\*\*|\| How|> SUP|I saw|I asked)/.test(one)) ?? '';
  return /[A-Z][^*|{:]{3,}/.exec(line)?.[0].trim() ?? line;
}

describe('writing a note', function () {
  this.timeout(240_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      viewport: { width: 1280, height: 1400 },
      files: {
        'rk 14.md': last,
        'prompts.md': '',
        [`${taken}.md`]: 'Nobody writes over this.\n',
        'my/hour.md': '# My own hour, {date}\n\nWhat stayed with me? {}\n',
        'my/broken.md': 'one {two\n',
        ...Object.fromEntries(allTemplates.map(({ id }) => [`w-${id}.md`, ''])),
      },
      settings: { 'files.autoSave': 'off', 'mentalizing.templateFolder': 'my', 'editor.tabCompletion': 'onlySnippets', 'editor.suggest.showStatusBar': false },
    });
    // The first markdown document starts the extension; what is typed before it is there gets no list.
    await workbench.openFromExplorer('rk 14.md');
    await workbench.decorations().first().waitFor({ timeout: 60_000 });
  });
  after(() => workbench.close());

  for (const template of allTemplates) {
    it(`"${template.title}" comes with a slash and by its prefix, is tabbed through and saved`, async () => {
      const { page } = workbench;
      const name = `w-${template.id}.md`;
      await workbench.openFromExplorer(name);
      await workbench.clickInto(workbench.editor.locator('.view-lines'));
      // By its prefix, with Tab, and away again.
      await page.keyboard.type(template.prefixes[0]);
      await page.keyboard.press('Tab');
      await workbench.lines(firstWords(template)).first().waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      // While typing: the slash opens the list.
      await page.keyboard.type(`/${template.prefixes[0]}`);
      await workbench.suggestions().filter({ hasText: `/${template.prefixes[0]}` }).first().click();
      await workbench.lines(firstWords(template)).first().waitFor();
      for (const words of ['here', 'and', 'there']) {
        await page.keyboard.type(words);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Escape');
      await workbench.save();
      await workbench.screenshot(`template-${template.id}`);
      if (hostUnderTest === 'node') assert.match(workbench.onDisk(name), /here/);
      await page.keyboard.press('Control+F4');
    });
  }

  it('begins a new session from the last one, and never over a file that is there', async () => {
    const { page } = workbench;
    const begin = async (): Promise<void> => {
      await workbench.command('Mentalizing: New Session Note…');
      await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'opened and not closed' }).waitFor();
      await workbench.pick('Individual session');
      await page.locator('.quick-input-widget:visible input[placeholder="Where will it live?"]').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget:visible .quick-input-message', { hasText: 'Who is it about?' }).waitFor();
      await workbench.answer('R.K.');
      await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'What did the flowers' }).waitFor();
      assert.equal(await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'ring Dr Hall' }).count(), 0);
      await workbench.screenshot('carry-over');
      await page.keyboard.press('Enter');
    };
    await begin();
    await page.locator('.tab.active', { hasText: 'R.K. individual 15.md' }).waitFor();
    await workbench.lines('Since last time').waitFor();
    await workbench.lines('What did the flowers have to do with the gas?').waitFor();
    await page.keyboard.type('45');
    await page.keyboard.press('Tab');
    await page.keyboard.type('room 3');
    await workbench.lines('45 min | Where: room 3').waitFor();
    await workbench.save();
    await workbench.screenshot('new-session-note');
    if (hostUnderTest === 'node') {
      const text = workbench.onDisk(`${date} R.K. individual 15.md`);
      assert.match(text, /therapists: \[JM\]\npatients: \[R\.K\.\]/);
      assert.match(text, /# Session 15, 20\d\d-\d\d-\d\d/);
      assert.ok(text.includes('(rk%2014.md#L21)') || text.includes('[rk 14](rk%2014.md#L'), text);
    }
    await page.keyboard.press('Control+F4');
  });

  it('offers the next free name when one is taken', async () => {
    const { page } = workbench;
    await workbench.command('Mentalizing: New Session Note…');
    await workbench.pick('Crisis plan');
    await page.locator('.quick-input-widget:visible input[placeholder="Where will it live?"]').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible .quick-input-message', { hasText: 'Who is it about?' }).waitFor();
    await workbench.answer('');
    const offer = page.locator('.quick-input-widget:visible .quick-input-message', { hasText: `${taken}.md is there already and stays as it is` });
    await offer.waitFor();
    assert.equal(await page.locator('.quick-input-widget:visible input.input').inputValue(), `${taken} 2.md`);
    await workbench.screenshot('name-taken');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: `${taken} 2.md` }).waitFor();
    await workbench.lines('My crisis plan').waitFor();
    if (hostUnderTest === 'node') assert.equal(workbench.onDisk(`${taken}.md`), 'Nobody writes over this.\n');
    await page.keyboard.press('Control+F4');
  });

  it('dims what nobody answered, takes it out on request, and undo brings it back', async () => {
    const { page } = workbench;
    await workbench.openFromExplorer('prompts.md');
    await workbench.clickInto(workbench.editor.locator('.view-lines'));
    await page.keyboard.type('/individual-session');
    await workbench.suggestions().filter({ hasText: '/individual-session' }).first().click();
    const prompt = workbench.lines('Pt said:').locator('[class*="ced-"]').first();
    await prompt.waitFor();
    assert.equal(await prompt.evaluate((node) => getComputedStyle(node).fontStyle), 'italic');
    await workbench.screenshot('prompts-dimmed');
    await page.keyboard.press('Escape');
    await workbench.command('Mentalizing: Remove What Was Left Unanswered');
    await workbench.lines('Pt said:').waitFor({ state: 'detached' });
    await workbench.lines('Risk (plain)').waitFor();
    await workbench.screenshot('prompts-removed');
    await workbench.clickInto(workbench.editor.locator('.view-lines'));
    await page.keyboard.press('Control+Z');
    await workbench.lines('Pt said:').first().waitFor();
    await workbench.save();
    await page.keyboard.press('Control+F4');
  });

  it('takes the moments of a session to the reflection team, quoted and linked', async () => {
    const { page } = workbench;
    await workbench.openFromExplorer('rk 14.md');
    await workbench.command('Mentalizing: Start a Reflection-Team Note From This Session…');
    await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'angry with your sister' }).waitFor();
    await workbench.screenshot('moments');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'reflection-team' }).waitFor();
    await workbench.lines('Where thinking went').waitFor();
    await workbench.lines('> You are clearly angry with your sister. ([rk 14](rk%2014.md#L12))').waitFor();
    await workbench.screenshot('reflection-team-from-session');
  });
});
