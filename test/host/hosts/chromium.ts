import { createReadStream, createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';
import { cacheFolder, packageFolder, versionIn } from './checkout.ts';
import { onceOnDisk } from './onceOnDisk.ts';

/** Where a browser of the Chromium family is usually installed. */
const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')] : [];
  }),
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
};

/** Nothing the browser does by itself shall disturb a test, or look like a request of ours. */
const quiet = [
  '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-default-apps',
  '--disable-sync', '--disable-quic', '--no-first-run', '--metrics-recording-only', '--force-color-profile=srgb',
];

/**
 * The browser that drives every host: the one named by `CHROMIUM`, on Linux x64 the one that came from npm, elsewhere
 * an installed one.
 *
 * @returns what playwright's `launch` needs
 * @throws one sentence that says what to do when there is none
 */
export async function chromiumToLaunch(): Promise<LaunchOptions> {
  const named = process.env.CHROMIUM;
  if (named) return { executablePath: named, args: quiet };
  if (process.platform === 'linux' && process.arch === 'x64') return fromNpm();
  const found = installed[process.platform]?.find((path) => existsSync(path));
  if (found) return { executablePath: found, args: quiet };
  throw new Error('No browser found: install Chrome, Edge or Chromium, or name one in the environment variable CHROMIUM.');
}

/**
 * @sparticuz/chromium unpacked beside the other caches. Its own `executablePath()` trusts whatever lies at a fixed name
 * in the temporary folder, leaves the shared libraries packed outside of AWS, and its arguments switch security off.
 */
async function fromNpm(): Promise<LaunchOptions> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = folderWithChromium(dirname(main));
  const version = versionIn(root);
  const folder = join(cacheFolder(), 'chromium');
  const { extract } = createRequire(main)('tar-fs') as { extract: (into: string) => NodeJS.WritableStream };
  const packed = (name: string): NodeJS.ReadableStream => createReadStream(join(root, 'bin', name));
  await onceOnDisk(folder, version, async (into) => {
    await Promise.all([
      pipeline(packed('chromium.br'), createBrotliDecompress(), createWriteStream(join(into, 'chromium'), { mode: 0o755 })),
      ...['swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => pipeline(packed(name), createBrotliDecompress(), extract(into))),
    ]);
    // It brings one sans-serif face only; a code editor is drawn in a monospaced one.
    writeFileSync(join(into, 'fonts/fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>${join(packageFolder('dejavu-fonts-ttf'), 'ttf')}</dir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`);
  });
  return {
    executablePath: join(folder, 'chromium'),
    args: quiet,
    env: { ...environment(), LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** The package moves its modules around between versions; the packed browser stays in `bin/`. */
function folderWithChromium(from: string): string {
  if (existsSync(join(from, 'bin/chromium.br'))) return from;
  if (from === dirname(from)) throw new Error('@sparticuz/chromium holds no bin/chromium.br');
  return folderWithChromium(dirname(from));
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
