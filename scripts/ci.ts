// Everything that has to hold before a change is kept, in the order in which it is asked: `bash .ci/run`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../test/host/hosts/checkout.ts';
import { runSteps, type Chain, type Step } from './step.ts';

/** Unit tests that look at some of the annotated notes, and here at every one (test/annotatedNotes.ts). */
const overNotes = readdirSync(join(checkout, 'test/unit'), { recursive: true, encoding: 'utf8' })
  .map((file) => join('test/unit', file))
  .filter((file) => file.endsWith('.test.ts') && readFileSync(join(checkout, file), 'utf8').includes('/annotatedNotes.ts'));

// Side by side stands only what neither measures time nor looks at pixels.
const steps: readonly (Step | readonly Chain[])[] = [
  [
    [{ name: 'lint', command: ['npm', 'run', '--silent', 'lint'] }],
    [{ name: 'types', command: ['npm', 'run', '--silent', 'typecheck'] }],
  ],
  { name: 'generated files are fresh', command: ['bash', '-c', 'npm run --silent generate && git diff --exit-code'] },
  { name: 'npm test', command: ['npm', 'test', '--silent'], counted: true, minutes: 25 },
  [
    [
      { name: 'every annotated note', command: ['npx', 'tsx', 'node_modules/mocha/bin/mocha.js', '--no-config', '--timeout', '120000', ...overNotes.flatMap((file) => ['--spec', file])], environment: { NOTES: 'all' }, counted: true },
      { name: 'it hears as well as recorded', command: ['npm', 'run', '--silent', 'evaluate', '--', '--check'], minutes: 20 },
      { name: 'hostile notes', command: ['npm', 'run', '--silent', 'fuzz', '--', '--count', '2000'] },
      { name: 'planted faults in extension hosts', command: ['npx', 'tsx', 'node_modules/mocha/bin/mocha.js', '--no-config', '--spec', 'test/host/harness.ts'], counted: true },
    ],
    [
      { name: 'suite inside the oldest VS Code stated', command: ['npx', 'tsx', 'test/host/run.ts', '--host', 'web:old'], counted: true },
      { name: 'suite through the desktop path, with a stand-in', command: ['npx', 'tsx', 'test/host/desktop.ts'], environment: { VSCODE_EXECUTABLE: 'test/host/code' }, counted: true },
      { name: 'a hundred rounds in one host', command: ['npx', 'tsx', 'test/host/run.ts', '--host', 'node', '--grep', 'over and over', '--rounds', '100'], counted: true },
      { name: 'a long session, and hosts killed while they write', command: ['npx', 'tsx', 'scripts/soak.ts', '--rounds', '20', '--kills', '8'], minutes: 15 },
    ],
  ],
  { name: 'as fast beside others as recorded', command: ['npm', 'run', '--silent', 'bench:peers', '--', '--short', '--check'] },
  ...['web', 'node'].map((host): Step => ({ name: `what a person sees, ${host} host`, command: ['npx', 'mocha', '--config', 'test/pixels/.mocharc.json'], environment: { HOST: host }, counted: true, minutes: 35 })),
  { name: 'VSIX under a megabyte', command: ['npm', 'run', '--silent', 'package'] },
  { name: 'VSIX installed', command: ['npm', 'run', '--silent', 'test:packaged'], counted: true },
];
await runSteps(steps);
