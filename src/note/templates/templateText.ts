import { linesToShow, type Filling } from './filling.ts';
import type { Template } from './template.ts';
import { holeText, readTemplateLines } from './templateLine.ts';

/**
 * A template as plain text, for editors that know no tab stops and for files written in one go. Holes that nobody
 * filled stay visible as `{name}`; blanks, and names inside the front matter, are left empty so that it stays YAML.
 * Lines end with `\n`.
 */
export function templateText(template: Pick<Template, 'body'>, filling: Filling = {}): string {
  return linesToShow(readTemplateLines(template.body), filling)
    .map((line) => line.parts
      .map((part) => {
        if (typeof part === 'string') return part;
        return filling.values?.[part.name] ?? (line.inFrontMatter ? (part.initial ?? '') : holeText(part));
      })
      .join('').trimEnd())
    .join('\n') + '\n';
}
