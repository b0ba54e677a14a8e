// Runs the one suite inside real extension hosts: `tsx test/host/run.ts [--host web|node|web:old]...
// [--grep TEXT] [--rounds N]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from './hosts/checkout.ts';
import { hostNames, type HostName } from './hosts/host.ts';
import { runSuite } from './hosts/runSuite.ts';
import { startHost } from './hosts/startHost.ts';
import { makeWorkspace } from './hosts/workspace.ts';

const { values } = parseArgs({
  options: {
    host: { type: 'string', multiple: true, default: ['web', 'node'] },
    grep: { type: 'string', default: '' },
    rounds: { type: 'string' },
    tests: { type: 'string', default: 'dist/test/index.js' },
    'time-limit': { type: 'string', default: '480' },
  },
});

/** Runs the suite in one host; prints what it prints, and at last how many passed and failed. */
async function runIn(name: HostName): Promise<boolean> {
  const workspace = makeWorkspace();
  // The only thing that both an extension host in Node and one in a worker can read.
  const settings = { ...(values.grep ? { 'suite.grep': values.grep } : {}), ...(values.rounds === undefined ? {} : { 'suite.rounds': Number(values.rounds) }) };
  workspace.fill(Object.keys(settings).length > 0 ? { '.vscode/settings.json': JSON.stringify(settings) } : {});
  const pictures = join(checkout, 'test/pixels/out', name.replace(':', '-'));
  mkdirSync(pictures, { recursive: true });
  const host = await startHost(name, { folder: workspace.folder, development: checkout, tests: join(checkout, values.tests) });
  try {
    console.log(`\nVS Code ${host.version}, ${name === 'node' ? 'Node extension host' : 'web-worker extension host'} (--host ${name})`);
    const { passed, summary, problem } = await runSuite(host, {
      timeLimit: Number(values['time-limit']) * 1000,
      onLine: (line) => { console.log(line); },
      screenshot: join(pictures, 'suite-failed.png'),
    });
    const seconds = summary ? ` (${(summary.milliseconds / 1000).toFixed(1)} s, VS Code ${summary.vscode}${summary.node ? `, Node ${summary.node}` : ''})` : '';
    console.log(`\n  ${String(summary?.passed ?? 0)} passing${seconds}`);
    if (problem !== null) console.log(`  ${String(Math.max(1, summary?.failed ?? 0))} failing: ${problem}`);
    return passed;
  } finally {
    await host.stop();
    workspace.remove();
  }
}

let allPassed = true;
for (const name of values.host) {
  const host = hostNames.find((known) => known === name);
  if (host === undefined) {
    console.error(`There is no host "${name}"; there are ${hostNames.join(', ')}.`);
    process.exit(2);
  }
  allPassed = (await runIn(host)) && allPassed;
}
process.exit(allPassed ? 0 : 1);
