import { buckets } from '../../src/stance/ear/features.ts';
import type { Lesson } from './learner.ts';

/** Features met fewer times than this in training are left out: they would be learned by heart, and cost bytes. */
const fewest = 3;

/** The lessons without rare features. */
export function withoutRare(lessons: readonly Lesson[]): Lesson[] {
  const met = new Uint16Array(buckets);
  for (const { features } of lessons) for (const bucket of features) met[bucket] = Math.min(65535, met[bucket]! + 1);
  return lessons.map(({ label, size, features }) => ({ label, size, features: features.filter(bucket => met[bucket]! >= fewest) }));
}
