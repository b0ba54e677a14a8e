import * as vscode from 'vscode';
import { ruleNames, type RuleName } from '../stance/category.ts';
import type { Level } from '../stance/finding.ts';

/** When a note is read again. */
export type ReviewMoment = 'type' | 'save' | 'request';
/** Which stance a surface shows. */
export type Shown = 'both' | 'authoritative' | 'curious' | 'none';
export type HighlightStyle = 'soft' | 'line';

/** What a person has chosen for one document, each value checked: settings files are written by hand. */
export interface Settings {
  readonly review: ReviewMoment;
  readonly quietMs: number;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly levels: Readonly<Partial<Record<RuleName, Level | 'off'>>>;
  readonly ownPhrases: readonly string[];
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
    review: oneOf(read.get('review'), ['type', 'save', 'request'], 'type'),
    quietMs: 1000 * numberIn(read.get('quietSeconds'), 0, 30, 2),
    include: strings(read.get('include')),
    exclude: strings(read.get('exclude')),
    levels: levels(read.get('levels')),
    ownPhrases: strings(read.get('ownPhrases')),
    highlight: oneOf(read.get('highlight'), ['both', 'authoritative', 'curious', 'none'], 'both'),
    highlightStyle: oneOf(read.get('highlightStyle'), ['soft', 'line'], 'soft'),
    problems: oneOf(read.get('problems'), ['both', 'authoritative', 'curious', 'none'], 'authoritative'),
    mostMarks: numberIn(read.get('mostMarks'), 0, 1000, 12),
    sectionLens: read.get('sectionLens') === true,
    preview: read.get('preview') !== false,
    longNote: 1024 * numberIn(read.get('longNoteKilobytes'), 16, 4096, 256),
  };
}

/** Whether a stance is among those shown. */
export function shows(shown: Shown, stance: 'authoritative' | 'curious'): boolean {
  return shown === 'both' || shown === stance;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find((one) => one === value) ?? fallback;
}

function numberIn(value: unknown, least: number, most: number, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : fallback;
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
