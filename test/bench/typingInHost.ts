import { join } from 'node:path';
import { checkout } from '../host/hosts/checkout.ts';
import type { HostName } from '../host/hosts/host.ts';
import { runSuite } from '../host/hosts/runSuite.ts';
import { startHost } from '../host/hosts/startHost.ts';
import { makeWorkspace } from '../host/hosts/workspace.ts';
import type { TypingInHost } from '../host/bench/typing.ts';
import { longNote } from './longNote.ts';

/**
 * Types into notes of these sizes inside a real extension host. Needs `node esbuild.config.mjs --tests`.
 * @throws when the host did not get to its end
 */
export async function typingInHost(name: HostName, sizes: readonly number[]): Promise<{ readonly vscode: string; readonly keystroke: readonly TypingInHost[] }> {
  const workspace = makeWorkspace();
  const keystroke: TypingInHost[] = [];
  try {
    workspace.fill({
      // No pause of its own for long notes, so that all are measured alike.
      '.vscode/settings.json': JSON.stringify({ 'suite.kilobytes': sizes, 'mentalizing.include': ['*.md'], 'mentalizing.longNoteKilobytes': 4096, 'mentalizing.quietSeconds': 0 }),
      ...Object.fromEntries(sizes.map((kb) => [`${kb}.md`, longNote(kb)])),
    });
    const host = await startHost(name, { folder: workspace.folder, development: checkout, tests: join(checkout, 'dist/test/bench/typing.js') });
    try {
      const { passed, problem } = await runSuite(host, {
        timeLimit: 400_000,
        onLine: (line) => {
          if (line.startsWith('BENCH ')) keystroke.push(JSON.parse(line.slice('BENCH '.length)) as TypingInHost);
          else if (/^ {2}FAILED/.test(line)) console.error(line);
        },
      });
      if (!passed) throw new Error(problem ?? 'the host was not heard to the end');
      return { vscode: host.version, keystroke };
    } finally {
      await host.stop();
    }
  } finally {
    workspace.remove();
  }
}
