/** Middle and upper end of many measurements, in milliseconds to two places. */
export interface Spread {
  readonly medianMs: number;
  readonly p95Ms: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

export function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
