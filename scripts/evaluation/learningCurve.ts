import { readFileSync, writeFileSync } from 'node:fs';
import type { WrittenLesson } from '../ear/lessons.ts';
import type { Figures } from './tally.ts';

const page = 'docs/ear.md';
const begin = '<!-- learning curve: npm run evaluate -- --curve -->', end = '<!-- end of learning curve -->';

/** Measures with a quarter, half, three quarters and all of the lessons (the guide's always among them), and writes the table into the model card. */
export function writeLearningCurve(lessons: readonly WrittenLesson[], measure: (part: readonly WrittenLesson[]) => Figures): void {
  const rows: string[] = [];
  for (const quarters of [1, 2, 3, 4]) {
    const part = lessons.filter(({ writer }, index) => writer === 'guide' || index % 4 < quarters);
    const { authoritative: a, curious: c } = measure(part);
    rows.push(`| ${quarters * 25} % | ${part.length} | ${a.precisionInformation.toFixed(2)} | ${a.precision.toFixed(2)} | ${a.recall.toFixed(2)} | ${a.f1.toFixed(2)} | ${c.precision.toFixed(2)} | ${c.recall.toFixed(2)} | ${c.f1.toFixed(2)} |`);
    console.log(rows.at(-1));
  }
  const table = ['| lessons | utterances | A precision, information | A precision, all | A recall | A F1 | C precision | C recall | C F1 |', '|---|---|---|---|---|---|---|---|---|', ...rows].join('\n');
  const text = readFileSync(page, 'utf8');
  const from = text.indexOf(begin), to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${page} has no place for the learning curve.`);
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`);
}
