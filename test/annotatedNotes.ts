import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { goldNotes, type GoldNote } from '../scripts/evaluation/gold.ts';
import { checkout } from './host/hosts/checkout.ts';

/** Asked for by CI, which has a step of its own for tests that look at fewer texts in `npm test` (scripts/ci.ts). */
export const everyNote = process.env.NOTES === 'all';

/** The annotated notes a test over many of them looks at: those for development, and every tenth of the corpus or every one. */
export function annotatedNotes(): GoldNote[] {
  const notes = (set: string): GoldNote[] => {
    const folder = join(checkout, 'test/data', set, 'notes');
    return existsSync(folder) ? goldNotes(folder) : [];
  };
  return [...notes('dev'), ...notes('corpus').filter((_, index) => everyNote || index % 10 === 0)];
}
