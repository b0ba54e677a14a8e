import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const directoryEntry = 0x02014b50;

/**
 * The text of one file inside a VSIX, which is a zip.
 * @param name path inside it, in any case: vsce writes README.md as readme.md
 * @throws when there is no such file
 */
export function vsixEntry(vsix: string, name: string): string {
  const zip = readFileSync(vsix);
  // The directory stands at the end, and its last record says where it begins.
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === directoryEntry;) {
    const [nameLength, extraLength, commentLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    if (zip.toString('utf8', at + 46, at + 46 + nameLength).toLowerCase() === name.toLowerCase()) {
      const stored = zip.readUInt16LE(at + 10) === 0;
      const local = zip.readUInt32LE(at + 42);
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(from, from + zip.readUInt32LE(at + 20));
      return (stored ? bytes : inflateRawSync(bytes)).toString('utf8');
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  throw new Error(`${vsix} holds no ${name}.`);
}
