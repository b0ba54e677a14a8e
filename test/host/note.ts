import * as vscode from 'vscode';

let notes = 0;

/**
 * Opens a new untitled markdown document with this text, in the workspace folder. Its name is used once:
 * `openTextDocument({ content })` takes the same name twice, and under load the second gets the first one's text.
 */
export async function openNote(text: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the host has no workspace folder');
  notes++;
  const uri = vscode.Uri.joinPath(folder.uri, `note-${String(notes)}.md`).with({ scheme: 'untitled' });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** Closes every editor without asking. */
export async function closeEverything(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * Waits until something is there: what VS Code answers lags behind what was just done.
 *
 * @param ask is asked again until it gives something that is neither undefined, null nor false
 * @param what ends the sentence of the error: "still waiting for …"
 */
export async function until<T>(ask: () => T | PromiseLike<T>, what: string, milliseconds = 50_000): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer as Exclude<T, undefined | null | false>;
    if (Date.now() > end) throw new Error(`after ${String(milliseconds)} ms still waiting for ${what}`);
    await new Promise((done) => setTimeout(done, 40));
  }
}

/** Everything the hovers at a place say. */
export async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents).map((one) => (one instanceof vscode.MarkdownString ? one.value : '')).join('\n');
}
