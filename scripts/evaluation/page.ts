import type { ExternalFigures } from './external.ts';
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
  readonly intervals: Readonly<Record<'authoritativePrecision' | 'authoritativeRecall' | 'curiousPrecision' | 'curiousRecall', readonly [number, number]>>;
  readonly writers: readonly WriterFigures[];
  readonly rulesAlone: Figures;
  readonly inSample: Figures;
  readonly external: ExternalFigures | null;
}

const two = (value: number): string => value.toFixed(2);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const row = (name: string, { authoritative: a, curious: c }: Figures): string =>
  `| ${name} | ${two(a.precisionInformation)} | ${two(a.precision)} | ${two(a.recall)} | ${a.falsePer1000Words.toFixed(1)} | ${percent(a.onCuriousSpans)} | ${two(c.precision)} | ${two(c.recall)} |`;

/** The figures as a page for people. */
export function evaluationPage(evaluation: Evaluation): string {
  const { guide, intervals: ci, external } = evaluation;
  const share = ({ right, of }: Share): string => `${right} of ${of}`;
  const range = ([low, high]: readonly [number, number]): string => `${two(low)} to ${two(high)}`;
  const head = ['| | A precision, information | A precision, all | A recall | A false marks per 1,000 words | A marks on curious spans | C precision | C recall |', '|---|---|---|---|---|---|---|---|'];
  return [
    '# How well it hears', '',
    `Written by \`npm run evaluate -- --record\`; data of ${evaluation.date}. A stands for authoritative, C for curious.`, '',
    '## Writers it has never met', '',
    `${evaluation.notes} annotated notes by ten writers. For each writer the ear was trained on everybody else’s notes and lines, then measured on that writer’s notes: this is the honest figure. A finding counts as right when it shares at least half of the shorter with what the annotator marked.`, '',
    ...head, row('rules and ear, all ten', evaluation.leaveOneWriterOut), row('rules alone', evaluation.rulesAlone), row('rules and ear on notes it was trained on', evaluation.inSample), '',
    `95 % intervals over notes (bootstrap): A precision ${range(ci.authoritativePrecision)}, A recall ${range(ci.authoritativeRecall)}, C precision ${range(ci.curiousPrecision)}, C recall ${range(ci.curiousRecall)}.`, '',
    '### Writer by writer', '', ...head, ...evaluation.writers.map(figures => row(figures.writer, figures)), '',
    '## The labelled lines of the stance guide', '',
    'These lines are the specification: the rules were written from them and the ear has learned them, so they show what is kept, not what carries over.', '',
    '| lines | heard as meant |', '|---|---|',
    `| to be marked | ${share(guide.flag)} |`, `| a hint at most | ${share(guide.soft)} |`, `| to be left alone | ${share(guide.pass)} |`, `| to be credited | ${share(guide.positive)} |`, '',
    '| category | heard |', '|---|---|', ...Object.entries(evaluation.byCategory).map(([category, heard]) => `| ${category} | ${share(heard)} |`), '',
    ...(external ? [
      '## Other people’s sentences', '', 'Read where they lie, never trained on, never copied into this repository.', '',
      `- Directive rules (advice, correcting, compliance) against the directive codes of ${external.miti.sentences} MITI-coded counselling sentences, questions left out: precision ${two(external.miti.precision)}, recall ${two(external.miti.recall)}, F1 ${two(external.miti.f1)}. (A keyword list reaches 0.12 to 0.19.)`,
      `- AnnoMI, ${external.annomi.turns} therapist turns: ${percent(external.annomi.reflections)} of reflections and ${percent(external.annomi.openQuestions)} of open questions carry an authoritative mark at information level (reflections with hints: ${percent(external.annomi.reflectionsWithHints)}).`,
      `- Psychiatric consult prose, ${external.clinicalProse.sentences} sentences: ${percent(external.clinicalProse.information)} marked at information level, ${percent(external.clinicalProse.withHints)} with hints.`, '',
    ] : []),
    '## What these figures do not show', '',
    'The notes are synthetic: they were written and annotated for this project, and no clinician has rated them yet. Writers who know what a tool looks for write more clearly than people at the end of a clinic day. The phrase lists were written with the notes of all ten writers at hand, so only the ear, not the lists, is blind to the writer who is left out. A high figure says that the tool hears what its annotators heard. It says nothing about a therapist, a session or a patient.', '',
  ].join('\n');
}
