import * as vscode from 'vscode';
import { speakerRoles } from '../note/frontMatterHelp.ts';
import type { Speaker } from '../note/speaker.ts';
import { ruleNames, type RuleName } from '../stance/category.ts';
import type { Level } from '../stance/finding.ts';
import { amountIn, isOn, settingValues, wordIn } from './settingValues.ts';

/** When a note is read again. */
type ReviewMoment = (typeof settingValues.review.oneOf)[number];
/** Which stance a surface shows. */
export type Shown = (typeof settingValues.highlight.oneOf)[number];
export type HighlightStyle = (typeof settingValues.highlightStyle.oneOf)[number];

/** What a person has chosen for one document, each value checked: settings files are written by hand. */
export interface Settings {
  readonly review: ReviewMoment;
  readonly quietMs: number;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly levels: Readonly<Partial<Record<RuleName, Level | 'off'>>>;
  readonly ownPhrases: readonly string[];
  /** Labels in this clinician's notes, with whom they stand for. */
  readonly speakerLabels: Readonly<Record<string, Speaker>>;
  readonly highlight: Shown;
  readonly highlightStyle: HighlightStyle;
  readonly problems: Shown;
  readonly mostMarks: number;
  readonly sectionLens: boolean;
  readonly preview: boolean;
  /** UTF-16 code units above which a note is read less often. */
  readonly longNote: number;
}

export const section = 'mentalizing';

/** The settings that hold for a document (a folder may have its own). */
export function settingsFor(scope: vscode.ConfigurationScope | undefined): Settings {
  const read = vscode.workspace.getConfiguration(section, scope ?? null);
  return {
    review: wordIn(settingValues.review, read.get('review')),
    quietMs: 1000 * amountIn(settingValues.quietSeconds, read.get('quietSeconds')),
    include: strings(read.get('include')),
    exclude: strings(read.get('exclude')),
    levels: levels(read.get('levels')),
    ownPhrases: strings(read.get('ownPhrases')),
    speakerLabels: speakerLabels(read.get('speakerLabels')),
    highlight: wordIn(settingValues.highlight, read.get('highlight')),
    highlightStyle: wordIn(settingValues.highlightStyle, read.get('highlightStyle')),
    problems: wordIn(settingValues.problems, read.get('problems')),
    mostMarks: amountIn(settingValues.mostMarks, read.get('mostMarks')),
    sectionLens: isOn(settingValues.sectionLens, read.get('sectionLens')),
    preview: isOn(settingValues.preview, read.get('preview')),
    longNote: 1024 * amountIn(settingValues.longNoteKilobytes, read.get('longNoteKilobytes')),
  };
}

/** Whether a stance is among those shown. */
export function shows(shown: Shown, stance: 'authoritative' | 'curious'): boolean {
  return shown === 'both' || shown === stance;
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one.trim() !== '') : [];
}

function levels(value: unknown): Settings['levels'] {
  if (typeof value !== 'object' || value === null) return {};
  const known = new Set<string>(Object.values(ruleNames));
  const entries = Object.entries(value).filter(
    ([rule, level]) => known.has(rule) && (level === 'information' || level === 'hint' || level === 'off'),
  );
  return Object.fromEntries(entries);
}

function speakerLabels(value: unknown): Settings['speakerLabels'] {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([label, role]) => {
    const known = speakerRoles.find((one) => one === role);
    return known && label.trim() !== '' ? [[label.trim(), known] as const] : [];
  }));
}
