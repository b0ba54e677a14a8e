// What the extension does with notes, bundled as the extension is: measured by measure.ts.
import { openReviewer } from '../../../src/stance/reviewer.ts';
import { FolderReviewer } from '../../../src/supervision/folderReview.ts';
import { ReviewDesk } from '../../../src/supervision/reviewDesk.ts';
import type { Check } from './tool.ts';

export async function open(): Promise<Check> {
  const reviewer = await openReviewer({ anyText: true });
  return (text) => reviewer.review(text).findings.length;
}

/** The folder review of the editor; the text comes from memory, as it does for every tool. */
export async function folder(texts: readonly string[]): Promise<void> {
  const desk = new ReviewDesk();
  const choices = { anyText: true, kept: [] };
  const sources = texts.map((text, at) => ({ path: `${at}.md`, read: () => Promise.resolve(text) }));
  const { notes, complete } = await new FolderReviewer().review(sources, () => '', {
    review: async (path, text) => (await desk.answer({ id: 0, path, text, choices })).note, breathe: () => Promise.resolve(true), progress: () => undefined,
  });
  if (!complete || notes.length !== texts.length) throw new Error(`Only ${notes.length} of ${texts.length} notes were reviewed.`);
}
