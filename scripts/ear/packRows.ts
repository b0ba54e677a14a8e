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
  // The last byte is filled with a distance that goes on.
  if (halves.length % 2 === 1) halves.push(8);
  return Buffer.from(Uint8Array.from({ length: halves.length / 2 }, (_, at) => halves[2 * at]! << 4 | halves[2 * at + 1]!)).toString('base64');
}
