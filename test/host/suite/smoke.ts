import { assert } from 'chai';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is there and activates', async () => {
    const extension = vscode.extensions.getExtension('mentalizing-notes.mentalizing-notes');
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.isTrue(extension.isActive);
  });
});
