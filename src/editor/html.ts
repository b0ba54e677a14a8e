/** Markup of ours. Only `html` makes it, so that text of a note cannot take its place unescaped. */
export interface Html {
  readonly html: string;
}

/** What may stand in a hole of a template: markup stays markup, everything else becomes text. */
export type Filling = Html | string | number | readonly Filling[];

/** A template of markup whose holes are escaped: `html\`<p>${text of a note}</p>\``. Safe in text and in quoted attributes. */
export function html(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  return { html: parts.reduce((page, part, index) => page + filled(fillings[index - 1] ?? '') + part) };
}

/** Markup that somebody else made and vouches for. */
export function trusted(markup: string): Html {
  return { html: markup };
}

function filled(filling: Filling): string {
  if (typeof filling === 'string') return escaped(filling);
  if (typeof filling === 'number') return String(filling);
  return 'html' in filling ? filling.html : filling.map(filled).join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}
