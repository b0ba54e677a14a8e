/** How many milliseconds of computing something took: other programs on the machine do not count, as they do by the clock. */
export function computed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
