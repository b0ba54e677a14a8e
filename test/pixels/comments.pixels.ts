import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { AnchorGround } from '../../src/supervision/anchor/anchorGround.ts';
import { writeAnnotations } from '../../src/supervision/annotationFile.ts';
import type { Comment } from '../../src/supervision/comment.ts';
import { hostileLines, hostileNote, treatment } from './treatment.ts';
import { hostUnderTest, openWorkbench, type Workbench } from './workbench.ts';

/** Comments with hostile words: one on a passage that is there, the others on passages that are not. */
function hostileComments(note: string): string {
  const here = new AnchorGround(note).anchor({ start: note.indexOf('What was it like'), end: note.indexOf('What was it like') + 30 });
  assert.ok(here);
  const at = '2025-03-01T10:00:00.000Z';
  const comments = hostileLines.map((text, number): Comment => ({
    id: `urn:uuid:${number}`, form: 'question', text, author: text.slice(0, 40), created: at, modified: at, deleted: null, settled: null,
    place: { anchored: at, anchor: number === 0 ? here : { ...here, exact: `A passage that is nowhere here any more: ${text}`, prefix: '', suffix: '', text: null } },
  }));
  return writeAnnotations({ comments, others: [] }, 'hostile.md', note);
}

describe(`comments, as a person presses them (${hostUnderTest})`, () => {
  let workbench: Workbench;
  const thread = (): Locator => workbench.page.locator('.review-widget').first();
  const remark = (text: string): Locator => thread().locator('.review-comment', { hasText: text }).first();
  /** The buttons of a remark come into sight when the mouse is on it. */
  const press = async (over: Locator, label: string, effect: Locator, gone = false): Promise<void> => {
    const button = over.locator(`.action-label[aria-label^="${label}"]`).first();
    await workbench.until(async () => {
      // The thread grows and shrinks while it is being drawn: nothing is pressed twice, and nothing that has moved away.
      await over.hover({ timeout: 6000 }).catch(() => undefined);
      await button.click({ timeout: 6000 }).catch(() => undefined);
      return effect.waitFor({ state: gone ? 'detached' : 'visible', timeout: 6000 }).then(() => true, () => false);
    }, label);
  };

  /** Writes over what stands in a box of a thread. */
  const write = (box: Locator, text: string): Promise<unknown> => workbench.until(async () => {
    await box.click();
    await box.locator('.cursor').first().waitFor();
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.type(text);
    const written = box.locator('.view-lines', { hasText: new RegExp(`^${text.replaceAll('.', '\\.').replaceAll(' ', '[ \u00a0]')}$`) });
    return written.waitFor({ timeout: 6000 }).then(() => true, () => false);
  }, text);

  before(async () => {
    const note = hostileNote();
    workbench = await openWorkbench({
      files: { ...treatment(), 'hostile.md': note, '.supervision/hostile.md.annotations.jsonld': hostileComments(note) },
      settings: { 'mentalizing.signature': 'SV', 'comments.openView': 'never', 'comments.collapseOnResolve': false },
    });
    await workbench.openFromExplorer('1-individual-soap.md');
    await workbench.decorations().first().waitFor();
  });
  after(() => workbench.close());

  it('are begun with a question', async () => {
    await workbench.command('Mentalizing: Next Passage');
    // The way there ends with the focus in the note: what is pressed before would land in it.
    await workbench.page.locator('.monaco-hover:visible').first().waitFor();
    await workbench.command('Mentalizing: Wonder About This Passage…');
    await workbench.answer('I wondered what you saw just then.');
    await remark('what you saw just then').waitFor();
  });

  it('are answered', async () => {
    await write(thread().locator('.comment-form .monaco-editor').first(), 'He looked away, I think.');
    await workbench.clickUntil(thread().locator('.comment-form-container .form-actions .monaco-button', { hasText: 'Comment' }).first(), () => remark('He looked away').isVisible());
  });

  it('are reworded, whatever happens to the note meanwhile', async () => {
    const box = thread().locator('.edit-container .monaco-editor').first();
    await press(remark('He looked away'), 'Edit Comment', box);
    await write(box, 'He looked at the door.');
    await workbench.goInto('Session 14');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(', late');
    // Comments are placed anew after a pause in typing, and once the note's file or theirs was written.
    await workbench.save();
    await workbench.page.waitForTimeout(1500);
    assert.match(await box.innerText(), /He.looked.at.the.door\./);
    await workbench.screenshot('comment-reworded');
    const form = thread().locator('.edit-container .form-actions');
    await workbench.clickUntil(form.locator('.monaco-button', { hasText: 'Save' }).first(), () => form.isHidden());
    await remark('at the door').waitFor();
    await remark('He looked away').waitFor({ state: 'detached' });
  });

  it('are talked through and opened again', async () => {
    await press(thread().locator('.head').first(), 'Talked Through', thread().locator('.head', { hasText: 'Talked through' }));
    await press(thread().locator('.head').first(), 'Open Again', thread().locator('.head', { hasText: 'For supervision' }));
  });

  it('are taken back', async () => {
    await press(remark('at the door'), 'Take Comment Back', remark('at the door'), true);
    await workbench.screenshot('comment-taken-back');
  });

  it('show markup as text in the list of those that wait', async () => {
    await workbench.openFromExplorer('hostile.md');
    await workbench.decorations().first().waitFor();
    await workbench.view('Mentalizing');
    const rows = workbench.treeRows();
    await rows.nth(2).waitFor();
    await workbench.screenshot('comments-waiting');
    // A list draws what is in sight only, and draws it anew now and then.
    const shown = await workbench.until(async () => {
      const texts = await rows.allInnerTexts();
      return texts.length >= 3 && texts.every((text) => text.trim() !== '') && texts;
    }, 'three rows with words in them');
    for (const text of shown) assert.ok(hostileLines.some((line) => text.replaceAll('\u200b', '').includes(line.slice(0, 12))), text);
    assert.equal(await workbench.page.evaluate(() => '__ran' in window), false);
  });
});
