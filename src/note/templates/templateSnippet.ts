import { linesToShow, type Filling } from './filling.ts';
import type { Template } from './template.ts';
import { holeText, readTemplateLines, type Hole } from './templateLine.ts';

const today = '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}';

/**
 * A template in TextMate snippet syntax: a tab stop for every hole in reading order, the same name mirrored, the last
 * stop at the end of the text. A hole shows as `{name}` until it is written over, so that what was left open stays
 * recognisable; a name that also stands in the front matter shows as nothing, so that the front matter stays YAML.
 * Readings to choose from (`{this / that}`) are words to write over like any other: the list that a snippet can open
 * takes what is typed for a search in it, and puts one of its own in the place of what somebody wrote.
 * A date that is not given becomes the snippet's own date variables.
 */
export function templateSnippet(template: Pick<Template, 'body'>, filling: Filling = {}): string {
  const lines = linesToShow(readTemplateLines(template.body), filling);
  const quiet = new Set(lines.filter((line) => line.inFrontMatter).flatMap((line) => line.parts).flatMap((part) => (typeof part === 'string' ? [] : [part.name])));
  const stops = new Map<string, number>();
  let last = 0;

  const stop = (hole: Hole): string => {
    const value = filling.values?.[hole.name];
    if (value !== undefined) return escapeLiteral(value);
    if (hole.name === 'date') return today;
    const known = hole.name ? stops.get(hole.name) : undefined;
    if (known !== undefined) return `\${${known}}`;
    const number = ++last;
    if (hole.name) stops.set(hole.name, number);
    const shown = quiet.has(hole.name) ? (hole.initial ?? '') : holeText(hole);
    return shown ? `\${${number}:${escapeLiteral(shown)}}` : `\${${number}}`;
  };

  const body = lines
    .map((line) => line.parts.map((part) => (typeof part === 'string' ? escapeLiteral(part) : stop(part))).join(''))
    .join('\n');
  return `${body}\n$0`;
}

function escapeLiteral(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
