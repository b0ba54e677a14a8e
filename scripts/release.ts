// npm run release: everything that comes before publishing, and then it stops. Nothing here can publish.
import { execFileSync } from 'node:child_process';
import { checkout, versionIn } from '../test/host/hosts/checkout.ts';
import { runSteps } from './step.ts';

const git = (...args: string[]): string => execFileSync('git', args, { cwd: checkout, encoding: 'utf8' }).trim();
if (git('status', '--porcelain') !== '') {
  console.error('There are changes that are not committed. A release is made from what is.');
  process.exit(1);
}
if (process.env.README_BASE_URL === undefined) {
  console.error('README_BASE_URL is not set: the README would show no picture on a marketplace page. Set it to the raw address of this commit.');
  process.exit(1);
}
await runSteps([
  { name: 'everything CI asks', command: ['bash', '.ci/run'], minutes: 90 },
  { name: 'VSIX with absolute links', command: ['npm', 'run', '--silent', 'package'] },
]);
if (process.exitCode === 0) {
  const version = versionIn(checkout);
  console.log(`
mentalizing-notes.vsix holds version ${version}. Install it once by hand and look at it. Then, if you are content:

  git tag v${version} && git push --tags
  npx vsce publish --packagePath mentalizing-notes.vsix     # Visual Studio Marketplace
  npx ovsx publish mentalizing-notes.vsix                   # Open VSX
`);
}
