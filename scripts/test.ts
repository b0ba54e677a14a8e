// npm test: unit tests in Node, then the suite and the pixel tests in real editors.
// `npm test -- --host web` takes one host; `--only unit|suite|pixels` one kind.
import { parseArgs } from 'node:util';
import { hostNames } from '../test/host/hosts/host.ts';
import { runSteps, type Step } from './step.ts';

const { values } = parseArgs({ options: { host: { type: 'string', multiple: true, default: ['web', 'node'] }, only: { type: 'string' } } });
for (const host of values.host) {
  if (hostNames.some((name) => name === host)) continue;
  console.error(`There is no host "${host}"; there are ${hostNames.join(', ')}.`);
  process.exit(2);
}
const wanted = (kind: string): boolean => values.only === undefined || values.only === kind;

const steps: Step[] = [{ name: 'bundles', command: ['npm', 'run', '--silent', 'build', '--', '--tests'], essential: true }];
if (wanted('unit')) steps.push({ name: 'unit tests', command: ['npx', 'mocha'], counted: true });
for (const host of values.host) {
  if (wanted('suite')) steps.push({ name: `suite inside VS Code, ${host} host`, command: ['npx', 'tsx', 'test/host/run.ts', '--host', host], counted: true });
  if (wanted('pixels')) steps.push({ name: `what a person sees, ${host} host`, command: ['npx', 'mocha', '--config', 'test/pixels/.mocharc.json'], environment: { HOST: host }, counted: true });
}
await runSteps(steps);
