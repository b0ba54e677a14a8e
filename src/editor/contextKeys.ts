import * as vscode from 'vscode';
import type { Reviews } from './reviewing/reviews.ts';

/** Tells the editor what holds now, so that commands are only offered where they can work. */
export function registerContextKeys(reviews: Reviews): vscode.Disposable {
  const told = new Map<string, boolean>();
  const tell = (key: string, value: boolean): void => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const tellAll = (): void => {
    const note = reviews.activeNote;
    tell('mentalizing.note', note !== undefined);
    tell('mentalizing.reviewed', note?.reading.state === 'reviewed');
    tell('mentalizing.paused', reviews.paused);
    tell('mentalizing.inRichEditor', reviews.active.inRichEditor);
  };
  tellAll();
  return vscode.Disposable.from(reviews.onDidReview(tellAll), reviews.onDidSwitch(tellAll), reviews.active.onDidChange(tellAll));
}
