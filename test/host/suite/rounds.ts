import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEverything, until } from '../note.ts';

const text = ['---', 'type: individual', '---', '# Session 3', '', 'T: You are angry with me.', 'P: I do not know.', 'T: What was it like to wait for me?', ''].join('\n');

/** What Node offers of its own heap; a worker offers nothing of the kind. */
interface NodeProcess {
  memoryUsage(): { heapUsed: number };
  getBuiltinModule?(name: string): unknown;
}

const node = (globalThis as { process?: Partial<NodeProcess> }).process;

/** Collects what nobody holds any more and says what is left, in bytes; null in a worker. */
function held(): number | null {
  if (!node?.memoryUsage || !node.getBuiltinModule) return null;
  const v8 = node.getBuiltinModule('v8') as { setFlagsFromString(flag: string): void };
  const vm = node.getBuiltinModule('vm') as { runInNewContext(code: string): () => void };
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  collect();
  collect();
  return node.memoryUsage().heapUsed;
}

const ours = (): number => vscode.languages.getDiagnostics().filter(([, entries]) => entries.some(({ source }) => source === 'Mentalizing')).length;

async function round(): Promise<void> {
  // With its text from the start, it is read at once and not after a pause.
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await vscode.window.showTextDocument(document);
  const entries = (): number => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Mentalizing').length;
  await until(() => entries() > 0, 'a mark');
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, 'P: Nor do I.\n');
  await vscode.workspace.applyEdit(edit);
  await closeEverything();
}

/** A few in every run; `--rounds 100` asks for more (test/host/run.ts), as CI does. */
const asked = vscode.workspace.getConfiguration('suite').get<number>('rounds', 20);

describe('opening, editing and closing a note over and over', () => {
  it(`leaves nothing behind (${asked} times)`, async function () {
    this.timeout(240_000);
    // A worker cannot be asked what it holds, and need not be warm; there the rounds show that nothing stays listed.
    for (let warm = 0; warm < 10 && held() !== null; warm++) await round();
    const before = held();
    for (let done = 0; done < asked; done++) await round();
    await until(() => ours() === 0, 'no entries of closed notes');
    const after = held();
    if (before !== null && after !== null) assert.isAtMost(after / before, 1.1, `${String(Math.round(before / 1024))} KB before, ${String(Math.round(after / 1024))} KB after`);
    assert.isAtMost(vscode.window.visibleTextEditors.length, 1);
  });
});
