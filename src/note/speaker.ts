/**
 * Whose words a stretch of the note is. `therapist` is what a therapist said aloud, `writer` is the narrative of
 * whoever wrote the note; only these two have a stance that this product looks at.
 */
export type Speaker =
  | 'therapist' | 'writer'
  | 'patient' | 'member' | 'relative' | 'colleague' | 'supervisor' | 'other';

/** Whether a speaker's words are looked at for stance. */
export function hasStance(speaker: Speaker): boolean {
  return speaker === 'therapist' || speaker === 'writer';
}
