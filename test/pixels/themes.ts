/** One theme of each kind, by the name a person picks. */
export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
} as const;

/** Settings for the look that VS Code is about to take on: what is about looks wears it. */
export const newLook = { 'workbench.experimental.modernUI': true } as const;

/** How a theme shows. */
interface Worn {
  /** The class that VS Code gives to a workbench. */
  readonly base: string;
  /** What VS Code tells a webview of ours. */
  readonly page: string;
  /** What the list of themes calls it. */
  readonly label: string;
}

const worn: Readonly<Record<keyof typeof themes, Worn>> = {
  dark: { base: 'vs-dark', page: 'vscode-dark', label: 'Dark Modern' },
  light: { base: 'vs', page: 'vscode-light', label: 'Light Modern' },
  contrast: { base: 'hc-black', page: 'vscode-high-contrast', label: 'Dark High Contrast' },
  'contrast-light': { base: 'hc-light', page: 'vscode-high-contrast-light', label: 'Light High Contrast' },
};

/** How a workbench in one of our themes is known, or null for a theme we do not know. */
export function wornBy(theme: unknown): Worn | null {
  const kind = (Object.keys(themes) as (keyof typeof themes)[]).find((one) => themes[one] === theme);
  return kind === undefined ? null : worn[kind];
}

/** The themes something is to be looked at in, by kind: all of them, or those that `THEMES=dark,contrast` names. */
export function themesToLookAt(): [kind: string, theme: string][] {
  const kinds = process.env.THEMES?.split(',');
  return Object.entries(themes).filter(([kind]) => kinds?.includes(kind) ?? true);
}
