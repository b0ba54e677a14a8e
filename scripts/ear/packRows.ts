import { digit } from '../../src/stance/ear/digits.ts';

/** A row of a table and its bytes; keys rise from row to row. */
export interface Row {
  readonly key: number;
  readonly bytes: readonly number[];
}

/** Writes a table down as `readRows` reads it. */
export function packRows(rows: Iterable<Row>): string {
  const halves: number[] = [];
  let last = 0;
  for (const { key, bytes } of rows) {
    let distance = key - last;
    last = key;
    do {
      halves.push((distance & 7) | (distance > 7 ? 8 : 0));
      distance >>>= 3;
    } while (distance > 0);
    for (const byte of bytes) halves.push(byte >>> 4, byte & 0xf);
  }
  // The last digits are filled with a distance that goes on.
  while (halves.length % 8 > 0) halves.push(8);
  let packed = '';
  for (let at = 0; at < halves.length; at += 8) {
    const number = halves.slice(at, at + 8).reduce((sum, half) => sum * 16 + half, 0);
    for (let place = 85 ** 4; place >= 1; place /= 85) packed += digit(Math.floor(number / place) % 85);
  }
  return packed;
}
