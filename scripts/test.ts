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

const inHosts = (name: string, step: (host: string) => Pick<Step, 'command' | 'environment'>): Step[] =>
  values.host.map((host) => ({ name: `${name}, ${host} host`, counted: true, ...step(host) }));
/** Marks and privacy are looked at in every run; all that a person sees by `npm run test:pixels`, and in CI. */
const pixelFiles = values.only === 'pixels' ? ['--config', 'test/pixels/.mocharc.json'] : ['--no-config', '--timeout', '60000', ...['highlights', 'privacy', 'afterAll'].flatMap((name) => ['--spec', `test/pixels/${name}.pixels.ts`])];

const steps: (Step | Step[])[] = [{ name: 'bundles', command: ['npm', 'run', '--silent', 'build', '--', '--tests'], essential: true }];
if (wanted('unit')) steps.push({ name: 'unit tests', command: ['npx', 'mocha'], counted: true });
// Both hosts at once: most of the time a test waits for an editor.
if (wanted('suite')) steps.push(inHosts('suite inside VS Code', (host) => ({ command: ['npx', 'tsx', 'test/host/run.ts', '--host', host] })));
if (wanted('pixels')) steps.push(inHosts('what a person sees', (host) => ({ command: ['npx', 'tsx', 'node_modules/mocha/bin/mocha.js', ...pixelFiles], environment: { HOST: host } })));
await runSteps(steps);
