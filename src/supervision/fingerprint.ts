/**
 * A short fingerprint of a text, to tell "unchanged" from "changed" within a session or a shared folder. Two 32-bit
 * FNV-1a runs with different seeds; not a secret and not meant to withstand anybody, only to tell versions apart.
 */
export function fingerprint(text: string): string {
  const state = Int32Array.of(0x811c9dc5, 0x9747b28c);
  // Piece by piece: V8 compiles a function that is often called for good, and a long loop in one that is not again and again.
  for (let at = 0; at < text.length; at += piece) mix(state, text, at, Math.min(text.length, at + piece));
  return `${written(state[0]!)}-${written(state[1]!)}-${written(text.length)}`;
}

function written(part: number): string {
  return (part >>> 0).toString(36);
}

const piece = 256;

function mix(state: Int32Array, text: string, from: number, to: number): void {
  let one = state[0]!, two = state[1]!;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (two >>> 15), 0x85ebca6b);
  }
  state[0] = one;
  state[1] = two;
}
