/** FNV-1a over UTF-16 units, from `seed` on: the same everywhere, no dependency on the host. Unsigned, 32 bits. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = step(hash, text.charCodeAt(index));
  return hash >>> 0;
}

/** Hashes of what comes out of short lists; signed, since larger numbers are boxed. */
const terms = new Map<string, number>();

/** The hash of a word out of a short list (a tense, a section, a small number), which is worked out once. It goes into `step` as any other. */
export function hashOfTerm(term: string): number {
  let hash = terms.get(term);
  if (hash === undefined) terms.set(term, hash = hashOf(term) | 0);
  return hash;
}

const counts = Int32Array.from({ length: 16 }, (_, count) => hashOf(String(count)));

/** The hash of a number from 0 to 15, as of its figures. */
export function hashOfCount(count: number): number {
  return counts[count]!;
}

const yes = hashOf('true') | 0, no = hashOf('false') | 0;

/** The hash of whether something is so. */
export function hashOfWhether(so: boolean): number {
  return so ? yes : no;
}

/** Takes one more number into a hash. */
export function step(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** Spreads a hash over all its bits, so that its lowest ones can be used alone. */
export function spread(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
