import { buckets } from '../../src/stance/ear/gathering.ts';
import type { Lesson } from './learner.ts';

/** Features met fewer times than this in training are left out: they would be learned by heart, and cost bytes. */
const fewest = 5;

/** The lessons without rare features. */
export function withoutRare(lessons: readonly Lesson[]): Lesson[] {
  const met = new Uint16Array(buckets);
  for (const { features } of lessons) for (const bucket of features) met[bucket] = Math.min(65535, met[bucket]! + 1);
  return lessons.map(({ label, size, counts, features, from, to }) => {
    const often = (_: number, at: number): boolean => met[features[at]!]! >= fewest;
    return { label, size, counts, features: features.filter(often), from: from.filter(often), to: to.filter(often) };
  });
}
