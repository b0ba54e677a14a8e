// npm test: unit tests in Node, then the suite and the pixel tests in real editors.
// `npm test -- --host web` takes one host; `--only unit|suite|pixels` one kind.
import { parseArgs } from 'node:util';
import { hostNames } from '../test/host/hosts/host.ts';
import { runSteps, type Chain } from './step.ts';

const { values } = parseArgs({ options: { host: { type: 'string', multiple: true, default: ['web', 'node'] }, only: { type: 'string' } } });
for (const host of values.host) {
  if (hostNames.some((name) => name === host)) continue;
  console.error(`There is no host "${host}"; there are ${hostNames.join(', ')}.`);
  process.exit(2);
}
const wanted = (kind: string): boolean => values.only === undefined || values.only === kind;

/** Marks are looked at in every run, in one host; all that a person sees in both, and that nothing of a note gets out, by `npm run test:pixels`, and in CI. */
const pixelFiles = values.only === 'pixels' ? ['--config', 'test/pixels/.mocharc.json'] : ['--no-config', '--timeout', '240000', ...['highlights', 'afterAll'].flatMap((name) => ['--spec', `test/pixels/${name}.pixels.ts`])];
const lookedAt = values.only === 'pixels' ? values.host : values.host.slice(0, 1);

const unit: Chain = wanted('unit') ? [{ name: 'unit tests', command: ['npx', 'mocha'], counted: true }] : [];
const suites = values.host.map((host): Chain => (wanted('suite') ? [{ name: `suite inside VS Code, ${host} host`, command: ['npx', 'tsx', 'test/host/run.ts', '--host', host], counted: true }] : []));
const pixels = lookedAt.map((host): Chain => (wanted('pixels')
  ? [{ name: `what a person sees, ${host} host`, command: ['npx', 'tsx', 'node_modules/mocha/bin/mocha.js', ...pixelFiles], environment: { HOST: host }, counted: true }]
  : []));
// Side by side, and about as long: most of the time a test waits for an editor. The first host is the quicker one, the unit
// tests go with it.
const [first = [], ...others] = suites;
const chains = (values.only === 'pixels' ? pixels : [[...unit, ...first], [...others, ...pixels].flat()]).filter((chain) => chain.length > 0);
await runSteps([{ name: 'bundles', command: ['npm', 'run', '--silent', 'build', '--', '--tests'], essential: true }, chains]);
