// npm run evaluate: how well the stance engine hears, on labelled lines, on writers it has never met, and on other people's
// sentences where they are at hand. --json prints one object; --check fails when a figure fell below its recorded value;
// --record writes the figures down (test/data/evaluation.json and docs/evaluation.md).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Ear, unpackWeights } from '../src/stance/ear/ear.ts';
import type { Listener } from '../src/stance/ear/ear.ts';
import { Reviewer } from '../src/stance/reviewer.ts';
import { allLessons, allNotes, measuredWriters } from './ear/corpus.ts';
import { trained } from './ear/train.ts';
import { interval } from './evaluation/bootstrap.ts';
import { externalFigures } from './evaluation/external.ts';
import { asWished, guideLines, hearLines } from './evaluation/guide.ts';
import type { Evaluation, Share, WriterFigures } from './evaluation/page.ts';
import { evaluationPage } from './evaluation/page.ts';
import { RulesOnly } from './evaluation/rulesOnly.ts';
import { figures, sum, tallyNote } from './evaluation/tally.ts';
import type { Tally } from './evaluation/tally.ts';

const recordedAt = 'test/data/evaluation.json';
const say = (line: string): void => { process.stderr.write(`${line}\n`); };

// The lessons' reading needs the tagger, which they load.
const lessons = await allLessons();
const notes = allNotes().filter(({ writer }) => measuredWriters.includes(writer));
const shipped = new Ear(unpackWeights((await import('../src/stance/ear/weights.ts')).earWeights));
const openWith = (ear: Listener) => (): Reviewer => new Reviewer({ anyText: true }, ear);

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
  const ear = new Ear(trained(lessons.filter(lesson => lesson.writer !== writer)));
  const own = notes.filter(note => note.writer === writer);
  const tallied = own.map(note => tallyNote(note, new Reviewer({ anyText: true }, ear).review(note.text).findings));
  tallies.push(...tallied);
  rulesAlone.push(...own.map(note => tallyNote(note, openWith(new RulesOnly())().review(note.text).findings)));
  writers.push({ writer, ...figures(sum(tallied)) });
}
const inSample = notes.map(note => tallyNote(note, openWith(shipped)().review(note.text).findings));

say('Other people’s sentences …');
const external = externalFigures('../shared/data', openWith(shipped));

const evaluation: Evaluation = {
  date: '2026-11-25', notes: notes.length, lessons: lessons.length, guide, byCategory,
  leaveOneWriterOut: figures(sum(tallies)),
  intervals: {
    authoritativePrecision: interval(tallies, sample => figures(sum(sample)).authoritative.precision),
    authoritativeRecall: interval(tallies, sample => figures(sum(sample)).authoritative.recall),
    curiousPrecision: interval(tallies, sample => figures(sum(sample)).curious.precision),
    curiousRecall: interval(tallies, sample => figures(sum(sample)).curious.recall),
  },
  writers, rulesAlone: figures(sum(rulesAlone)), inSample: figures(sum(inSample)), external,
};

if (process.argv.includes('--json')) console.log(JSON.stringify(evaluation));
else console.log(evaluationPage(evaluation));
if (process.argv.includes('--record')) {
  writeFileSync(recordedAt, `${JSON.stringify(evaluation, null, 2)}\n`);
  writeFileSync('docs/evaluation.md', evaluationPage(evaluation));
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
function floors({ guide, leaveOneWriterOut: out }: Evaluation): [string, number][] {
  const share = ({ right, of }: Share): number => right / of;
  return [
    ['guide, flag lines', share(guide.flag)], ['guide, soft lines', share(guide.soft)], ['guide, pass lines', share(guide.pass)], ['guide, positive lines', share(guide.positive)],
    ['unseen writers, authoritative precision at information', out.authoritative.precisionInformation], ['unseen writers, authoritative precision', out.authoritative.precision],
    ['unseen writers, authoritative recall', out.authoritative.recall], ['unseen writers, curious spans left alone', 1 - out.authoritative.onCuriousSpans],
    ['unseen writers, curious precision', out.curious.precision], ['unseen writers, curious recall', out.curious.recall],
  ];
}
