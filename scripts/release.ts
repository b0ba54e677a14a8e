// npm run release: everything that comes before publishing, and then it stops. Nothing here can publish.
// `-- --ci-passed` leaves out what CI asks, for a commit to which CI has said yes.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout, versionIn } from '../test/host/hosts/checkout.ts';
import { runSteps } from './step.ts';
import { vsixEntry } from './vsixEntry.ts';

const { values } = parseArgs({ options: { 'ci-passed': { type: 'boolean', default: false } } });
const git = (...args: string[]): string => execFileSync('git', args, { cwd: checkout, encoding: 'utf8' }).trim();
const version = versionIn(checkout);

function stop(why: string): never {
  console.error(`${why} Nothing was published.`);
  process.exit(1);
}

if (git('status', '--porcelain') !== '') stop('There are changes that are not committed, and a release is made from what is.');
if (git('tag', '--list', `v${version}`) !== '') stop(`Version ${version} has been released. The next one wants a number in package.json and a heading in CHANGELOG.md.`);
const base = process.env.README_BASE_URL;
if (!base?.startsWith('https://')) {
  stop('The README would show no picture on a marketplace page: README_BASE_URL is not set. It is where the files of this commit can be read, such as https://raw.githubusercontent.com/OWNER/mentalizing-notes/COMMIT.');
}

await runSteps([
  ...(values['ci-passed'] ? [] : [{ name: 'everything CI asks', command: ['bash', '.ci/run'] as const, minutes: 90, essential: true }]),
  { name: 'VSIX with absolute links', command: ['npm', 'run', '--silent', 'package'], essential: true },
]);
if (process.exitCode) stop('Something above does not hold yet.');
const addresses = [...vsixEntry(join(checkout, 'mentalizing-notes.vsix'), 'extension/readme.md').matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address ?? '');
const relative = addresses.filter((address) => !/^(?:https:|#)/.test(address));
if (relative.length > 0) stop(`The README in the VSIX has links that lead nowhere on a marketplace page: ${relative.join(', ')}.`);

console.log(`
mentalizing-notes.vsix holds version ${version}; the ${addresses.length} links of its README begin with ${base}.
Nothing was published. Please install it once by hand and look at it. Then, if you are content:

  git tag v${version} && git push --tags
  npx vsce publish --packagePath mentalizing-notes.vsix     # Visual Studio Marketplace
  npx ovsx publish mentalizing-notes.vsix                   # Open VSX
`);
