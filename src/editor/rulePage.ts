import * as vscode from 'vscode';
import type { RuleName } from '../stance/category.ts';

/**
 * The page about a category. It comes with the extension, so that looking something up asks nothing of the network.
 * @param home the extension's own folder.
 */
export function rulePage(home: vscode.Uri, rule: RuleName): vscode.Uri {
  return vscode.Uri.joinPath(home, 'docs', 'rules', `${rule}.md`);
}
