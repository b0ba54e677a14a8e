import * as vscode from 'vscode';
import type { Wording } from '../../stance/finding.ts';
import type { Settings } from '../settings.ts';

/** Where notes live. Whatever else looks like markdown is somebody's tool speaking, not a note. */
const schemes = new Set([
  'file', // a folder on this machine
  'untitled', // not saved yet
  'vscode-remote', // a folder on another machine, a container, WSL
  'vscode-vfs', // a repository opened without a clone
  'vscode-userdata', // the editor's own user folder
  'vscode-test-web', // VS Code for the Web, served by its test server
  'vsls', // a shared session
  'memfs', // the file system of the documentation's example, used in demonstrations
]);

/** Documents the providers of the editor (hover, quick fixes, outline …) are asked about. */
export const noteSelector: vscode.DocumentSelector = [{ language: 'markdown' }];

/**
 * Whether a document can be a note at all. A folder of the workspace may come from any file system; the reply box of a
 * comment is markdown as well (scheme `comment`) and is never one.
 */
export function canBeNote(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  const { scheme } = document.uri;
  return schemes.has(scheme) || (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === scheme);
}

/** As much of a document as globs look at; a note of a folder need not be open. */
type Named = Pick<vscode.TextDocument, 'uri' | 'languageId'>;

/** Why a person's settings leave a document alone, or null when they do not. */
export function leftAlone(document: Named, settings: Settings): Wording | null {
  const glob = settings.exclude.find((one) => matches(document, one));
  return glob === undefined ? null : { text: 'Left alone, because its path matches {glob} in your settings.', args: { glob } };
}

/** Whether a person's settings say that a document is a session note whatever it looks like. */
export function namedAsNote(document: Named, settings: Settings): boolean {
  return settings.include.some((one) => matches(document, one));
}

function matches(document: Named, glob: string): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const pattern = folder ? new vscode.RelativePattern(folder, glob) : glob;
  return vscode.languages.match({ pattern }, document as vscode.TextDocument) > 0
    // A pattern without a folder holds in every folder, as it does in the settings of the editor itself.
    || (!glob.includes('/') && vscode.languages.match({ pattern: `**/${glob}` }, document as vscode.TextDocument) > 0);
}
