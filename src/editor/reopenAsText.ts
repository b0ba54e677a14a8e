import * as vscode from 'vscode';
import { commands, onCommand } from './commands.ts';
import type { Reviews } from './reviewing/reviews.ts';

/**
 * The rich markdown editor shows no marks and no hovers. Problems, feedback, status and fixes work there; whoever wants
 * marks gets the way to the text editor.
 */
export function registerReopenAsText(reviews: Reviews): vscode.Disposable {
  return onCommand(commands.reopenAsText, async () => {
    const { document } = reviews.active;
    if (document) await vscode.commands.executeCommand('vscode.openWith', document.uri, 'default');
  });
}
