import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rounded, spreadOf } from './spread.ts';

export interface Activation {
  /** Median of reading, compiling and evaluating the bundle and of `activate`, together. */
  readonly activationMs: number;
  /** The quickest round: on a machine that does other things as well the one that was least disturbed. */
  readonly bestMs: number;
  /** Median of `activate` alone. */
  readonly activateMs: number;
}

/** Activates the built extension in so many fresh processes, one after another. */
export function measureActivation(rounds: number): Activation {
  const script = fileURLToPath(new URL('activationRound.mjs', import.meta.url));
  const measured = Array.from({ length: rounds }, () => JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as { loadMs: number; activateMs: number });
  const whole = measured.map(({ loadMs, activateMs }) => loadMs + activateMs);
  return {
    activationMs: spreadOf(whole).medianMs, bestMs: rounded(Math.min(...whole)),
    activateMs: spreadOf(measured.map(({ activateMs }) => activateMs)).medianMs,
  };
}
