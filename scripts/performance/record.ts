import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import type { PeerFigures } from '../../test/bench/peers/figures.ts';
import type { FolderFigures } from '../../test/bench/folder.ts';
import type { TypingInHost } from '../../test/host/bench/typing.ts';
import { checkout } from '../../test/host/hosts/checkout.ts';

const file = join(checkout, 'test/data/performance.json');

/** Where and when something was measured: the kind of machine, not which one. */
export interface Occasion {
  readonly day: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
}

/** What `npm run bench -- --json` prints. Times in milliseconds. */
export interface BenchFigures {
  /** `fullMs`: a review of the whole note that begins with nothing. */
  readonly keystroke: readonly { readonly kb: number; readonly medianMs: number; readonly p95Ms: number; readonly fullMs: number }[];
  /** Of a 12 KB note, and the longest time it did not let the host breathe. */
  readonly firstReviewMs: number;
  readonly longestBlockMs: number;
  /** Loading the bundle and `activate`: median and least of several processes; then `activate` alone. */
  readonly activationMs?: number;
  readonly bestMs?: number;
  readonly activateMs?: number;
  /** Heap after a hundred notes were opened and closed ÷ heap before. */
  readonly memoryRatio?: number;
  readonly bundleKb: number;
  readonly folder?: FolderFigures;
  /** The same typing inside an extension host, on its own documents. */
  readonly inHost?: { readonly host: string; readonly vscode: string; readonly keystroke: readonly TypingInHost[] };
}

/** Figures as they were measured last: docs/performance.md is made from them. */
export interface PerformanceRecord {
  readonly bench?: { readonly on: Occasion; readonly figures: BenchFigures };
  readonly peers?: { readonly on: Occasion; readonly figures: PeerFigures };
}

export function readPerformance(): PerformanceRecord {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PerformanceRecord) : {};
}

/** Puts one part in place of what was recorded before. */
export function recordPerformance(part: { readonly bench: BenchFigures } | { readonly peers: PeerFigures }): void {
  const on = thisOccasion();
  const { bench, peers } = { ...readPerformance(), ...('bench' in part ? { bench: { on, figures: part.bench } } : { peers: { on, figures: part.peers } }) };
  writeFileSync(file, `${JSON.stringify({ bench, peers }, null, 2)}\n`);
}

function thisOccasion(): Occasion {
  const [first] = cpus();
  return {
    day: new Date().toISOString().slice(0, 10), processor: (first?.model ?? 'unknown').trim(), cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30),
    system: platform(), node: process.version,
  };
}
