/** One of a few words. */
interface Choice<Word extends string> {
  readonly oneOf: readonly Word[];
  readonly byDefault: Word;
}

/** A number within bounds, both included. */
interface Amount {
  readonly least: number;
  readonly most: number;
  readonly byDefault: number;
}

/**
 * What settings may hold, and what holds where somebody wrote something else: settings files are written by hand, and
 * VS Code hands over what stands there. The manifest says the same to VS Code; a test compares the two. Lists, tables and
 * texts that are not here are empty by default.
 */
export const settingValues = {
  review: { oneOf: ['type', 'save', 'request'], byDefault: 'type' },
  quietSeconds: { least: 0, most: 30, byDefault: 2 },
  longNoteKilobytes: { least: 16, most: 4096, byDefault: 256 },
  highlight: { oneOf: ['both', 'authoritative', 'curious', 'none'], byDefault: 'both' },
  highlightStyle: { oneOf: ['soft', 'line'], byDefault: 'soft' },
  problems: { oneOf: ['authoritative', 'both', 'curious', 'none'], byDefault: 'authoritative' },
  mostMarks: { least: 0, most: 1000, byDefault: 12 },
  sectionLens: { byDefault: false },
  preview: { byDefault: true },
  privacyHints: { byDefault: true },
  fileNamePattern: { byDefault: '{date} {patient} {kind} {session}' },
} as const;

/** The word that is set, or the default where it is none of those allowed. */
export function wordIn<Word extends string>({ oneOf, byDefault }: Choice<Word>, set: unknown): Word {
  return oneOf.find((one) => one === set) ?? byDefault;
}

/** The number that is set, brought within its bounds; the default where it is none. */
export function amountIn({ least, most, byDefault }: Amount, set: unknown): number {
  return typeof set === 'number' && Number.isFinite(set) ? Math.min(most, Math.max(least, set)) : byDefault;
}

/** Whether something is switched on: the default where that is neither said nor denied. */
export function isOn({ byDefault }: { readonly byDefault: boolean }, set: unknown): boolean {
  return typeof set === 'boolean' ? set : byDefault;
}

/** The text that is set; the default where there is none. */
export function textIn({ byDefault }: { readonly byDefault: string }, set: unknown): string {
  return typeof set === 'string' && set.trim() !== '' ? set : byDefault;
}
