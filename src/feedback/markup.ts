/**
 * HTML that is safe by the way it is made: whatever is put into the tagged template is text and is escaped, unless it
 * is markup made the same way. Attribute values have to stand in double quotes.
 */
export class Markup {
  readonly #html: string;

  constructor(strings: TemplateStringsArray, values: readonly Content[]) {
    this.#html = strings.map((part, at) => part + (at < values.length ? write(values[at]) : '')).join('');
  }

  toString(): string {
    return this.#html;
  }
}

type Content = Markup | string | number | readonly Content[] | null | undefined;

/** Puts markup together: `html\`<p>${text of a note}</p>\``. */
export function html(strings: TemplateStringsArray, ...values: Content[]): Markup {
  return new Markup(strings, values);
}

/** Markup that was made in another way and is vouched for: a drawing of ours, a style of ours. */
export function trusted(markup: string): Markup {
  return new Markup(Object.assign([markup], { raw: [markup] }), []);
}

function write(content: Content): string {
  if (content === null || content === undefined) return '';
  if (content instanceof Markup) return content.toString();
  if (Array.isArray(content)) return (content as readonly Content[]).map(write).join('');
  return escapeMarkup(String(content));
}

/** Text as it may stand in HTML or SVG, between tags and in quoted attributes. Control characters become a visible mark. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
