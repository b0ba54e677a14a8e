import { learnedFrom } from '../ear/corpus.ts';
import type { BlindRecord, BlindWriter } from './blind.ts';
import type { ReviewCost } from './cost.ts';
import type { ExternalFigures } from './external.ts';
import type { NameFigures } from './names.ts';
import type { Figures } from './tally.ts';

export interface Share { right: number; of: number }

export interface WriterFigures extends Figures { readonly writer: string }

/** Everything `npm run evaluate` measured. */
export interface Evaluation {
  /** Of the data, not of the run. */
  readonly date: string;
  readonly notes: number;
  readonly lessons: number;
  readonly guide: Readonly<Record<'flag' | 'soft' | 'pass' | 'positive', Share>>;
  readonly byCategory: Readonly<Record<string, Share>>;
  readonly leaveOneWriterOut: Figures;
  readonly intervals: Readonly<Record<'authoritativePrecisionInformation' | 'authoritativePrecision' | 'authoritativeRecall' | 'curiousPrecision' | 'curiousRecall', readonly [number, number]>>;
  readonly writers: readonly WriterFigures[];
  readonly rulesAlone: Figures;
  readonly inSample: Figures;
  readonly names: NameFigures;
  readonly external: ExternalFigures | null;
  /** CPU time of a whole review beside one pass of compromise. */
  readonly cost: ReviewCost;
}

const two = (value: number): string => value.toFixed(2);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const row = (name: string, { authoritative: a, curious: c }: Figures): string =>
  `| ${name} | ${two(a.precisionInformation)} | ${two(a.precision)} | ${two(a.recall)} | ${a.falsePer1000Words.toFixed(1)} | ${percent(a.onCuriousSpans)} | ${two(c.precision)} | ${two(c.recall)} |`;

/** What was heard in writers' first notes, before they became training text. */
function blindSection({ date, lessons, task, all, writers, intervals: ci }: BlindRecord): string[] {
  const range = ([low, high]: readonly [number, number]): string => `${two(low)} to ${two(high)}`;
  const blindRow = ({ writer, notes, authoritativeSpans, curiousSpans, authoritative: a, curious: c }: BlindWriter): string =>
    `| ${writer} | ${notes} | ${authoritativeSpans} | ${two(a.precisionInformation)} | ${two(a.precision)} | ${two(a.recall)} | ${percent(a.onCuriousSpans)} | ${curiousSpans} | ${two(c.precision)} | ${two(c.recall)} |`;
  return [
    `### ${date}: ${writers.length} writers, ${all.notes} notes`, '',
    `An ear of ${lessons} lessons, on ${writers[0]!.writer} to ${writers[writers.length - 1]!.writer}${task ? `, who ${task}` : ''}. ${writers.some(({ writer }) => learnedFrom(writer)) ? 'Afterwards they became training text: these figures cannot be measured again.' : 'They stay apart in `test/data/blind/notes`: nobody trains on them or tunes to them.'}`, '',
    '| | notes | A passages | A precision, information | A precision, all | A recall | A marks on curious spans | C passages | C precision | C recall |', '|---|---|---|---|---|---|---|---|---|---|',
    blindRow(all), ...writers.map(blindRow), '',
    `95 % intervals over notes: A precision ${range(ci.authoritativePrecision)}, A recall ${range(ci.authoritativeRecall)}, C precision ${range(ci.curiousPrecision)}, C recall ${range(ci.curiousRecall)}.`, '',
  ];
}

/** The figures as a page for people. */
export function evaluationPage(evaluation: Evaluation, blind: readonly BlindRecord[]): string {
  const { guide, intervals: ci, names, external, cost } = evaluation;
  const outOf = ({ right, of }: Share): string => `${percent(right / of)} of ${of}`;
  const share = ({ right, of }: Share): string => `${right} of ${of}`;
  const range = ([low, high]: readonly [number, number]): string => `${two(low)} to ${two(high)}`;
  const spread = (figure: (of: Figures) => number): string => {
    const values = evaluation.writers.map(figure);
    return range([Math.min(...values), Math.max(...values)]);
  };
  const head = ['| | A precision, information | A precision, all | A recall | A false marks per 1,000 words | A marks on curious spans | C precision | C recall |', '|---|---|---|---|---|---|---|---|'];
  return [
    '# How well it hears', '',
    `Written by \`npm run evaluate -- --record\`; data of ${evaluation.date}. A stands for authoritative, C for curious.`, '',
    '## Writers it has never met', '',
    `${evaluation.notes} annotated notes by ten writers. For each writer the ear was trained on everybody else’s notes and lines, then measured on that writer’s notes: this is the honest figure. A finding counts as right when it shares at least half of the shorter with what the annotator marked.`, '',
    ...head, row('rules and ear, all ten', evaluation.leaveOneWriterOut), row('rules alone', evaluation.rulesAlone), row('rules and ear on notes it was trained on', evaluation.inSample), '',
    `95 % intervals over notes (bootstrap): A precision at information ${range(ci.authoritativePrecisionInformation)}, A precision ${range(ci.authoritativePrecision)}, A recall ${range(ci.authoritativeRecall)}, C precision ${range(ci.curiousPrecision)}, C recall ${range(ci.curiousRecall)}.`, '',
    '### Writer by writer', '', ...head, ...evaluation.writers.map(figures => row(figures.writer, figures)), '',
    `The spread over the ten, from the lowest to the highest: A precision at information ${spread(({ authoritative }) => authoritative.precisionInformation)}, A precision ${spread(({ authoritative }) => authoritative.precision)}, A recall ${spread(({ authoritative }) => authoritative.recall)}, C precision ${spread(({ curious }) => curious.precision)}, C recall ${spread(({ curious }) => curious.recall)}.`, '',
    ...(blind.length > 0 ? [
      '## Writers new to everything', '',
      'Measured with rules, thresholds and ear as they stood before anybody had read a line of these notes; those who stay apart are measured again when the ear has changed. They say what to expect of a hand unlike any before.', '',
      ...blind.flatMap(blindSection),
    ] : []),
    '## The labelled lines of the stance guide', '',
    'These lines are the specification: the rules were written from them and the ear has learned them, so they show what is kept, not what carries over.', '',
    '| lines | heard as meant |', '|---|---|',
    `| to be marked | ${share(guide.flag)} |`, `| a hint at most | ${share(guide.soft)} |`, `| to be left alone | ${share(guide.pass)} |`, `| to be credited | ${share(guide.positive)} |`, '',
    '| category | heard |', '|---|---|', ...Object.entries(evaluation.byCategory).map(([category, heard]) => `| ${category} | ${share(heard)} |`), '',
    '## Whether it gets the right name', '',
    'Where no phrase of any category is met and the ear alone has heard something, `src/stance/naming.ts` gives it a category. How often it is the one that the line’s writer gave it:', '',
    '| labelled lines in which no rule hears anything | named as their writer did |', '|---|---|',
    `| writers whose lines were not looked at while the naming phrases were written | ${outOf(names.setAside)} |`,
    `| the same, by grammar and word families alone | ${outOf(names.setAsideByForm)} |`,
    `| writers whose lines they were written from | ${outOf(names.lookedAt)} |`, '',
    ...(external ? [
      '## Other people’s sentences', '', 'Read where they lie, never trained on, never copied into this repository.', '',
      `- Directive rules (advice, correcting, compliance) against the directive codes of ${external.miti.sentences} MITI-coded counselling sentences, questions left out: precision ${two(external.miti.precision)}, recall ${two(external.miti.recall)}, F1 ${two(external.miti.f1)}. (A keyword list reaches 0.12 to 0.19.)`,
      `- AnnoMI, ${external.annomi.turns} therapist turns: ${percent(external.annomi.reflections)} of reflections and ${percent(external.annomi.openQuestions)} of open questions carry an authoritative mark at information level (reflections with hints: ${percent(external.annomi.reflectionsWithHints)}).`,
      `- Psychiatric consult prose, ${external.clinicalProse.sentences} sentences: ${percent(external.clinicalProse.information)} marked at information level, ${percent(external.clinicalProse.withHints)} with hints.`, '',
    ] : []),
    '## What a review costs', '',
    `A whole review of a note of ${cost.size / 1024} KB that was never read before takes ${two(cost.ratio)} of the CPU time of one pass of compromise over the same prose (the middle of ${cost.notes} notes; ${two(cost.lowest)} to ${two(cost.highest)}). Measured in one run, side by side, so that the machine hardly matters; the promise is 1, the aim 0.5.`, '',
    '## What these figures do not show', '',
    'The notes are synthetic: they were written and annotated for this project, and no clinician has rated them yet. Writers who know what a tool looks for write more clearly than people at the end of a clinic day. The phrase lists were written with the notes of all ten writers at hand, so only the ear, not the lists, is blind to the writer who is left out. A high figure says that the tool hears what its annotators heard. It says nothing about a therapist, a session or a patient.', '',
  ].join('\n');
}
