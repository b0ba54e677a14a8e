import type { Measured } from './figures.ts';

/** Of several measurements of one tool each figure's middle one, or of two the higher: what other programs take away they seldom take twice. */
export function middleOf(runs: readonly Measured[]): Measured {
  return middle(runs) as Measured;
}

/** All of one shape. */
function middle(values: readonly unknown[]): unknown {
  const [first] = values;
  if (typeof first === 'number') return [...values as number[]].sort((one, other) => one - other)[Math.floor(values.length / 2)];
  if (Array.isArray(first)) return first.map((_, at) => middle((values as unknown[][]).map((value) => value[at])));
  return Object.fromEntries(Object.keys(first as object).map((key) => [key, middle((values as Record<string, unknown>[]).map((value) => value[key]))]));
}
