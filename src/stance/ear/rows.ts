import { digitAt } from './digits.ts';

/**
 * Reads a committed table: half bytes, eight of them in five digits (`digits.ts`), the higher ones first. Rows stand in
 * rising order of their key. Each begins with how far its key is from the one before (three bits a half byte, low first, the
 * high bit set when more follow); what follows is the reader's. Most distances in a full table are short, and a whole byte
 * for each would be half empty.
 * @param row called with each key, and with a function that gives the row's next byte and must be called for all of them
 */
export function readRows(packed: string, row: (key: number, next: () => number) => void): void {
  let key = 0, at = 0, halves = 0, left = 0;
  const half = (): number => {
    if (left === 0) {
      halves = 0;
      for (const end = at + 5; at < end; at++) halves = halves * 85 + digitAt(packed, at);
      left = 8;
    }
    left--;
    return (halves >>> (4 * left)) & 0xf;
  };
  const next = (): number => half() << 4 | half();
  const atEnd = (): boolean => left === 0 && at >= packed.length;
  // What fills the last digits is no row: a distance goes on, and nothing comes.
  while (!atEnd()) {
    let part = 8;
    for (let shift = 0; (part & 8) !== 0; shift += 3) {
      if (atEnd()) return;
      part = half();
      key += (part & 7) << shift;
    }
    row(key, next);
  }
}
