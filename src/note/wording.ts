/**
 * A sentence of ours with named holes: the English text is the key under which the editor looks up its translation,
 * `{name}` is filled from `args`.
 */
export interface Wording {
  readonly text: string;
  readonly args?: Readonly<Record<string, string>>;
}
