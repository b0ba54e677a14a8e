// Runs inside an extension host: somebody types into notes of several sizes.
import 'mocha/mocha.js';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openReviewer } from '../../../src/stance/reviewer.ts';
import { keystrokes, middleOf } from '../../bench/typing.ts';
import { rounded, spreadOf, type Spread } from '../../bench/spread.ts';
import { closeEverything, until } from '../note.ts';
import { mark } from '../protocol.ts';
import { runMocha } from '../report.ts';

/** What one size of note costs inside the host. */
export interface TypingInHost extends Spread {
  readonly kb: number;
  readonly fullMs: number;
  /** From a change event to the marks of the shipped extension at their new places, its pause after typing taken off. */
  readonly marksMs: number;
}

/** The word that begins the line with the measurements. */
const benchWord = 'BENCH';

/** The pause the extension waits for after typing (src/editor/reviewing/openNote.ts). */
const pauseMs = 250;

export async function run(): Promise<void> {
  await runMocha(() => {
    describe('typing', function () {
      this.timeout(240_000);
      for (const kb of vscode.workspace.getConfiguration('suite').get<number[]>('kilobytes', [])) {
        it(`into ${kb} KB is measured`, async () => {
          console.log(`${mark}${benchWord} ${JSON.stringify(await measure(kb))}`);
          await closeEverything();
        });
      }
    });
    return Promise.resolve();
  });
}

async function measure(kb: number): Promise<TypingInHost> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.exists(folder);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, `${kb}.md`));
  const editor = await vscode.window.showTextDocument(document);
  await until(() => firstMark(document), 'the marks of the note', 60_000);

  // The reading of every change as it comes, without the pause: what a keystroke costs.
  const reviewer = await openReviewer({ anyText: true });
  let began = performance.now();
  reviewer.review(document.getText());
  const fullMs = rounded(performance.now() - began);
  const times: number[] = [];
  const listening = vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
    if (changed !== document || contentChanges.length === 0) return;
    began = performance.now();
    reviewer.review(document.getText());
    times.push(performance.now() - began);
  });
  let at = middleOf(document.getText());
  // A megabyte takes the workbench itself long at every key.
  for (const key of keystrokes().slice(0, kb > 100 ? 80 : undefined)) {
    const place = document.positionAt(at);
    await editor.edit((edit) => key === null ? edit.delete(new vscode.Range(document.positionAt(at - 1), place)) : edit.insert(place, key));
    at += key === null ? -1 : key.length;
  }
  listening.dispose();

  // A line written at the top moves every mark down: the shipped extension, from the change to its marks.
  const waits: number[] = [];
  const { line: top } = (await until(() => firstMark(document), 'a mark')).range.start;
  for (let round = 0; waits.length < 5 && round < 20; round++) {
    await new Promise((settled) => setTimeout(settled, 2 * pauseMs));
    const line = top + round;
    await until(() => firstMark(document)?.range.start.line === line, 'the marks of the round before', 60_000);
    const changed = new Promise<number>((said) => {
      const once = vscode.workspace.onDidChangeTextDocument(({ document: one }) => {
        if (one !== document) return;
        once.dispose();
        said(performance.now());
      });
    });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    const from = await changed;
    while (firstMark(document)?.range.start.line === line && performance.now() - from < 10_000) await new Promise((soon) => setTimeout(soon, 1));
    const wait = performance.now() - from - pauseMs;
    // Before the pause is over only a reading that was still at work can bring them: a megabyte has one after every round.
    if (wait >= 0) waits.push(wait);
  }
  return { kb, ...spreadOf(times), fullMs, marksMs: spreadOf(waits).medianMs };
}

function firstMark({ uri }: vscode.TextDocument): vscode.Diagnostic | undefined {
  return vscode.languages.getDiagnostics(uri).find(({ source }) => source === 'Mentalizing');
}
