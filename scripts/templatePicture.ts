import { createHash } from 'node:crypto';
import type { Template } from '../src/note/templates/template.ts';

/** What a picture of a template was taken of, in 16 characters: its words, and nothing that changes by itself. */
export function pictureFingerprint(template: Template): string {
  return createHash('sha256').update(template.body).digest('hex').slice(0, 16);
}
