// Runs inside the Node extension host: one session, over and over, and what is left of it in memory.
import 'mocha/mocha.js';
import { readdirSync } from 'node:fs';
import { queryObjects } from 'node:v8';
import * as vscode from 'vscode';
import { collectGarbage } from '../../collectGarbage.ts';
import { mark } from '../protocol.ts';
import { runMocha } from '../report.ts';
import { closeEverything, until } from '../note.ts';

/** What a host holds at one moment, after its garbage was collected. */
export interface Holding {
  readonly heapBytes: number;
  /** Instances of `vscode.Disposable`, of whatever extension: what is registered and listened to. */
  readonly disposables: number;
  /** Open files and sockets. */
  readonly files: number;
  /** What keeps Node alive: timers, sockets, watchers. */
  readonly resources: number;
}

/** The word that begins the line with both measurements. */
export const soakWord = 'SOAK';

export async function run(): Promise<void> {
  await runMocha(() => {
    describe('a long session', function () {
      const rounds = vscode.workspace.getConfiguration('suite').get<number>('rounds', 10);
      this.timeout(rounds * 20_000);
      it(`is the same after ${rounds} rounds as at its beginning`, () => soak(rounds));
    });
    return Promise.resolve();
  });
}

async function soak(rounds: number): Promise<void> {
  await vscode.extensions.getExtension('mentalizing-notes.mentalizing-notes')?.activate();
  await vscode.workspace.getConfiguration('mentalizing').update('signature', 'SV', vscode.ConfigurationTarget.Global);
  // What is made once, such as a page's script or the tagger's word lists, is there after some rounds.
  const early = Math.max(3, Math.ceil(rounds / 10));
  let first: Holding | null = null;
  for (let round = 1; round <= rounds; round++) {
    await oneRound(round);
    if (round === early) first = await holding();
  }
  console.log(`${mark}${soakWord} ${JSON.stringify({ rounds, early: first, late: await holding() })}`);
}

/** Open, edit, comment, review the folder, close. */
async function oneRound(round: number): Promise<void> {
  const folder = vscode.Uri.joinPath(root(), 'soak');
  const uri = vscode.Uri.joinPath(folder, `note-${round % 3}.md`);
  for (let at = 0; at < 3; at++) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, `note-${at}.md`), new TextEncoder().encode(noteText));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const marked = (): number => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Mentalizing').length;
  await until(() => marked() === 1, 'the first mark');
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(document.lineCount - 1, 0), 'T: You are certainly afraid of me.\n');
  await vscode.workspace.applyEdit(edit);
  await until(() => marked() === 2, 'the second mark');
  const words = document.lineAt(7).range;
  await vscode.commands.executeCommand('mentalizing.askInComment', { thread: { uri, range: words, dispose: () => undefined }, text: `I wondered in round ${round}.` });
  await until(async () => (await stored(uri)).includes(`round ${round}.`), 'the comment');
  await document.save();
  await vscode.commands.executeCommand('mentalizing.reviewFolder', folder);
  await until(() => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview, 'the review page');
  await closeEverything();
  await until(() => vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0), 'all to be closed');
  await vscode.workspace.fs.delete(folder, { recursive: true });
}

async function holding(): Promise<Holding> {
  // VS Code forgets closed documents only after a while, and what it holds weakly only when asked twice.
  await new Promise((done) => setTimeout(done, 3000));
  for (let times = 0; times < 4; times++) {
    collectGarbage();
    await new Promise((done) => setTimeout(done, 250));
  }
  return {
    heapBytes: process.memoryUsage().heapUsed,
    disposables: queryObjects(vscode.Disposable, { format: 'count' }),
    files: readdirSync('/proc/self/fd').length,
    resources: process.getActiveResourcesInfo().length,
  };
}

async function stored(note: vscode.Uri): Promise<string> {
  const name = note.path.slice(note.path.lastIndexOf('/') + 1);
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(note, '..', '.supervision', `${name}.annotations.jsonld`)).then((bytes) => new TextDecoder().decode(bytes), () => '');
}

function root(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the host has no workspace folder');
  return folder.uri;
}

const noteText = [
  '---', 'type: individual', '---', '# Session 3', '', '## Verbatim', '',
  'T: You are angry with me because I was late.', 'P: I was afraid you would not come.', 'T: What was it like to wait for me?', '',
].join('\n');
