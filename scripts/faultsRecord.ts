import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../test/host/hosts/checkout.ts';

const file = join(checkout, 'test/data/faults.json');

/** Generated notes that went through the whole pipeline. */
export interface FuzzRecord {
  readonly notes: number;
  readonly edits: number;
  readonly findings: number;
  readonly failures: number;
  /** Seeds run, the last not included. */
  readonly from: number;
  readonly to: number;
}

/** One session in one host, over and over. Bytes and counts are those after the first and the last tenth of the rounds. */
export interface SoakRecord {
  readonly vscode: string;
  readonly rounds: number;
  readonly heapBytes: readonly [early: number, late: number];
  readonly disposables: readonly [early: number, late: number];
  readonly files: readonly [early: number, late: number];
  readonly resources: readonly [early: number, late: number];
  readonly leakWarnings: number;
}

/** Extension hosts killed while comments were written. */
export interface KillsRecord {
  readonly vscode: string;
  readonly kills: number;
  /** Kills that left a file half written beside its place: the proof that they fell into a write. */
  readonly midWrite: number;
  readonly stored: number;
  readonly lost: number;
  readonly damaged: number;
}

/** What an input that once grew faster than its length costs, in computed milliseconds. */
export interface GrowthRecord {
  readonly sizes: readonly number[];
  readonly milliseconds: Readonly<Record<string, readonly number[]>>;
}

/** Figures of the long runs, which CI runs in short: docs/faults.md is made from them. */
export interface FaultsRecord {
  readonly fuzz?: FuzzRecord;
  readonly growth?: GrowthRecord;
  readonly soak?: SoakRecord;
  readonly kills?: KillsRecord;
}

export function readFaults(): FaultsRecord {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FaultsRecord) : {};
}

/** Puts one part in place of what was recorded before. */
export function recordFaults(part: FaultsRecord): void {
  const { fuzz, growth, soak, kills } = { ...readFaults(), ...part };
  writeFileSync(file, `${JSON.stringify({ fuzz, growth, soak, kills }, null, 2)}\n`);
}
