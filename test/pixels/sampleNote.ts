import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../host/hosts/checkout.ts';

/** The invented note that the walkthrough opens. */
export const sampleNote = readFileSync(join(checkout, 'media/walkthrough/sample-note.md'), 'utf8');
