// Everything that has to hold before a change is kept, in the order in which it is asked: `bash .ci/run`.
import { runSteps, type Step } from './step.ts';

const steps: readonly Step[] = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'generated files are fresh', command: ['bash', '-c', 'npm run --silent generate && git diff --exit-code'] },
  { name: 'npm test', command: ['npm', 'test', '--silent'], counted: true, minutes: 25 },
  { name: 'it hears as well as recorded', command: ['npm', 'run', '--silent', 'evaluate', '--', '--check'] },
  { name: 'hostile notes', command: ['npm', 'run', '--silent', 'fuzz', '--', '--count', '2000'] },
  { name: 'as fast beside others as recorded', command: ['npm', 'run', '--silent', 'bench:peers', '--', '--short', '--check'] },
  { name: 'suite inside the oldest VS Code stated', command: ['npx', 'tsx', 'test/host/run.ts', '--host', 'web:old'], counted: true },
  { name: 'suite through the desktop path, with a stand-in', command: ['npx', 'tsx', 'test/host/desktop.ts'], environment: { VSCODE_EXECUTABLE: 'test/host/code' }, counted: true },
  ...['web', 'node'].map((host): Step => ({ name: `what a person sees, ${host} host`, command: ['npx', 'mocha', '--config', 'test/pixels/.mocharc.json'], environment: { HOST: host }, counted: true, minutes: 35 })),
  { name: 'a hundred rounds in one host', command: ['npx', 'tsx', 'test/host/run.ts', '--host', 'node', '--grep', 'over and over', '--rounds', '100'], counted: true },
  { name: 'planted faults in extension hosts', command: ['npx', 'tsx', 'node_modules/mocha/bin/mocha.js', '--no-config', '--spec', 'test/host/harness.ts'], counted: true },
  { name: 'a long session, and hosts killed while they write', command: ['npx', 'tsx', 'scripts/soak.ts', '--rounds', '20', '--kills', '8'], minutes: 15 },
  { name: 'VSIX under a megabyte', command: ['npm', 'run', '--silent', 'package'] },
  { name: 'VSIX installed', command: ['npm', 'run', '--silent', 'test:packaged'], counted: true },
];
await runSteps(steps);
