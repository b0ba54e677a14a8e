// npm start: VS Code for the Web with the extension and the samples, on this machine only.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from '../test/host/hosts/checkout.ts';
import { freePort, startWebHost } from '../test/host/hosts/webHost.ts';
import { runStep } from './step.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '3000' }, note: { type: 'string', default: '1-individual-soap.md' }, 'no-open': { type: 'boolean', default: false } } });

const built = await runStep({ name: 'building', command: [process.execPath, 'esbuild.config.mjs'] });
if (built.failed > 0) process.exit(1);

const port = await freePort(Number(values.port));
const folder = join(checkout, 'samples');
const host = await startWebHost({ folder, development: checkout, port });
const address = host.address(existsSync(join(folder, values.note)) ? [['openFile', host.uri(values.note)]] : []);

console.log(`
VS Code ${host.version} for the Web, with the extension and six sample notes, is at

  ${address}

It runs on this machine and nothing leaves it. Changes to the samples stay in the browser and are gone with a reload.
Ctrl+C ends it.
`);
if (!values['no-open']) openBrowser(address);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log('\nEnded.');
    void host.stop().finally(() => process.exit(0));
  });
}

/** Opens the address where there is a desktop to open it on, and is silent where there is none. */
function openBrowser(url: string): void {
  const hasDesktop = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (!hasDesktop || process.env.CI) return;
  const [program, ...args]: [string, ...string[]] =
    process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['cmd', '/c', 'start', '""', url.replaceAll('&', '^&')] : ['xdg-open', url];
  spawn(program, args, { stdio: 'ignore', detached: true }).once('error', () => undefined).unref();
}
