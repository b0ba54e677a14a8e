/** A 95 % interval of a figure over resampled items (bootstrap percentile method, Efron 1979); seeded, so that it repeats. */
export function interval<T>(items: readonly T[], figure: (sample: readonly T[]) => number, rounds = 400): readonly [number, number] {
  let state = 20261125;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const values = Array.from({ length: rounds }, () => figure(items.map(() => items[Math.floor(next() * items.length)]!))).sort((one, other) => one - other);
  return [values[Math.floor(rounds * 0.025)]!, values[Math.floor(rounds * 0.975)]!];
}
