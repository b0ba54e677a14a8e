import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { AnchorGround } from '../../src/supervision/anchor/anchorGround.ts';
import { writeAnnotations } from '../../src/supervision/annotationFile.ts';
import type { Comment } from '../../src/supervision/comment.ts';
import { hostileLines } from './treatment.ts';
import { hostUnderTest, openWorkbench, type Workbench } from './workbench.ts';

const kind = '<img src=x onerror="window.__ran = true">';

/** A note of which front matter, title and every passage are hostile. */
const note = [
  '---', `type: '${kind}'`, `patients: [${JSON.stringify(hostileLines[0])}]`, '---', `# Session 9 ${hostileLines[1] ?? ''}`, '',
  ...hostileLines.flatMap((text, number) => [`T: You are angry with me, ${text}.`, '', `T: Number ${number}: what was it like, ${text}?`, '']),
].join('\n');

/** A comment on each of its questions, said in hostile words by somebody whose name is hostile. */
function comments(): string {
  const ground = new AnchorGround(note);
  const at = '2025-03-01T10:00:00.000Z';
  const all = hostileLines.map((text, number): Comment => {
    const start = note.indexOf(`Number ${number}: what was it like`);
    const anchor = ground.anchor({ start, end: start + `Number ${number}: what was it like`.length });
    assert.ok(anchor);
    return { id: `urn:uuid:${number}`, form: 'question', text, author: text.slice(0, 60), created: at, modified: at, deleted: null, settled: null, place: { anchored: at, anchor } };
  });
  return writeAnnotations({ comments: all, others: [] }, 'hostile.md', note);
}

describe(`hostile words in a note and in what is said of it (${hostUnderTest})`, () => {
  let workbench: Workbench;
  const asked: string[] = [];
  const dialogs: string[] = [];

  before(async () => {
    workbench = await openWorkbench({
      viewport: { width: 1280, height: 1500 },
      files: { 'hostile.md': note, '.supervision/hostile.md.annotations.jsonld': comments() },
      settings: { 'comments.openView': 'never', 'editor.wordWrap': 'on', 'mentalizing.mostMarks': 0 },
      prepare: (page) => {
        page.context().on('request', (request) => { asked.push(request.url()); });
        page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
      },
    });
    await workbench.openFromExplorer('hostile.md');
    await workbench.decorations().first().waitFor();
  });
  after(() => workbench.close());

  /** What a surface holds that words of a note must never become: elements of a page, and links that are not ours. */
  const alive = (surface: Locator): Promise<string[]> => surface.evaluateAll((places) => places.flatMap((place) =>
    [...place.querySelectorAll('img, iframe, script, style, svg, object, embed, form, input, a')]
      .filter((one) => !/^command:mentalizing\.|\/docs\/rules\/[a-z-]+\.md$/.test(one.getAttribute('data-href') ?? one.getAttribute('href') ?? ''))
      // A problem in a hover has buttons of the editor's own, and its rule a link to our page, which the editor gives no address.
      .filter((one) => one.closest('.actions, .hover-row.status-bar, .code-link') === null)
      .map((one) => one.outerHTML.slice(0, 300))));

  const nothingRan = async (): Promise<void> => {
    for (const frame of workbench.page.frames()) {
      assert.equal(await frame.evaluate(() => '__ran' in window).catch(() => false), false, frame.url());
    }
    assert.deepEqual(asked.filter((address) => address.includes('example.invalid')), []);
    assert.deepEqual(dialogs, []);
  };

  it('stay words under the mouse', async () => {
    for (const [number, text] of hostileLines.slice(0, 6).entries()) {
      const place = async () => {
        const line = await workbench.box(workbench.lines(`You are angry with me, ${text.slice(0, 6)}`));
        return { ...line, x: line.x + 30, width: 60 };
      };
      await workbench.hover(place, /\?[^]*Why was this marked\?/);
      assert.deepEqual(await alive(workbench.page.locator('.monaco-hover:visible')), [], text);
      if (number < 2) await workbench.screenshot(`hostile-hover-${number}`);
      await workbench.page.keyboard.press('Escape');
      await workbench.page.mouse.move(5, 5);
      await workbench.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
    }
    await nothingRan();
  });

  it('stay words where the front matter is asked about', async () => {
    const hover = await workbench.hover(workbench.lines('type: \''), kind);
    assert.deepEqual(await alive(workbench.page.locator('.monaco-hover:visible')), []);
    assert.ok((await hover.innerText()).includes(kind));
    await workbench.screenshot('hostile-front-matter');
    await workbench.page.keyboard.press('Escape');
    await nothingRan();
  });

  it('stay words in comments and in the names of who says them', async () => {
    await workbench.command('Comments: Expand All Comments');
    const bodies = workbench.page.locator('.review-widget .comment-body');
    const flat = (text: string): string => text.replace(/[\s\u200b]+/g, ' ').trim();
    await workbench.until(async () => await bodies.count() >= hostileLines.length, 'all comments');
    const said = (await bodies.allTextContents()).map(flat);
    for (const text of hostileLines) assert.ok(said.includes(flat(text)), `${text} is not among\n${said.join('\n')}`);
    const names = (await workbench.page.locator('.review-widget .review-comment .author').allTextContents()).map(flat);
    for (const text of hostileLines) assert.ok(names.includes(flat(text.slice(0, 60))), `${text} is not among\n${names.join('\n')}`);
    assert.deepEqual(await alive(bodies), []);
    assert.deepEqual(await alive(workbench.page.locator('.review-widget .review-comment .author, .review-widget .head .review-title')), []);
    await workbench.screenshot('hostile-comments');
    await nothingRan();
  });
});
