// npm run test:desktop: the suite through @vscode/test-electron, which downloads desktop VS Code, or runs the executable
// named by VSCODE_EXECUTABLE. VSCODE_VERSION chooses what is downloaded.
import { resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { checkout } from './hosts/checkout.ts';
import { makeWorkspace } from './hosts/workspace.ts';

const executable = process.env.VSCODE_EXECUTABLE;
const version = process.env.VSCODE_VERSION;
const workspace = makeWorkspace();
workspace.fill();
try {
  await runTests({
    ...(executable === undefined ? {} : { vscodeExecutablePath: resolve(executable) }),
    ...(version === undefined ? {} : { version }),
    extensionDevelopmentPath: checkout,
    extensionTestsPath: resolve(checkout, 'dist/test'),
    launchArgs: [workspace.folder, '--disable-extensions', '--skip-welcome', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  workspace.remove();
}
