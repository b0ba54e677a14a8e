import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { checkout, packageFolder } from './checkout.ts';
import { onceOnDisk } from './onceOnDisk.ts';

/**
 * Stand-ins for modules of the server that are compiled when they are installed. It asks for them by name and only
 * needs them to answer: files of the log are written by this logger, so that output channels hold their lines.
 */
const standIns: Readonly<Record<string, string>> = {
  '@vscode/spdlog': `
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(file) { this.file = file; this.level = 0; this.bare = false; }
  write(level, text) {
    if (level < this.level) return;
    appendFileSync(this.file, this.bare ? text : new Date().toISOString() + ' [' + levels[level] + '] ' + text + '\\n');
  }
  trace(text) { this.write(0, text); }
  debug(text) { this.write(1, text); }
  info(text) { this.write(2, text); }
  warn(text) { this.write(3, text); }
  error(text) { this.write(4, text); }
  critical(text) { this.write(5, text); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() { this.bare = true; }
  flush() {}
  drop() {}
}
const create = async (name, file) => { mkdirSync(dirname(file), { recursive: true }); appendFileSync(file, ''); return new Logger(file); };
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`,
  '@vscode/native-watchdog': `
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
`,
  '@vscode/deviceid': `
exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';
`,
  '@vscode/fs-copyfile': `
const { copyFile, cp } = require('node:fs/promises');
exports.isCloneSupported = async () => false;
exports.copyFile = copyFile;
exports.cp = cp;
`,
};

/**
 * Makes the VS Code server that code-server carries able to start: it is published without its own node_modules, which
 * code-server would fill with a compiler at hand. What it needs to run extensions is installed and locked as the
 * workspace package `test/host/server`; here it is linked to where the server looks.
 *
 * @returns the server's folder
 */
export async function serverFolder(): Promise<string> {
  const root = join(packageFolder('code-server'), 'lib/vscode');
  const home = join(checkout, 'test/host/server/package.json');
  const names = Object.keys((JSON.parse(readFileSync(home, 'utf8')) as { dependencies: Record<string, string> }).dependencies);
  const parts = names.map((name) => ({ name, folder: installedFolder(name, home) }));
  await onceOnDisk(join(root, 'node_modules'), JSON.stringify([parts, standIns]), (into) => {
    for (const { name, folder } of parts) {
      mkdirSync(dirname(join(into, name)), { recursive: true });
      symlinkSync(folder, join(into, name), 'junction');
    }
    for (const [name, source] of Object.entries(standIns)) {
      mkdirSync(join(into, name), { recursive: true });
      writeFileSync(join(into, name, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js', type: 'commonjs' }));
      writeFileSync(join(into, name, 'index.js'), source);
    }
  });
  return root;
}

/** Where npm put a package: beside whoever needs it, or further up. Asking `require` would stumble over `exports`. */
function installedFolder(name: string, neededBy: string): string {
  for (const place of createRequire(neededBy).resolve.paths(name) ?? []) {
    try {
      readFileSync(join(place, name, 'package.json'));
      return join(place, name);
    } catch {
      // not here: one folder up
    }
  }
  throw new Error(`${name} is not installed: run npm ci`);
}
