/**
 * Reads a committed table: base64 of half bytes, the higher half first. Rows stand in rising order of their key. Each begins
 * with how far its key is from the one before (three bits a half byte, low first, the high bit set when more follow); what
 * follows is the reader's. Most distances in a full table are short, and a whole byte for each would be half empty.
 * @param row called with each key, and with a function that gives the row's next byte and must be called for all of them
 */
export function readRows(packed: string, row: (key: number, next: () => number) => void): void {
  const binary = atob(packed);
  let key = 0, at = 0;
  const half = (): number => {
    const byte = binary.charCodeAt(at >>> 1);
    return (at++ & 1) === 0 ? byte >>> 4 : byte & 0xf;
  };
  const next = (): number => half() << 4 | half();
  // What fills the last byte is no row: a distance goes on, and nothing comes.
  while (at < 2 * binary.length) {
    let part = 8;
    for (let shift = 0; (part & 8) !== 0; shift += 3) {
      if (at === 2 * binary.length) return;
      part = half();
      key += (part & 7) << shift;
    }
    row(key, next);
  }
}
