/**
 * A short fingerprint of a text, to tell "unchanged" from "changed" within a session or a shared folder. Two 32-bit
 * FNV-1a runs with different seeds; not a secret and not meant to withstand anybody, only to tell versions apart.
 */
export function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (two >>> 15), 0x85ebca6b);
  }
  return [one, two, text.length].map((part) => (part >>> 0).toString(36)).join('-');
}
