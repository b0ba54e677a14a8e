/** Compared at once: long enough that comparing costs what the memory costs, short enough to find the place soon. */
const stretch = 4096;

/** How many UTF-16 units two texts have in common from their first one on. */
export function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.slice(at, at + stretch) === other.slice(at, at + stretch)) at += stretch;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return Math.min(at, most);
}

/** How many UTF-16 units two texts have in common up to their last one. */
export function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  const same = (at: number): boolean => one.slice(one.length - at - stretch, one.length - at) === other.slice(other.length - at - stretch, other.length - at);
  let at = 0;
  while (at + stretch <= most && same(at)) at += stretch;
  while (at < most && one.charCodeAt(one.length - at - 1) === other.charCodeAt(other.length - at - 1)) at += 1;
  return at;
}
