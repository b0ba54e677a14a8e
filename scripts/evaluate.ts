// npm run evaluate: how well the stance engine hears, on labelled lines, on writers it has never met, and on other people's
// sentences where they are at hand. --json prints one object; --check fails when a figure fell below its recorded value;
// --record writes the figures down (test/data/evaluation.json and docs/evaluation.md). --curve measures instead how much
// more training text would help, and writes that into docs/ear.md. --blind FOLDER measures the ear on new writers' notes before
// it learns from them, and keeps the figures (test/data/blind/figures.json).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Ear, unpackWeights } from '../src/stance/ear/ear.ts';
import type { Listener } from '../src/stance/ear/ear.ts';
import { Reviewer } from '../src/stance/reviewer.ts';
import { loadTagger } from '../src/stance/tagger.ts';
import { allLessons, allLines, allNotes, measuredWriters } from './ear/corpus.ts';
import type { WrittenLesson } from './ear/lessons.ts';
import { trained } from './ear/train.ts';
import { blindRecords, recordBlind } from './evaluation/blind.ts';
import { interval } from './evaluation/bootstrap.ts';
import { reviewCost } from './evaluation/cost.ts';
import { writeLearningCurve } from './evaluation/learningCurve.ts';
import { externalFigures } from './evaluation/external.ts';
import type { GoldNote } from './evaluation/gold.ts';
import { asWished, guideLines, hearLines } from './evaluation/guide.ts';
import type { Evaluation, Share, WriterFigures } from './evaluation/page.ts';
import { evaluationPage } from './evaluation/page.ts';
import { nameFigures } from './evaluation/names.ts';
import { RulesOnly } from './evaluation/rulesOnly.ts';
import { figures, sum, tallyNote } from './evaluation/tally.ts';
import type { Tally } from './evaluation/tally.ts';

const recordedAt = 'test/data/evaluation.json';
/** The date of the data, not of the run. */
const measuredOn = '2026-11-30';
const say = (line: string): void => { process.stderr.write(`${line}\n`); };

const notes = allNotes().filter(({ writer }) => measuredWriters.includes(writer));
const shipped = new Ear(unpackWeights((await import('../src/stance/ear/weights.ts')).earWeights));
const openWith = (ear: Listener) => (): Reviewer => new Reviewer({ anyText: true }, ear);

await loadTagger();
const blindAt = process.argv.indexOf('--blind');
if (blindAt > 0) {
  const { lessons } = JSON.parse(readFileSync(recordedAt, 'utf8')) as Evaluation;
  console.log(JSON.stringify(recordBlind(process.argv[blindAt + 1] ?? '', lessons, measuredOn, openWith(shipped)).all));
  process.exit();
}

say('What a whole review costs …');
// Before anything else has read the notes.
const cost = reviewCost(openWith(shipped));
const lessons = await allLessons();

const notesOf = (writer: string): GoldNote[] => notes.filter(note => note.writer === writer);

/** A writer's notes, heard by an ear that was trained on all lessons but theirs. */
function unseen(writer: string, from: readonly WrittenLesson[]): Tally[] {
  const ear = new Ear(trained(from.filter(lesson => lesson.writer !== writer)));
  return notesOf(writer).map(note => tallyNote(note, openWith(ear)().review(note.text).findings));
}

if (process.argv.includes('--curve')) {
  writeLearningCurve(lessons, part => figures(sum(measuredWriters.flatMap(writer => unseen(writer, part)))));
  process.exit();
}

say('Labelled lines of the guide …');
const lines = hearLines(guideLines(), openWith(shipped));
const guide = Object.fromEntries((['flag', 'soft', 'pass', 'positive'] as const).map(kind => {
  const ofKind = lines.filter(({ line }) => line.kind === kind);
  return [kind, { right: ofKind.filter(asWished).length, of: ofKind.length }];
})) as Evaluation['guide'];
const byCategory: Record<string, Share> = {};
for (const heard of lines) {
  if (heard.line.kind === 'pass' || heard.line.kind === 'soft') continue;
  const share = byCategory[heard.line.category] ??= { right: 0, of: 0 };
  share.of++;
  if (asWished(heard)) share.right++;
}

say('Each writer by an ear trained on the others …');
const tallies: Tally[] = [];
const rulesAlone: Tally[] = [];
const writers: WriterFigures[] = [];
for (const writer of measuredWriters) {
  const tallied = unseen(writer, lessons);
  tallies.push(...tallied);
  rulesAlone.push(...notesOf(writer).map(note => tallyNote(note, openWith(new RulesOnly())().review(note.text).findings)));
  writers.push({ writer, ...figures(sum(tallied)) });
}
const inSample = notes.map(note => tallyNote(note, openWith(shipped)().review(note.text).findings));

say('Other people’s sentences …');
const external = externalFigures('../shared/data', openWith(shipped));

const evaluation: Evaluation = {
  date: measuredOn, notes: notes.length, lessons: lessons.length, guide, byCategory,
  leaveOneWriterOut: figures(sum(tallies)),
  intervals: {
    authoritativePrecisionInformation: interval(tallies, sample => figures(sum(sample)).authoritative.precisionInformation),
    authoritativePrecision: interval(tallies, sample => figures(sum(sample)).authoritative.precision),
    authoritativeRecall: interval(tallies, sample => figures(sum(sample)).authoritative.recall),
    curiousPrecision: interval(tallies, sample => figures(sum(sample)).curious.precision),
    curiousRecall: interval(tallies, sample => figures(sum(sample)).curious.recall),
  },
  writers, rulesAlone: figures(sum(rulesAlone)), inSample: figures(sum(inSample)), names: nameFigures(allLines()), external, cost,
};

if (process.argv.includes('--json')) console.log(JSON.stringify(evaluation));
else console.log(evaluationPage(evaluation, blindRecords()));
if (process.argv.includes('--record')) {
  writeFileSync(recordedAt, `${JSON.stringify(evaluation, null, 2)}\n`);
  writeFileSync('docs/evaluation.md', evaluationPage(evaluation, blindRecords()));
}
if (process.argv.includes('--check')) {
  const recorded = JSON.parse(existsSync(recordedAt) ? readFileSync(recordedAt, 'utf8') : '{}') as Evaluation;
  const fallen = floors(evaluation).flatMap(([name, value], index) => {
    const floor = floors(recorded)[index]?.[1];
    return floor !== undefined && value < floor - 0.002 ? [`${name}: ${value.toFixed(3)}, recorded ${floor.toFixed(3)}`] : [];
  });
  for (const line of fallen) console.error(`Lower than recorded: ${line}`);
  console.log(`${floors(evaluation).length - fallen.length} figures are as recorded or better, ${fallen.length} fell`);
  if (fallen.length > 0) process.exitCode = 1;
}

/** Figures that may rise and not fall: each higher is better. */
function floors({ guide, leaveOneWriterOut: out, names }: Evaluation): [string, number][] {
  const share = ({ right, of }: Share): number => right / of;
  return [
    ['guide, flag lines', share(guide.flag)], ['guide, soft lines', share(guide.soft)], ['guide, pass lines', share(guide.pass)], ['guide, positive lines', share(guide.positive)],
    ['unseen writers, authoritative precision at information', out.authoritative.precisionInformation], ['unseen writers, authoritative precision', out.authoritative.precision],
    ['unseen writers, authoritative recall', out.authoritative.recall], ['unseen writers, curious spans left alone', 1 - out.authoritative.onCuriousSpans],
    ['unseen writers, curious precision', out.curious.precision], ['unseen writers, curious recall', out.curious.recall],
    ['names on lines not looked at', share(names.setAside)],
  ];
}
