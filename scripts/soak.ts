// npm run soak: one session in one Node extension host, `-- --rounds 500` times over, and then `--kills 200` hosts killed
// while they write comments. `--json` prints the figures, `--record` writes them for docs/faults.md; `--more` adds the kills
// to those recorded. Fails when memory, handles or listeners grow, or when something that was stored is lost.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format, parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { AnnotationStore } from '../src/supervision/annotationStore.ts';
import { checkout } from '../test/host/hosts/checkout.ts';
import { launchBrowser, openPage } from '../test/host/hosts/page.ts';
import { runSuite } from '../test/host/hosts/runSuite.ts';
import { startHost } from '../test/host/hosts/startHost.ts';
import { makeWorkspace } from '../test/host/hosts/workspace.ts';
import { mark } from '../test/host/protocol.ts';
import { folderOnDisk } from '../test/unit/supervision/folderOnDisk.ts';
import { readFaults, recordFaults, type KillsRecord, type SoakRecord } from './faultsRecord.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' }, kills: { type: 'string', default: '8' },
    json: { type: 'boolean', default: false }, record: { type: 'boolean', default: false }, more: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const kills = Number(values.kills);

interface Holding { readonly heapBytes: number; readonly disposables: number; readonly files: number; readonly resources: number }

/** How much more may be held late than early: a host's own caches breathe. */
const mayGrow = { heap: 1.1, heapBytes: 2_000_000, handles: 4, disposables: 8 };

async function soak(): Promise<SoakRecord> {
  const workspace = makeWorkspace();
  workspace.fill({ '.vscode/settings.json': JSON.stringify({ 'suite.rounds': rounds, 'workbench.localHistory.enabled': false }) });
  const host = await startHost('node', { folder: workspace.folder, development: checkout, tests: join(checkout, 'dist/test/soak/session.js') });
  let leakWarnings = 0;
  let held: { readonly early: Holding; readonly late: Holding } | null = null;
  try {
    const { passed, problem } = await runSuite(host, {
      timeLimit: 60_000 + rounds * 20_000,
      onLine: (line) => {
        if (line.startsWith('SOAK ')) held = JSON.parse(line.slice('SOAK '.length)) as { early: Holding; late: Holding };
        else if (/\bLEAK\b/.test(line)) leakWarnings += 1;
        else if (!line.startsWith('    | ')) console.error(line);
      },
    });
    const both = held as { readonly early: Holding; readonly late: Holding } | null;
    if (!passed || both === null) throw new Error(problem ?? 'the session said nothing about what it holds');
    const pair = (what: keyof Holding): readonly [number, number] => [both.early[what], both.late[what]];
    return { vscode: host.version, rounds, heapBytes: pair('heapBytes'), disposables: pair('disposables'), files: pair('files'), resources: pair('resources'), leakWarnings };
  } finally {
    await host.stop();
    workspace.remove();
  }
}

/** Sentences about what grew; none when all is level. */
function grown({ heapBytes, disposables, files, resources, leakWarnings }: SoakRecord): string[] {
  const said: string[] = [];
  if (heapBytes[1] > Math.max(heapBytes[0] * mayGrow.heap, heapBytes[0] + mayGrow.heapBytes)) said.push(`memory grew from ${heapBytes.join(' to ')} bytes`);
  if (disposables[1] > disposables[0] + mayGrow.disposables) said.push(`listeners and registrations grew from ${disposables.join(' to ')}`);
  if (files[1] > files[0] + mayGrow.handles) said.push(`open files grew from ${files.join(' to ')}`);
  if (resources[1] > resources[0] + mayGrow.handles) said.push(`timers, sockets and watchers grew from ${resources.join(' to ')}`);
  if (leakWarnings > 0) said.push(`VS Code warned ${leakWarnings} times of a listener leak`);
  return said;
}

const killedNote = ['---', 'type: individual', '---', '# Session 3', '', 'T: What was it like to wait for me?', 'P: I was afraid you would not come.', ''].join('\n');

/** Starts a host that writes comments, kills it in the middle of that, and looks what the next one to open the note will find. */
async function killOne(browser: Browser): Promise<KillsRecord> {
  const workspace = makeWorkspace();
  workspace.fill({ 'killed.md': killedNote });
  const host = await startHost('node', { folder: workspace.folder, development: checkout, tests: join(checkout, 'dist/test/soak/writer.js') });
  const heardOf: string[] = [];
  let heard: () => void = () => undefined;
  const some = new Promise<void>((done) => { heard = done; });
  let impatience: NodeJS.Timeout | undefined;
  const tooLong = new Promise((_, failed) => { impatience = setTimeout(() => { failed(new Error('a host stored nothing within two minutes')); }, 120_000); });
  try {
    const page = await openPage(host, {
      prepare: async (empty) => {
        await empty.exposeFunction('codeAutomationLog', (_level: string, parts: unknown[]) => {
          const line = format(...parts);
          if (process.env.HOST_LOG === 'all') console.error(`    | ${line}`);
          if (!line.startsWith(`${mark}STORED `)) return;
          heardOf.push(line.slice(`${mark}STORED `.length));
          if (heardOf.length === 3) heard();
        });
        await empty.exposeFunction('codeAutomationExit', () => undefined);
      },
    }, browser);
    await Promise.race([some, tooLong]);
    // At an odd moment, so that the kill falls into any part of a write.
    await new Promise((done) => setTimeout(done, Math.random() * 80));
    await host.kill();
    const said = [...heardOf];
    const folder = join(workspace.folder, '.supervision');
    const stored = await new AnnotationStore(folderOnDisk(folder), randomUUID).load('killed.md', killedNote);
    const texts = stored.is === 'read' ? stored.comments.comments.map(({ text }) => text) : [];
    await page.close();
    return {
      vscode: host.version, kills: 1, midWrite: readdirSync(folder).some((name) => name.endsWith('.tmp')) ? 1 : 0, stored: said.length,
      lost: said.filter((id) => !texts.some((text) => text.startsWith(`${id} `))).length, damaged: stored.is === 'read' ? 0 : 1,
    };
  } finally {
    clearTimeout(impatience);
    await host.kill();
    workspace.remove();
  }
}

function added(a: KillsRecord, b: KillsRecord): KillsRecord {
  return { vscode: b.vscode, kills: a.kills + b.kills, midWrite: a.midWrite + b.midWrite, stored: a.stored + b.stored, lost: a.lost + b.lost, damaged: a.damaged + b.damaged };
}

async function killWriters(): Promise<KillsRecord> {
  const browser = await launchBrowser();
  let all: KillsRecord = { vscode: '', kills: 0, midWrite: 0, stored: 0, lost: 0, damaged: 0 };
  try {
    while (all.kills < kills) all = added(all, await killOne(browser));
  } finally {
    await browser.close();
  }
  return all;
}

const problems: string[] = [];
const figures: { soak?: SoakRecord; kills?: KillsRecord } = {};
if (rounds > 0) {
  figures.soak = await soak();
  problems.push(...grown(figures.soak));
}
if (kills > 0) {
  const now = await killWriters();
  if (now.lost > 0 || now.damaged > 0) problems.push(`${now.lost} comments lost, ${now.damaged} files damaged`);
  const before = values.more ? readFaults().kills : undefined;
  figures.kills = before ? added(before, now) : now;
}
if (values.record) recordFaults(figures);
if (values.json) console.log(JSON.stringify(figures));
else {
  if (figures.soak) {
    const { soak: held } = figures;
    console.log(`${held.rounds} rounds: memory ${held.heapBytes.map((bytes) => (bytes / 1e6).toFixed(1)).join(' to ')} MB, disposables ${held.disposables.join(' to ')}, files ${held.files.join(' to ')}, resources ${held.resources.join(' to ')}, ${held.leakWarnings} warnings of leaks`);
  }
  if (figures.kills) console.log(`${figures.kills.kills} hosts killed, ${figures.kills.midWrite} in the middle of a write: ${figures.kills.stored} comments were stored, ${figures.kills.lost} lost, ${figures.kills.damaged} files damaged`);
}
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
