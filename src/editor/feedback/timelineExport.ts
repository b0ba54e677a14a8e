import * as vscode from 'vscode';
import { commands, onCommand } from '../commands.ts';
import { inWords } from '../inWords.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/** Writes the timeline of the note in front as a picture, where a person chooses and nowhere else. */
export function registerTimelineExport(reviews: Reviews): vscode.Disposable {
  return onCommand(commands.exportTimeline, async () => {
    const { t } = vscode.l10n;
    const note = reviews.activeNote;
    if (note?.reading.state !== 'reviewed') {
      void vscode.window.showInformationMessage(t('Open a session note first; then its timeline can be exported.'));
      return;
    }
    const [{ timeline }, { timelineSvg }] = await Promise.all([import('../../feedback/timeline.ts'), import('../../feedback/timelineSvg.ts')]);
    const { review, findings } = note.reading;
    const svg = timelineSvg(timeline({ ...review, findings }), { width: 900, words: inWords, standalone: true });
    const { uri } = note.document;
    const beside = uri.scheme === 'untitled' ? undefined : uri.with({ path: uri.path.replace(/(\.[^./]*)?$/, '-timeline.svg') });
    const target = await vscode.window.showSaveDialog({
      ...(beside && { defaultUri: beside }), filters: { [t('Picture')]: ['svg'] }, title: t('Where would you like to keep the timeline?'),
    });
    if (!target) return;
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(svg));
    } catch {
      void vscode.window.showWarningMessage(t('The timeline could not be written there. Would another folder do?'));
      return;
    }
    const open = t('Open');
    if ((await vscode.window.showInformationMessage(t('The timeline is written. It holds words of your note, as the note does.'), open)) === open) {
      await vscode.commands.executeCommand('vscode.open', target);
    }
  });
}
