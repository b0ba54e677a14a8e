import { format } from 'node:util';
import { mark, summaryWord, type Summary } from '../protocol.ts';
import type { Host } from './host.ts';
import { openPage } from './page.ts';

/** How a run inside an extension host ended. */
export interface SuiteResult {
  /** True only when the suite got to its own end and everything passed. */
  readonly passed: boolean;
  /** What the suite counted, or null when it never got that far. */
  readonly summary: Summary | null;
  /** One sentence when it did not pass, else null. */
  readonly problem: string | null;
}

export interface SuiteOptions {
  /** The run is ended, and counts as failed, after this many milliseconds. */
  readonly timeLimit: number;
  /** Gets every line the suite prints. */
  readonly onLine: (line: string) => void;
  /** A picture of the workbench when the run fails. */
  readonly screenshot?: string;
}

/**
 * Runs the test module the host was started with.
 *
 * VS Code's own exit code is no proof: it is 0 when the extension host dies on the way. So a run passes with code 0
 * and the suite's own last line, or not at all.
 */
export async function runSuite(host: Host, options: SuiteOptions): Promise<SuiteResult> {
  let summary: Summary | null = null;
  let end: (problem: string | null) => void = () => undefined;
  const ended = new Promise<string | null>((done) => { end = done; });
  const timer = setTimeout(() => { end(`no result after ${String(options.timeLimit / 1000)} seconds`); }, options.timeLimit);
  const opened = await openPage(host, {
    // Nobody looks on: what is drawn costs a software renderer time.
    viewport: { width: 640, height: 480 },
    prepare: async (empty) => {
      await empty.exposeFunction('codeAutomationLog', (_level: string, parts: unknown[]) => {
        const line = format(...parts);
        if (!line.startsWith(mark)) {
          if (process.env.HOST_LOG === 'all') options.onLine(`    | ${line}`);
          return;
        }
        const own = line.slice(mark.length);
        if (own.startsWith(`${summaryWord} `)) summary = JSON.parse(own.slice(summaryWord.length + 1)) as Summary;
        else options.onLine(own);
      });
      await empty.exposeFunction('codeAutomationExit', (code: number) => { end(code === 0 ? null : `VS Code reports exit code ${String(code)}`); });
      empty.on('crash', () => { end('the page crashed'); });
      empty.on('close', () => { end('the page was closed'); });
    },
  });
  let problem = await ended;
  clearTimeout(timer);
  // A callback has set it meanwhile, which the compiler cannot see.
  const counted = summary as Summary | null;
  if (problem === null && counted === null) problem = 'the extension host ended before its tests did';
  if (problem === null && counted !== null && (counted.failed > 0 || counted.passed === 0)) problem = 'not every test passed';
  if (problem !== null && options.screenshot !== undefined) await opened.page.screenshot({ path: options.screenshot, timeout: 5000 }).catch(() => undefined);
  await opened.close();
  return { passed: problem === null, summary: counted, problem };
}
