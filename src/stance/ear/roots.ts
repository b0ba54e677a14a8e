/**
 * What a bucket weighs is kept in one byte: a signed root for authoritative in the upper four bits, one for curious in the
 * lower. A weight is the square of its root with its sign, so that small weights lie closer together than large ones.
 */
const squares = Int8Array.from({ length: 16 }, (_, bits) => {
  const root = (bits << 28) >> 28;
  return root * Math.abs(root);
});

/** What a bucket's byte weighs towards authoritative. */
export function authoritativeIn(byte: number): number {
  return squares[byte >>> 4]!;
}

/** What a bucket's byte weighs towards curious. */
export function curiousIn(byte: number): number {
  return squares[byte & 0xf]!;
}

/** The byte of two roots, each from -7 to 7. */
export function byteOf(authoritative: number, curious: number): number {
  return (authoritative & 0xf) << 4 | (curious & 0xf);
}
