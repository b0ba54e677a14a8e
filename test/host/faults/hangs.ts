/** Planted: an extension host that never yields again. */
export function run(): Promise<void> {
  const end = Date.now() + 3_600_000;
  while (Date.now() < end);
  return Promise.resolve();
}
