import * as vscode from 'vscode';
import { commands, onCommand } from './commands.ts';

/** Opens an invented note to try things out on: a copy that has no file, so that nothing has to be cleaned up. */
export function registerSampleNote(home: vscode.Uri): vscode.Disposable {
  return onCommand(commands.openSample, async () => {
    const sample = vscode.Uri.joinPath(home, 'media', 'walkthrough', 'sample-note.md');
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  });
}
