// npm run bench:peers: us and other tools that read prose, one after another in one run on the same generated notes, each in
// a process of its own; times are processor time. Those that promises are about come three times, in turn, and the middle of each figure
// counts. The peers are installed on demand, outside the product. A tool that cannot be had is named and left out.
// usage: peers.ts [--json] [--check] [--short] [--record] [--only key,key] [--seed N]; --record writes the figures down for
// docs/performance.md.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { readPerformance, recordPerformance } from '../../scripts/performance/record.ts';
import { checkout, versionIn } from '../host/hosts/checkout.ts';
import { barsOf, betterOf, withSlack, type Bar } from './peers/bars.ts';
import { bundleKb, bundleMeasure } from './peers/bundlePeers.ts';
import type { Job, Measured, PeerFigures, SkippedTool, ToolFigures } from './peers/figures.ts';
import { installPeers, versionOf, type PeersFolder } from './peers/installPeers.ts';
import { middleOf } from './peers/middle.ts';
import { peersTable } from './peers/peersTable.ts';
import type { Tool } from './peers/tool.ts';
import { toolKeys, tools, type ToolKey } from './peers/tools.ts';

const valueOf = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
/** Few tools and fewer sizes: a minute, for every change. */
const short = process.argv.includes('--short');
/** Those that promises are about. */
const promised: readonly string[] = ['ours', 'remarkAndCompromise', 'markdownlint'];
const only = valueOf('--only')?.split(',') ?? (short ? promised : toolKeys);
/** How much worse than promised, or than recorded, a short run may be: it is made on whatever machine looks at a change. */
const slack = 1.5;
const say = (line: string): void => { process.stderr.write(`${line}\n`); };

const peers = await installPeers(short);
if (peers.complaint !== null) say(`Not every peer could be installed: ${peers.complaint}`);
await bundleMeasure(peers.folder);
const sizes = new Map<string, number | null>();
// All of it before anything is measured, which also brings the files into the system's memory.
for (const key of toolKeys.filter((one) => only.includes(one))) sizes.set(key, missing(tools[key], peers) === null ? await bundleKb(tools[key], peers.folder) : null);

/** A short run looks again where a promise was missed: what other programs take away they take from one run, and hardly from three. */
const rounds = short ? 3 : 1;
const recorded = readPerformance().peers?.figures ?? {};
let figures: PeerFigures = {};
let bars: readonly Bar[] = [];
for (let round = 1; round <= rounds && (round === 1 || !bars.every(({ holds }) => holds)); round++) {
  if (round > 1) say(`Once more, for: ${bars.filter(({ holds }) => !holds).map(({ what }) => what).join('; ')}.`);
  figures = await measureAll();
  const now = short ? withSlack(barsOf(figures), barsOf(recorded), slack) : barsOf(figures);
  bars = now.map((bar) => betterOf(bar, bars.find(({ what }) => what === bar.what)));
}

console.log(process.argv.includes('--json') ? JSON.stringify(figures) : peersTable(figures));
if (process.argv.includes('--record')) recordPerformance({ peers: figures });
for (const { what, figure, bound, least, holds } of bars) say(`${holds ? 'holds ' : 'MISSED'} ${what}: ${figure.toFixed(2)}, ${least ? 'at least' : 'at most'} ${bound.toFixed(2)}`);
if (process.argv.includes('--check') && !bars.every(({ holds }) => holds)) process.exitCode = 1;

async function measureAll(): Promise<PeerFigures> {
  const figures: Record<string, ToolFigures | SkippedTool> = {};
  const runs = new Map<ToolKey, Measured[]>();
  const leaveOut = (key: ToolKey, why: string): void => {
    figures[key] = { name: tools[key].name, skipped: why };
    say(`${tools[key].name}: left out, ${why}`);
  };
  for (let turn = 0; turn < (short ? 1 : 3); turn++) {
    for (const key of toolKeys.filter((one) => only.includes(one) && (turn === 0 || runs.has(one) && promised.includes(one)))) {
      const tool = tools[key];
      const lacking = missing(tool, peers);
      if (lacking !== null) {
        leaveOut(key, `${lacking} is not installed${peers.complaint === null ? '' : `: ${peers.complaint}`}`);
        continue;
      }
      try {
        const measured = [...runs.get(key) ?? [], await inItsOwnProcess(jobFor(key), peers.folder)];
        runs.set(key, measured);
        figures[key] = { name: tool.name, version: versionFor(tool, peers), ...middleOf(measured), bundleKb: sizes.get(key) ?? null };
        say(`${tool.name} ${versionFor(tool, peers)}`);
      } catch (error) {
        leaveOut(key, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return figures;
}

function jobFor(key: ToolKey): Job {
  return {
    tool: key, corpus: join(checkout, 'test/data/corpus/notes'), seed: Number(valueOf('--seed') ?? 20_261_125),
    sizes: short ? [2, 60] : [2, 12, 60], notes: 1000, kb: 6,
    // Those we are held against go to the end.
    folderSeconds: ['ours', 'markdownlint', 'writeGood'].includes(key) ? null : short ? 1 : 3,
  };
}

/** The first package of a tool that is nowhere to be found, or null. */
function missing({ packages, from }: Tool, { folder }: PeersFolder): string | null {
  return packages.find((name) => versionOf(name, from === 'product' ? checkout : folder) === null) ?? null;
}

function versionFor({ packages, from }: Tool, { folder }: PeersFolder): string {
  return packages[0] === undefined ? versionIn(checkout) : versionOf(packages[0], from === 'product' ? checkout : folder) ?? '';
}

/** @throws when the process ends without having sent figures, or takes longer than fifteen minutes */
function inItsOwnProcess(job: Job, folder: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(join(folder, 'measure.mjs'), [], { cwd: folder, execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let complaint = '';
    child.stderr?.on('data', (data: Buffer) => { complaint = `${complaint}${data.toString()}`.slice(-2000); });
    const limit = setTimeout(() => { complaint = 'it took longer than fifteen minutes'; child.kill('SIGKILL'); }, 900_000);
    child.once('message', (measured: Measured) => resolve(measured));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      reject(new Error(/^\w*Error: .*$/m.exec(complaint)?.[0] ?? (complaint.trim() || `its process ended with ${String(code)}`)));
    });
    child.send(job);
  });
}
