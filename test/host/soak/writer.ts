// Runs inside the Node extension host until it is killed: writes comment after comment, and says which are stored.
import * as vscode from 'vscode';
import { mark } from '../protocol.ts';

/** The word that begins a line naming a comment that stands in the file. */
export const storedWord = 'STORED';

export async function run(): Promise<void> {
  await vscode.extensions.getExtension('mentalizing-notes.mentalizing-notes')?.activate();
  await vscode.workspace.getConfiguration('mentalizing').update('signature', 'SV', vscode.ConfigurationTarget.Global);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('the host has no workspace folder');
  const uri = vscode.Uri.joinPath(folder, 'killed.md');
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const file = vscode.Uri.joinPath(folder, '.supervision', 'killed.md.annotations.jsonld');
  const me = crypto.randomUUID();
  for (let number = 0; ; number++) {
    const text = `${me} ${number}. ${'I wondered about it. '.repeat(200)}`;
    await vscode.commands.executeCommand('mentalizing.askInComment', { thread: { uri, range: document.lineAt(document.lineCount - 2 - number % 2).range, dispose: () => undefined }, text });
    const there = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    if (there.includes(`${me} ${number}.`)) console.log(`${mark}${storedWord} ${me} ${number}.`);
  }
}
