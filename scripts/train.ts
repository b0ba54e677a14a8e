// npm run train: learns the ear's weights from the project's annotated notes and lines and writes them down.
import { writeFileSync } from 'node:fs';
import { allLessons } from './ear/corpus.ts';
import { packWeights, weightsModule } from './ear/pack.ts';
import { trained } from './ear/train.ts';

const lessons = await allLessons();
const packed = packWeights(trained(lessons));
writeFileSync('src/stance/ear/weights.ts', weightsModule(packed));
const count = (label: string): number => lessons.filter(lesson => lesson.label === label).length;
console.log(`Learned from ${lessons.length} utterances (${count('A')} authoritative, ${count('C')} curious, ${count('N')} neither); ${Math.round(packed.bytes.length / 1024)} KB of weights.`);
