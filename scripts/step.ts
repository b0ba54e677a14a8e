import { spawn } from 'node:child_process';
import { checkout } from '../test/host/hosts/checkout.ts';
import { failedTests, lastWords } from './failedTests.ts';

/** One thing that can hold or not, by a command. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** Runs mocha, or prints like it: its tests are counted. Any other command is one check. */
  readonly counted?: boolean;
  /** Ended, with all it started, and failed after this many minutes. */
  readonly minutes?: number;
  /** Nothing after it makes sense when it fails: the rest is not run. */
  readonly essential?: boolean;
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** How a step ended. */
export interface Outcome extends Count {
  /** What did not hold, by name and with what was said of it; the last words of a command that names nothing. */
  readonly failures: readonly string[];
}

/** Steps that run one after another while other chains do the same. */
export type Chain = readonly Step[];

/**
 * Runs a command with its output shown, as it comes or (`later`) all at once when it has ended.
 *
 * @returns what it printed as passing and failing; a command that ends badly has at least one failure, and one that
 * was to be counted and printed no count has failed as well
 */
export function runStep(step: Step, later = false): Promise<Outcome> {
  const [program, ...args] = step.command;
  const title = `\n── ${step.name} ──`;
  if (!later) console.log(title);
  return new Promise((done) => {
    let output = '';
    let errors = '';
    const shown: Buffer[] = [];
    const child = spawn(program, args, {
      cwd: checkout,
      env: { ...process.env, ...step.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    const endGroup = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // nobody left in the group
      }
    };
    process.once('exit', endGroup);
    const minutes = step.minutes ?? 10;
    const limit = setTimeout(() => { console.log(`${step.name}: not done after ${minutes} minutes`); endGroup(); }, minutes * 60_000);
    child.stdout.on('data', (data: Buffer) => { output += data.toString(); if (later) shown.push(data); else process.stdout.write(data); });
    child.stderr.on('data', (data: Buffer) => { errors += data.toString(); if (later) shown.push(data); else process.stderr.write(data); });
    child.once('error', (error) => { console.error(error.message); });
    child.once('close', (code) => {
      clearTimeout(limit);
      process.removeListener('exit', endGroup);
      endGroup();
      if (later) console.log(`${title}\n${Buffer.concat(shown).toString()}`);
      const count = countIn(output, code === 0, step.counted ?? false);
      done({ ...count, failures: count.failed > 0 ? failuresIn(output, errors) : [] });
    });
  });
}

function failuresIn(output: string, errors: string): string[] {
  const named = failedTests(output).map(({ title, message }) => `${title}\n      ${message}`);
  return named.length > 0 ? named : [lastWords(output + errors)];
}

/** Adds up the lines `N passing` and `N failing` of everything a command printed. */
export function countIn(output: string, endedWell: boolean, counted: boolean): Count {
  if (!counted) return endedWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const plain = output.replace(/\x1b\[[0-9;]*m/g, '');
  const sum = (word: string): number => [...plain.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce((total, match) => total + Number(match[1]), 0);
  const passed = sum('passing');
  const failed = sum('failing');
  return { passed, failed: endedWell && passed > 0 ? failed : Math.max(1, failed) };
}

/**
 * Runs steps one after another (chains in a list of their own at the same time), all of them, and says at the end which
 * did not hold and what failed in them: where only the end of the output is kept, that is all there is to go by. Sets the
 * exit code.
 */
export async function runSteps(steps: readonly (Step | readonly Chain[])[]): Promise<void> {
  let passed = 0;
  let failed = 0;
  const lines: string[] = [];
  const failures: string[] = [];
  const run = async (step: Step, later: boolean): Promise<boolean> => {
    const start = Date.now();
    const outcome = await runStep(step, later);
    passed += outcome.passed;
    failed += outcome.failed;
    lines.push(`  ${outcome.failed > 0 ? 'FAILED' : 'ok    '} ${step.name.padEnd(52)} ${`${outcome.passed} passed, ${outcome.failed} failed`.padEnd(24)} ${((Date.now() - start) / 1000).toFixed(0)} s`);
    for (const failure of outcome.failures) failures.push(`  – ${step.name}: ${failure}`);
    return outcome.failed === 0 || step.essential !== true;
  };
  const runChain = async (chain: Chain, later: boolean): Promise<boolean> => {
    for (const step of chain) if (!(await run(step, later))) return false;
    return true;
  };
  for (const next of steps) {
    const chains: readonly Chain[] = 'command' in next ? [[next]] : next;
    const goOn = await Promise.all(chains.map((chain) => runChain(chain, chains.length > 1)));
    if (!goOn.every(Boolean)) {
      lines.push('  what comes after it was not run');
      break;
    }
  }
  console.log(`\n${lines.join('\n')}\n`);
  if (failures.length > 0) console.log(`What did not hold:\n${failures.join('\n')}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
