import { assert } from 'chai';
import * as vscode from 'vscode';

describe('the commands in the palette', () => {
  it('are there when VS Code is asked, and no others of ours', async () => {
    const extension = vscode.extensions.getExtension('mentalizing-notes.mentalizing-notes');
    assert.isDefined(extension);
    await extension.activate();
    const { contributes } = extension.packageJSON as { contributes: { commands: readonly { command: string }[] } };
    const declared = contributes.commands.map(({ command }) => command).sort();
    const registered = (await vscode.commands.getCommands(true)).filter((command) => /^mentalizing\.[a-z]\w*$/i.test(command)).sort();
    assert.deepEqual(registered, declared);
  });
});
