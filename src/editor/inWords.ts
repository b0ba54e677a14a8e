import * as vscode from 'vscode';
import type { Wording } from '../stance/finding.ts';

/** A sentence of ours in the language of the editor: the English text is the key of `l10n/bundle.l10n.*.json`. */
export function inWords(wording: Wording): string {
  return vscode.l10n.t(wording.text, { ...wording.args });
}
