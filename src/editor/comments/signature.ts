import * as vscode from 'vscode';
import { section } from '../settings.ts';

/** How a person signs comments: initials are enough, and nothing is signed before they were asked. */
export function signature(): string {
  const set: unknown = vscode.workspace.getConfiguration(section).get('signature');
  return typeof set === 'string' ? set.trim() : '';
}

/** The signature, asked for once. Undefined when the person leaves the question. */
export async function askSignature(): Promise<string | undefined> {
  const known = signature();
  if (known) return known;
  const given = await vscode.window.showInputBox({
    title: vscode.l10n.t('How would you like to sign your comments?'),
    prompt: vscode.l10n.t('Initials are enough. They are kept in your settings and written beside the notes you comment on.'),
    validateInput: (text) => (text.trim().length > 40 ? vscode.l10n.t('Could it be shorter?') : null),
  });
  if (!given?.trim()) return undefined;
  await vscode.workspace.getConfiguration(section).update('signature', given.trim(), vscode.ConfigurationTarget.Global);
  return given.trim();
}
