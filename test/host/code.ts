// Takes the arguments that @vscode/test-electron gives to desktop VS Code, and runs them on a host out of npm.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runSuite } from './hosts/runSuite.ts';
import { startHost } from './hosts/startHost.ts';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});
const development = String(values.extensionDevelopmentPath);
// A folder, or a module without its ending, as desktop VS Code takes it.
const tests = createRequire(import.meta.url).resolve(resolve(String(values.extensionTestsPath)));
const host = await startHost('node', { folder: positionals[0] ?? process.cwd(), development, tests });
console.log(`VS Code ${host.version} stands in for the desktop`);
const { passed, summary, problem } = await runSuite(host, { timeLimit: 480_000, onLine: (line) => console.log(line) });
console.log(`\n  ${summary?.passed ?? 0} passing (VS Code ${summary?.vscode ?? host.version})`);
if (problem !== null) console.log(`  ${Math.max(1, summary?.failed ?? 0)} failing: ${problem}`);
await host.stop();
// test-electron drops what it has not read when the process ends.
await new Promise((done) => setTimeout(done, 200));
process.exit(passed ? 0 : 1);
