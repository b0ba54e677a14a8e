import * as vscode from 'vscode';
import { plainMarkdown } from './plainMarkdown.ts';

/** What a person wrote, with its markup shown as text and its lines kept: a comment is no page. */
export function textAsMarkdown(text: string): vscode.MarkdownString {
  // Not `appendText`: it makes every space one that does not break, so that a long comment would not wrap.
  return new vscode.MarkdownString(text.split(/\r\n?|\n/).map(plainMarkdown).join('\n\n'), false);
}
