import { companyBytes } from './companyTable.ts';
import { hashOf } from './hash.ts';
import { readRows } from './rows.ts';

/** Bits of a word's hash that are kept: among the listed words, one stranger in some two thousand is taken for one of them. */
export const hashBits = 24;

/** Which company a word keeps (words of like use, by number), or -1. */
export function companyOf(word: string): number {
  table ??= unpackCompany(companyBytes);
  return table.get(hashOf(word) >>> (32 - hashBits)) ?? -1;
}

let table: ReadonlyMap<number, number> | null = null;

/** Reads the committed table (`rows.ts`): for each word's hash a byte for the company it keeps. */
function unpackCompany(packed: string): Map<number, number> {
  const companies = new Map<number, number>();
  readRows(packed, (hash, next) => { companies.set(hash, next()); });
  return companies;
}
