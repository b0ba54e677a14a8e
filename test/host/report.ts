import * as vscode from 'vscode';
import { mark, summaryWord, type Summary } from './protocol.ts';

/** The part of mocha's browser build that we use: it leaves `mocha` in the global scope. */
interface BrowserMocha {
  setup(options: { ui: 'bdd'; timeout: number; reporter: new () => object; fgrep?: string }): void;
  run(done: () => void): { on(event: string, listener: (test: BrowserTest, error?: unknown) => void): void };
}

interface BrowserTest {
  fullTitle(): string;
  readonly duration?: number;
}

/** Prints through the workbench's log; the launcher prints the line again without the mark. */
function say(line: string): void {
  console.log(mark + line);
}

/**
 * Runs mocha in this extension host and reports each test as it ends.
 *
 * @param load imports the test files; called once `describe` and `it` exist
 * @throws when a test failed, or when there was none
 */
export async function runMocha(load: () => Promise<unknown>): Promise<void> {
  const globals = globalThis as unknown as { mocha: BrowserMocha; location?: { search: string }; process?: { versions?: { node?: string } } };
  // mocha.run() looks for options in the address of its page; the Node host has no such thing.
  globals.location ??= { search: '' };
  // Our own listeners report; mocha's reporters for the browser want a document.
  const grep = vscode.workspace.getConfiguration('suite').get<string>('grep');
  globals.mocha.setup({ ui: 'bdd', timeout: 120_000, reporter: class Silent extends Object {}, ...(grep ? { fgrep: grep } : {}) });
  await load();
  const count = { passed: 0, failed: 0, skipped: 0 };
  const start = Date.now();
  await new Promise<void>((done) => {
    const runner = globals.mocha.run(done);
    runner.on('pass', (test) => { count.passed++; say(`  ok ${test.fullTitle()} (${String(test.duration ?? 0)} ms)`); });
    runner.on('fail', (test, error) => { count.failed++; say(`  FAILED ${test.fullTitle()}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`); });
    runner.on('pending', (test) => { count.skipped++; say(`  skipped ${test.fullTitle()}`); });
  });
  const summary: Summary = {
    ...count,
    milliseconds: Date.now() - start,
    vscode: vscode.version,
    node: globals.process?.versions?.node ?? null,
  };
  say(`${summaryWord} ${JSON.stringify(summary)}`);
  if (count.failed > 0) throw new Error(`${String(count.failed)} of the tests in the extension host failed`);
  if (count.passed === 0) throw new Error('no test ran in the extension host');
}
