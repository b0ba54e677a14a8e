import { readTemplateLines } from '../src/note/templates/templateLine.ts';
import { blockNames, type Template } from '../src/note/templates/template.ts';

/** Names that are filled in or left out when a template is put in, so that nobody is asked for them. */
const given: readonly string[] = ['date', ...blockNames];

/** How many tab stops a template has at the start of a file: each hole one, and one for all holes of the same name. */
export function templateStops(template: Template): number {
  const names = new Set<string>();
  let count = 0;
  for (const { parts } of readTemplateLines(template.body)) {
    for (const part of parts) {
      if (typeof part === 'string' || given.includes(part.name) || names.has(part.name)) continue;
      if (part.name) names.add(part.name);
      count++;
    }
  }
  return count;
}
